package holdfast.lab.report;

import holdfast.lab.stats.Regret;
import holdfast.lab.store.RegretFile;
import holdfast.lab.sweep.Sweep;
import holdfast.scenario.Arm;
import holdfast.scenario.Design;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which choice is regretted least, whatever the market is: for each of them how far it falls short of the best. */
final class RegretFigure {
    private static final int MOST = 16;
    private static final double ROW = 30;
    private static final double USUAL = 0.9;

    private final Sweep sweep;
    private final Unit unit;
    private final List<Integer> arms;
    private final int markets;
    private final double[][][] values;
    private double[][] means;
    private Regret regret;
    private int[] order;

    RegretFigure(Sweep sweep, String period) {
        this.sweep = sweep;
        this.unit = Unit.of(sweep.measures().get(0).metric().key(), period);
        this.arms = choosable(sweep);
        this.markets = sweep.points().design().markets();
        this.values = new double[sweep.points().size() / markets * arms.size()][markets][];
    }

    static boolean fits(Sweep sweep) {
        return sweep.points().design().type() == Design.Type.ROBUST
                && !choosable(sweep).isEmpty();
    }

    /** A choice is a combination of levers and an arm. */
    void add(int point, double[][][] of) {
        for (int a = 0; a < arms.size(); a++) {
            values[point / markets * arms.size() + a][point % markets] = of[arms.get(a)][0].clone();
        }
    }

    /** The arms in which every factor is varied. */
    private static List<Integer> choosable(Sweep sweep) {
        List<Arm> all = sweep.scenario().arms();
        return IntStream.range(0, all.size())
                .filter(a -> sweep.points().factors().stream()
                        .allMatch(f -> f.arms().contains(all.get(a).name())))
                .boxed()
                .toList();
    }

    Figure figure() {
        means = Regret.means(values, IntStream.range(0, sweep.replications()).toArray());
        regret = Regret.of(means, unit.better() < 0);
        order = regret.order();
        String question = "Which choice is regretted least, whatever the market is?";
        String note = "Regret: by how much the " + subject()
                + " falls short of the best choice in the same market. Bar: from none to "
                + "the largest; line: 9 of 10 markets lie below it; dot: mean. " + Num.count(markets, "market")
                + (values.length > MOST ? "; the " + MOST + " best of " + values.length + " choices." : ".");
        return new Figure(
                "regret",
                question,
                finding(),
                note,
                draw(Figure.WIDE, 330, question),
                draw(Figure.NARROW, 150, question),
                table());
    }

    private String subject() {
        String firm = sweep.measures().get(0).firm();
        return unit.label() + (firm == null ? " of all firms" : " of " + firm);
    }

    private String finding() {
        int robust = order[0];
        double certain = Regret.certainty(
                values, unit.better() < 0, sweep.scenario().experiment().seed());
        int often = IntStream.range(0, values.length).reduce(0, (a, b) -> regret.best(b) > regret.best(a) ? b : a);
        String luck = "; chosen in " + Num.percent(certain) + " of other draws of luck.";
        if (regret.best(robust) == 1) {
            return name(robust) + " is best in every one of the " + markets + " markets" + luck;
        }
        return name(robust) + " is regretted least: at worst " + unit.size(regret.largest(robust))
                + " short of the best (at "
                + market(regret.worst(robust)) + ")" + luck + " Best most often is "
                + (often == robust ? "the same" : name(often)) + ", in " + Num.percent(regret.best(often))
                + " of the markets"
                + (often == robust ? "." : ", but at worst " + unit.size(regret.largest(often)) + " short.");
    }

    private String name(int choice) {
        List<String> parts = new ArrayList<>();
        if (arms.size() > 1) {
            parts.add(arm(choice).name());
        }
        Object[] at = sweep.points().shown(choice / arms.size() * markets);
        for (int f : sweep.points().design().levers()) {
            parts.add(lever(f) + " " + text(at[f]));
        }
        return String.join(", ", parts);
    }

    /** The end of the path of a lever, with its owner where the end alone is not enough. */
    private String lever(int factor) {
        String path = sweep.points().factors().get(factor).path();
        String end = path.substring(path.lastIndexOf('.') + 1);
        long same = sweep.points().design().levers().stream()
                .filter(f -> sweep.points().factors().get(f).path().endsWith("." + end))
                .count();
        return same > 1 ? Reply.shortName(path) : end;
    }

    private Arm arm(int choice) {
        return sweep.scenario().arms().get(arms.get(choice % arms.size()));
    }

    private String market(int market) {
        List<String> parts = new ArrayList<>();
        Object[] at = sweep.points().shown(market);
        List<Integer> levers = sweep.points().design().levers();
        for (int f = 0; f < at.length; f++) {
            if (!levers.contains(f)) {
                String value = at[f] instanceof Double number ? Num.digits(number, 2) : String.valueOf(at[f]);
                parts.add(Reply.shortName(sweep.points().factors().get(f).path()) + " " + value);
            }
        }
        return String.join(", ", parts);
    }

    private static String text(Object value) {
        return value instanceof Double number ? Num.short4(number) : String.valueOf(value);
    }

    private String draw(int width, double left, String about) {
        int rows = Math.min(MOST, order.length);
        Svg svg = new Svg(width, 22 + ROW * rows + 34, about);
        double most = 0;
        for (int k = 0; k < rows; k++) {
            most = Math.max(most, regret.largest(order[k]) * unit.factor());
        }
        Axis xs = Axis.around(0, most, width == Figure.WIDE ? 6 : 3);
        Panel panel = new Panel(svg, left, 16, width - left - 20, ROW * rows, xs, new Axis(0, 1, 2));
        for (double tick : xs.ticks()) {
            svg.line(panel.x(tick), 16, panel.x(tick), panel.bottom(), Look.GRID);
            svg.text(panel.x(tick), panel.bottom() + 17, "middle", 12, Look.MUTED, xs.text(tick));
        }
        for (int k = 0; k < rows; k++) {
            double y = 16 + ROW * k;
            svg.text(left - 8, y + ROW / 2 + 4, "end", 12.5, Look.INK, shortened(name(order[k]), left));
            double end = panel.x(regret.largest(order[k]) * unit.factor());
            svg.rect(panel.x(0), y + 8, end - panel.x(0), ROW - 16, Look.area(k == 0 ? 3 : 1, k == 0 ? "0.6" : "0.35"));
            double usual = panel.x(regret.within(order[k], USUAL) * unit.factor());
            svg.line(usual, y + 5, usual, y + ROW - 5, Look.ZERO);
            svg.circle(panel.x(regret.mean(order[k]) * unit.factor()), y + ROW / 2, 4, Look.INK);
        }
        svg.line(panel.x(0), 16, panel.x(0), panel.bottom(), Look.ZERO);
        return svg.done();
    }

    private static String shortened(String text, double room) {
        int letters = (int) ((room - 12) / (12.5 * 0.54));
        return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
    }

    private Table table() {
        Table table = Table.of(
                "choice",
                "mean " + unit.label(),
                "mean regret",
                "9 of 10 markets",
                "largest regret",
                "best in",
                "worst at");
        List<List<String>> rows = new ArrayList<>();
        for (int c : order) {
            rows.add(List.of(
                    name(c),
                    unit.level(Arrays.stream(means[c]).average().orElse(Double.NaN)),
                    unit.size(regret.mean(c)),
                    unit.size(regret.within(c, USUAL)),
                    unit.size(regret.largest(c)),
                    Num.percent(regret.best(c)),
                    market(regret.worst(c))));
        }
        return new Table(table.head(), rows);
    }

    /** The text of {@link RegretFile}. */
    String csv() {
        return RegretFile.of(sweep, arms, means, regret);
    }
}
