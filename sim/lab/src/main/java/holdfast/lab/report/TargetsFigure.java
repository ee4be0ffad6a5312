package holdfast.lab.report;

import holdfast.lab.calibrate.Target;
import holdfast.lab.stats.MeanInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How near a fitted market comes to each target: a dot for each, in the target's standard errors. */
final class TargetsFigure {
    private static final int MOST = 40;
    private static final double ROW = 22;
    private static final double NEAR = 2;

    private final List<Target> targets;
    private final List<MeanInterval> simulated;
    private final List<Integer> shown;

    private TargetsFigure(List<Target> targets, List<MeanInterval> simulated) {
        this.targets = targets;
        this.simulated = simulated;
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, targets.size()).boxed().toList());
        if (order.size() > MOST) {
            order.sort(Comparator.comparingDouble(k -> -Math.abs(error(k))));
            order = new ArrayList<>(order.subList(0, MOST));
            order.sort(Comparator.naturalOrder());
        }
        this.shown = order;
    }

    static Figure of(List<Target> targets, List<MeanInterval> simulated) {
        TargetsFigure f = new TargetsFigure(targets, simulated);
        String question = "How near does the fitted market come to what is known?";
        String note =
                "Dot: simulated less known, in standard errors of what is known; full: fitted, hollow: held out and "
                        + "predicted. The band is two standard errors wide on either side."
                        + (targets.size() > MOST
                                ? " The " + MOST + " furthest of " + targets.size() + " targets."
                                : "");
        return new Figure(
                "targets",
                question,
                f.finding(),
                note,
                f.draw(Figure.WIDE, 330, question),
                f.draw(Figure.NARROW, 170, question),
                f.table());
    }

    private double error(int k) {
        return targets.get(k).error(simulated.get(k).mean());
    }

    private String finding() {
        int worst = 0;
        for (int k = 1; k < targets.size(); k++) {
            worst = Math.abs(error(k)) > Math.abs(error(worst)) ? k : worst;
        }
        return part(false) + part(true) + "Furthest: " + targets.get(worst).words() + ", "
                + Num.short4(simulated.get(worst).mean()) + " where "
                + Num.short4(targets.get(worst).value())
                + " is known.";
    }

    private String part(boolean held) {
        long all = targets.stream().filter(t -> t.held() == held).count();
        long near = IntStream.range(0, targets.size())
                .filter(k -> targets.get(k).held() == held && Math.abs(error(k)) <= NEAR)
                .count();
        return all == 0
                ? ""
                : near + " of " + all + (held ? " held-out" : " fitted") + " targets lie within two standard errors. ";
    }

    private String draw(int width, double left, String about) {
        Svg svg = new Svg(width, 22 + ROW * shown.size() + 34, about);
        double most = NEAR + 1;
        for (int k : shown) {
            most = Math.max(most, Math.min(20, Math.abs(error(k))));
        }
        Axis xs = Axis.around(-most, most, width == Figure.WIDE ? 8 : 4);
        Panel panel = new Panel(svg, left, 16, width - left - 20, ROW * shown.size(), xs, new Axis(0, 1, 2));
        svg.rect(panel.x(-NEAR), 16, panel.x(NEAR) - panel.x(-NEAR), ROW * shown.size(), Look.area(3, "0.14"));
        for (double tick : xs.ticks()) {
            svg.line(panel.x(tick), 16, panel.x(tick), panel.bottom(), Look.GRID);
            svg.text(panel.x(tick), panel.bottom() + 17, "middle", 12, Look.MUTED, xs.text(tick));
        }
        svg.line(panel.x(0), 16, panel.x(0), panel.bottom(), Look.ZERO);
        for (int row = 0; row < shown.size(); row++) {
            int k = shown.get(row);
            double y = 16 + ROW * row + ROW / 2;
            String words = targets.get(k).words();
            int letters = (int) ((left - 12) / (12 * 0.54));
            svg.text(
                    left - 8,
                    y + 4,
                    "end",
                    12,
                    Look.INK,
                    words.length() <= letters ? words : words.substring(0, letters - 1) + "…");
            double x = panel.x(Math.max(xs.low(), Math.min(xs.high(), error(k))));
            svg.circle(x, y, 5, Look.fill(1));
            if (targets.get(k).held()) {
                svg.circle(x, y, 2.8, Look.PAPER);
            }
        }
        return svg.done();
    }

    private Table table() {
        Table table = Table.of("target", "use", "known", "standard error", "simulated", "low", "high", "error");
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < targets.size(); k++) {
            Target t = targets.get(k);
            MeanInterval s = simulated.get(k);
            rows.add(List.of(
                    t.words(),
                    t.held() ? "held" : "fit",
                    Num.short4(t.value()),
                    Num.short4(t.se()),
                    Num.short4(s.mean()),
                    Num.short4(s.ciLow()),
                    Num.short4(s.ciHigh()),
                    Num.fixed(error(k), 2)));
        }
        return new Table(table.head(), rows);
    }
}
