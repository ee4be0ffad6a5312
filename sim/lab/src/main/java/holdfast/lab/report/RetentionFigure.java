package holdfast.lab.report;

import holdfast.lab.report.Panel.Point;
import holdfast.lab.store.RetentionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How retention goes with satisfaction across customers, and where the customers are. */
final class RetentionFigure {
    /** Bands with a smaller part of all customer-periods are left out. */
    private static final double LEAST = 0.0005;

    /** A band of satisfaction in one arm. */
    private record Band(double satisfaction, double retention, double weight) {}

    private final Material m;
    private final List<List<Band>> curves = new ArrayList<>();

    private RetentionFigure(Material m) {
        this.m = m;
        m.focus().arms().forEach(arm -> curves.add(curve(m.data().retention(), arm)));
    }

    /** The figure, or null where nothing was observed. */
    static Figure of(Material m) {
        RetentionFigure figure = new RetentionFigure(m);
        if (figure.curves.stream().allMatch(List::isEmpty)) {
            return null;
        }
        String question = "How does staying go with satisfaction?";
        String finding = figure.finding() + m.focus().omitted();
        String note = "All firms together, customers who could choose. Bars: where the customers of "
                + m.data().baseline()
                + " are. This compares different customers, so it is not an effect: belief, taste and"
                + " time with the firm go with satisfaction too.";
        String about = question + " " + finding;
        return new Figure(
                "retention",
                question,
                finding,
                note,
                figure.draw(Figure.WIDE, about),
                figure.draw(Figure.NARROW, about),
                figure.table());
    }

    private static List<Band> curve(List<RetentionRow> rows, String arm) {
        Map<Double, long[]> bands = new TreeMap<>();
        long all = 0;
        for (RetentionRow row : rows) {
            if (row.arm().equals(arm)) {
                long[] sums = bands.computeIfAbsent(row.band(), band -> new long[2]);
                sums[0] += row.exposed();
                sums[1] += row.retained();
                all += row.exposed();
            }
        }
        List<Band> curve = new ArrayList<>();
        for (Map.Entry<Double, long[]> band : bands.entrySet()) {
            long exposed = band.getValue()[0];
            if (exposed > 0 && exposed >= all * LEAST) {
                double retention = 100.0 * band.getValue()[1] / exposed;
                curve.add(new Band(band.getKey() * 100, retention, (double) exposed / all));
            }
        }
        return curve;
    }

    private String finding() {
        List<Band> curve = curves.get(0).isEmpty() ? curves.get(curves.size() - 1) : curves.get(0);
        if (curve.isEmpty()) {
            return "Nothing was observed in " + m.data().baseline() + ".";
        }
        Band first = curve.get(0);
        Band last = curve.get(curve.size() - 1);
        List<Band> middle = curve.stream()
                .filter(b -> b.satisfaction() >= quantile(curve, 0.1) && b.satisfaction() <= quantile(curve, 0.9))
                .toList();
        double low = middle.stream().mapToDouble(Band::retention).min().orElse(Double.NaN);
        double high = middle.stream().mapToDouble(Band::retention).max().orElse(Double.NaN);
        return "With satisfaction near " + Num.fixed(first.satisfaction(), 0) + ", " + percent(first.retention())
                + " stay another " + m.focus().period() + "; between "
                + Num.fixed(middle.get(0).satisfaction(), 0) + " and "
                + Num.fixed(middle.get(middle.size() - 1).satisfaction(), 0)
                + ", where 8 of 10 customers are, it is " + percent(low) + " to " + percent(high) + "; near "
                + Num.fixed(last.satisfaction(), 0) + " it is " + percent(last.retention()) + ".";
    }

    private static double quantile(List<Band> curve, double p) {
        double sum = 0;
        double all = curve.stream().mapToDouble(Band::weight).sum();
        for (Band band : curve) {
            sum += band.weight() / all;
            if (sum >= p) {
                return band.satisfaction();
            }
        }
        return curve.get(curve.size() - 1).satisfaction();
    }

    private static String percent(double value) {
        return Num.fixed(value, 1) + "%";
    }

    private String draw(int width, String about) {
        boolean wide = width > Figure.NARROW;
        List<String> arms = m.focus().arms();
        double top = 34 + Legend.height(arms, width - 8);
        double left = 52;
        double height = wide ? 240 : 190;
        Svg svg = new Svg(width, top + height + 118, about);
        svg.text(4, 16, "start", 12.5, Look.MUTED, "stay another " + m.focus().period() + " (%)");
        Legend legend = new Legend(svg, 4, 36);
        Axis xs = xs();
        Panel panel = new Panel(svg, left, top, width - left - 16, height, xs, ys());
        panel.frame(false, true);
        for (int k = 0; k < arms.size(); k++) {
            legend.line(Labels.shortened(arms.get(k)), Look.line(k));
            List<Point> points = new ArrayList<>();
            for (Band band : curves.get(k)) {
                points.add(Point.of(band.satisfaction(), band.retention()));
                svg.circle(panel.x(band.satisfaction()), panel.y(band.retention()), 3.2, Look.fill(k));
            }
            panel.line(points, Look.line(k));
        }
        bars(svg, left, top + height + 12, width - left - 16, xs);
        svg.text(
                width - 16,
                svg.height() - 6,
                "end",
                12.5,
                Look.MUTED,
                "satisfaction at the start of the " + m.focus().period());
        return svg.done();
    }

    private void bars(Svg svg, double left, double top, double width, Axis xs) {
        double most = curves.get(0).stream().mapToDouble(Band::weight).max().orElse(1);
        Panel panel = new Panel(svg, left, top, width, 56, xs, new Axis(0, most, most));
        double half = Math.max(2, (panel.x(xs.low() + 4) - panel.x(xs.low())) / 2 - 1);
        for (Band band : curves.get(0)) {
            double y = panel.y(band.weight());
            svg.rect(panel.x(band.satisfaction()) - half, y, 2 * half, panel.bottom() - y, Look.BAR);
        }
        for (double tick : xs.ticks()) {
            svg.line(panel.x(tick), panel.bottom(), panel.x(tick), panel.bottom() + 4, Look.AXIS);
            svg.text(panel.x(tick), panel.bottom() + 17, "middle", 12, Look.MUTED, xs.text(tick));
        }
        svg.line(left, panel.bottom(), panel.right(), panel.bottom(), Look.AXIS);
    }

    private Axis xs() {
        double low = 100;
        double high = 0;
        for (List<Band> curve : curves) {
            for (Band band : curve) {
                low = Math.min(low, band.satisfaction() - 2);
                high = Math.max(high, band.satisfaction() + 2);
            }
        }
        return Axis.around(low, high, 8);
    }

    private Axis ys() {
        double low = 100;
        for (List<Band> curve : curves) {
            for (Band band : curve) {
                low = Math.min(low, band.retention());
            }
        }
        return Axis.around(Math.min(low, 99), 100, 5);
    }

    private Table table() {
        Table table =
                Table.of("arm", "satisfaction", "stay another " + m.focus().period(), "of all customer-periods");
        for (int k = 0; k < curves.size(); k++) {
            for (Band band : curves.get(k)) {
                table = table.plus(List.of(
                        m.focus().arms().get(k),
                        Num.fixed(band.satisfaction(), 0),
                        percent(band.retention()),
                        percent(band.weight() * 100)));
            }
        }
        return table;
    }
}
