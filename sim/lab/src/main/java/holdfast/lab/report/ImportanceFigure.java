package holdfast.lab.report;

import holdfast.lab.sensitivity.Analysis;
import holdfast.lab.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;

/** Which factors matter most: a bar for each, the longest on top. */
final class ImportanceFigure {
    private static final int MOST = 20;
    private static final double ROW = 30;

    private final Sweep sweep;
    private final Analysis a;
    private final Unit unit;
    private final List<Integer> order;

    private ImportanceFigure(Sweep sweep, Analysis a, String period) {
        this.sweep = sweep;
        this.a = a;
        this.unit = Unit.of(sweep.measures().get(a.output().measure()).metric().key(), period);
        this.order = a.order().subList(0, Math.min(MOST, a.order().size()));
    }

    static Figure of(Sweep sweep, Analysis a, String period, int number) {
        ImportanceFigure f = new ImportanceFigure(sweep, a, period);
        String question = "What matters most for the " + a.output().words(sweep) + "?";
        String finding = f.finding();
        return new Figure(
                "importance-" + number,
                question,
                finding,
                f.note(),
                f.draw(Figure.WIDE, 250, question),
                f.draw(Figure.NARROW, 130, question),
                f.table());
    }

    String finding() {
        StringBuilder text = new StringBuilder();
        List<String> ranked = new ArrayList<>();
        for (int f : order.subList(0, Math.min(3, order.size()))) {
            ranked.add(name(f) + " (" + said(f) + ")");
        }
        text.append("Most: ").append(Num.list(ranked)).append('.');
        double share = a.noise().share();
        if (!Double.isNaN(share)) {
            text.append(" Noise is ")
                    .append(Num.percent(share))
                    .append(" of the variance between the points")
                    .append(share > 0.1 ? ", which is much: take more replications." : ".");
        }
        return text.toString();
    }

    private String said(int f) {
        double[] v = a.values()[f];
        return switch (a.method()) {
            case "sobol" -> "total " + Num.fixed(v[2], 2) + " ± " + Num.fixed(v[3], 2);
            case "morris" -> unit.size(v[0]);
            case "pawn" -> Num.fixed(v[0], 2);
            default -> unit.said(v[1]) + " to " + unit.said(v[4]);
        };
    }

    private String note() {
        return switch (a.method()) {
            case "sobol" ->
                "Dark bar: part of the variance that the factor explains alone (S1); pale bar: with everything it takes part in (ST). Whisker: "
                        + Num.confidence(sweep.scenario().experiment().confidence()) + " interval.";
            case "morris" ->
                "Bar: mean size of the change when the factor moves over its whole range (mu*), with its interval. Sigma in the table: how much that depends on the other factors.";
            case "pawn" ->
                "Bar: how far the distribution moves when the factor is held (median distance, 0 to 1). Line: what a factor that does nothing gets by chance, "
                        + Num.fixed(a.chance(), 2) + ".";
            default ->
                "From the scenario as it is to the least (pale) and the greatest (dark) value of each factor, pair by pair with the same luck; whiskers: intervals.";
        };
    }

    private String draw(int width, double left, String about) {
        double height = 22 + ROW * order.size() + 34;
        Svg svg = new Svg(width, height, about);
        Axis xs = range();
        Panel panel = new Panel(svg, left, 16, width - left - 20, ROW * order.size(), xs, new Axis(0, 1, 2));
        for (double tick : xs.ticks()) {
            svg.line(panel.x(tick), 16, panel.x(tick), panel.bottom(), Look.GRID);
            svg.text(panel.x(tick), panel.bottom() + 17, "middle", 12, Look.MUTED, xs.text(tick));
        }
        for (int k = 0; k < order.size(); k++) {
            double y = 16 + ROW * k;
            svg.text(left - 8, y + ROW / 2 + 4, "end", 12.5, Look.INK, shortened(name(order.get(k)), left));
            row(svg, panel, y, a.values()[order.get(k)]);
        }
        svg.line(panel.x(0), 16, panel.x(0), panel.bottom(), Look.ZERO);
        if (!Double.isNaN(a.chance())) {
            panel.upright(a.chance(), Look.MARK);
        }
        return svg.done();
    }

    private static String shortened(String text, double room) {
        int letters = (int) ((room - 12) / (12.5 * 0.54));
        return text.length() <= letters ? text : "…" + text.substring(text.length() - letters + 1);
    }

    private void row(Svg svg, Panel panel, double y, double[] v) {
        double k = factor();
        switch (a.method()) {
            case "sobol" -> {
                bar(svg, panel, y + 6, 18, 0, v[2], Look.area(1, "0.3"));
                bar(svg, panel, y + 10, 10, 0, v[0], Look.fill(1));
                whisker(svg, panel, y + 20, v[2] - v[3], v[2] + v[3]);
                whisker(svg, panel, y + 12, v[0] - v[1], v[0] + v[1]);
            }
            case "morris" -> {
                bar(svg, panel, y + 7, 16, 0, v[0] * k, Look.area(1, "0.6"));
                whisker(svg, panel, y + 15, (v[0] - v[1]) * k, (v[0] + v[1]) * k);
            }
            case "pawn" -> bar(svg, panel, y + 7, 16, 0, v[0], Look.area(1, "0.6"));
            default -> {
                bar(svg, panel, y + 5, 10, 0, v[1] * k, Look.area(1, "0.35"));
                bar(svg, panel, y + 15, 10, 0, v[4] * k, Look.fill(1));
                whisker(svg, panel, y + 10, v[2] * k, v[3] * k);
                whisker(svg, panel, y + 20, v[5] * k, v[6] * k);
            }
        }
    }

    private static void bar(Svg svg, Panel panel, double y, double height, double from, double to, Look look) {
        double x = Math.min(panel.x(from), panel.x(to));
        svg.rect(x, y, Math.abs(panel.x(to) - panel.x(from)), height, look);
    }

    private static void whisker(Svg svg, Panel panel, double y, double low, double high) {
        if (!Double.isNaN(low) && !Double.isNaN(high)) {
            svg.line(panel.x(low), y, panel.x(high), y, Look.ZERO);
        }
    }

    private double factor() {
        return a.method().equals("morris") || a.method().equals("tornado") ? unit.factor() : 1;
    }

    private Axis range() {
        double low = 0;
        double high = 0;
        for (int f : order) {
            double[] v = a.values()[f];
            double[] ends = switch (a.method()) {
                case "sobol" -> new double[] {v[0] - v[1], v[2] + v[3], v[0] + v[1]};
                case "morris" -> new double[] {v[0] + v[1]};
                case "pawn" -> new double[] {v[0], a.chance()};
                default -> new double[] {v[1], v[2], v[3], v[4], v[5], v[6]};
            };
            for (double end : ends) {
                low = Double.isNaN(end) ? low : Math.min(low, end * factor());
                high = Double.isNaN(end) ? high : Math.max(high, end * factor());
            }
        }
        return Axis.around(low, high, 6);
    }

    private String name(int f) {
        return Reply.shortName(sweep.points().factors().get(f).path());
    }

    private Table table() {
        List<String> head = new ArrayList<>(List.of("factor"));
        head.addAll(a.columns());
        List<List<String>> rows = new ArrayList<>();
        for (int f : a.order()) {
            List<String> row =
                    new ArrayList<>(List.of(sweep.points().factors().get(f).path()));
            for (double value : a.values()[f]) {
                row.add(Num.short4(value * factor()));
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }
}
