package holdfast.lab.report;

import holdfast.lab.report.Curve.Band;
import holdfast.lab.report.Panel.Point;
import java.util.ArrayList;
import java.util.List;

/** How retention goes with satisfaction across customers, and where the customers are. */
final class RetentionFigure {
    private final Material m;
    private final List<Curve> curves = new ArrayList<>();

    private RetentionFigure(Material m) {
        this.m = m;
        m.focus().arms().forEach(arm -> curves.add(Curve.of(m.data().retention(), arm)));
    }

    /** The figure, or null where nothing was observed. */
    static Figure of(Material m) {
        RetentionFigure figure = new RetentionFigure(m);
        if (figure.curves.stream().allMatch(curve -> curve.bands().isEmpty())) {
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

    private String finding() {
        Curve curve = curves.get(0);
        if (curve.bands().isEmpty()) {
            return "Nothing was observed in " + m.data().baseline() + ".";
        }
        Band first = curve.bands().get(0);
        Band last = curve.bands().get(curve.bands().size() - 1);
        List<Band> middle = curve.bands().stream()
                .filter(b -> b.satisfaction() >= curve.quantile(0.1) && b.satisfaction() <= curve.quantile(0.9))
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
            for (Band band : curves.get(k).bands()) {
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
        double most =
                curves.get(0).bands().stream().mapToDouble(Band::weight).max().orElse(1);
        Panel panel = new Panel(svg, left, top, width, 56, xs, new Axis(0, most, most));
        double half = Math.max(2, (panel.x(xs.low() + 4) - panel.x(xs.low())) / 2 - 1);
        for (Band band : curves.get(0).bands()) {
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
        for (Curve curve : curves) {
            for (Band band : curve.bands()) {
                low = Math.min(low, band.satisfaction() - 2);
                high = Math.max(high, band.satisfaction() + 2);
            }
        }
        return Axis.around(low, high, 8);
    }

    private Axis ys() {
        double low = 100;
        for (Curve curve : curves) {
            for (Band band : curve.bands()) {
                low = Math.min(low, band.retention());
            }
        }
        return Axis.around(Math.min(low, 99), 100, 5);
    }

    private Table table() {
        Table table =
                Table.of("arm", "satisfaction", "stay another " + m.focus().period(), "of all customer-periods");
        for (int k = 0; k < curves.size(); k++) {
            for (Band band : curves.get(k).bands()) {
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
