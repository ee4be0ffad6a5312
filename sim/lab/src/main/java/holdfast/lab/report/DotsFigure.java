package holdfast.lab.report;

import holdfast.lab.stats.Quantiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How sure is it for one market: 50 dots, each standing for 2 % of what may happen. */
final class DotsFigure {
    static final int DOTS = 50;
    private static final double TALLEST = 160;

    private final Material m;
    private final Unit unit;
    private final Map<String, double[]> dots = new LinkedHashMap<>();

    private DotsFigure(Material m) {
        this.m = m;
        this.unit = m.focus().unit();
        for (String arm : m.focus().compared()) {
            double[] sorted = m.sample()
                    .differences(
                            m.focus().metric(),
                            arm,
                            m.data().baseline(),
                            m.focus().firm(),
                            m.focus().span());
            double[] quantiles = new double[sorted.length == 0 ? 0 : DOTS];
            for (int k = 0; k < quantiles.length; k++) {
                quantiles[k] = Quantiles.ofSorted(sorted, (k + 0.5) / DOTS) * unit.factor();
            }
            dots.put(arm, quantiles);
        }
    }

    /** The figure, or null where nothing is compared. */
    static Figure of(Material m) {
        DotsFigure figure = new DotsFigure(m);
        if (figure.dots.values().stream().allMatch(d -> d.length == 0)) {
            return null;
        }
        String question = "How sure is it in a single market?";
        StringBuilder finding = new StringBuilder();
        figure.dots.forEach(
                (arm, d) -> finding.append(finding.isEmpty() ? "" : " ").append(figure.finding(arm, d)));
        String note = "50 dots, each 2% of the likely outcomes of one market: difference in "
                + m.focus().subject() + " to "
                + m.data().baseline() + ", " + m.focus().text(m.focus().span())
                + ". Unlike an interval for the mean, the spread does not shrink with more runs.";
        String about = question + " " + finding;
        return new Figure(
                "dots",
                question,
                finding + m.focus().omitted(),
                note,
                figure.draw(Figure.WIDE, about),
                figure.draw(Figure.NARROW, about),
                figure.table());
    }

    private String finding(String arm, double[] d) {
        if (d.length == 0) {
            return arm + ": no pair of runs.";
        }
        int above = 0;
        int below = 0;
        for (double value : d) {
            above += value > 0 ? 1 : 0;
            below += value < 0 ? 1 : 0;
        }
        if (above == 0 && below == 0) {
            return "With " + arm + ", every run equals that of " + m.data().baseline() + ".";
        }
        boolean lower = below >= above;
        double middle = (d[37] + d[12]) / 2 / unit.factor();
        return (lower ? below : above) + " of 50 dots lie " + (lower ? "below" : "above") + " zero with " + arm
                + "; the middle half runs from " + Num.signed(d[12], unit.saidDecimals(middle)) + " to "
                + Num.signed(d[37], unit.saidDecimals(middle)) + unit.points() + ".";
    }

    private String draw(int width, String about) {
        Axis xs = range();
        double left = 16;
        double right = width - 20;
        double radius = 7;
        while (radius > 2.2 && tallest(xs, left, right, radius) * 2 * radius > TALLEST) {
            radius -= 0.4;
        }
        double row = Math.max(46, tallest(xs, left, right, radius) * 2 * radius + 34);
        Svg svg = new Svg(width, dots.size() * row + 48, about);
        double bottom = dots.size() * row;
        for (double tick : xs.ticks()) {
            double x = xs.at(tick, left, right);
            svg.line(x, 4, x, bottom, Math.abs(tick) < 1e-12 ? Look.ZERO : Look.GRID);
            svg.text(x, bottom + 18, "middle", 12, Look.MUTED, xs.text(tick));
        }
        int k = 0;
        for (Map.Entry<String, double[]> arm : dots.entrySet()) {
            double floor = (k + 1) * row - 2;
            svg.line(left, floor, right, floor, Look.AXIS);
            int series = m.series(arm.getKey());
            stack(svg, xs, left, right, radius, floor, arm.getValue(), Look.fill(series));
            boolean atLeft = arm.getValue().length == 0 || xs.at(arm.getValue()[DOTS / 2], left, right) > width / 2.0;
            svg.text(
                    atLeft ? left + 2 : right - 2,
                    k * row + 20,
                    atLeft ? "start" : "end",
                    13.5,
                    Look.label(series),
                    Labels.shortened(arm.getKey()));
            k++;
        }
        svg.text(
                right,
                bottom + 38,
                "end",
                12.5,
                Look.MUTED,
                "difference" + (unit.points().isEmpty() ? "" : "," + unit.points()));
        return svg.done();
    }

    private static void stack(
            Svg svg, Axis xs, double left, double right, double radius, double floor, double[] values, Look look) {
        int column = -1;
        int height = 0;
        for (double value : values) {
            int here = column(xs, left, right, radius, value);
            height = here == column ? height + 1 : 0;
            column = here;
            svg.circle(left + (here + 0.5) * 2 * radius, floor - (height + 0.5) * 2 * radius, radius - 0.5, look);
        }
    }

    private int tallest(Axis xs, double left, double right, double radius) {
        int tallest = 1;
        for (double[] values : dots.values()) {
            int column = -1;
            int height = 0;
            for (double value : values) {
                int here = column(xs, left, right, radius, value);
                height = here == column ? height + 1 : 1;
                column = here;
                tallest = Math.max(tallest, height);
            }
        }
        return tallest;
    }

    private static int column(Axis xs, double left, double right, double radius, double value) {
        return (int) StrictMath.floor((xs.at(value, left, right) - left) / (2 * radius));
    }

    private Axis range() {
        double low = 0;
        double high = 0;
        for (double[] values : dots.values()) {
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return Axis.around(low, high, 8);
    }

    private Table table() {
        List<String> head = new ArrayList<>(List.of("dot"));
        head.addAll(dots.keySet());
        Table table = new Table(head, List.of());
        for (int k = 0; k < DOTS; k++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(k + 1)));
            for (double[] values : dots.values()) {
                row.add(values.length == 0 ? Num.NONE : Num.signed(values[k], unit.decimals() + 1));
            }
            table = table.plus(row);
        }
        return table;
    }
}
