package holdfast.lab.report;

import holdfast.lab.report.Panel.Point;
import holdfast.lab.stats.Quantiles;
import java.util.ArrayList;
import java.util.List;

/** What range is likely: the decision metric's quantiles over the replications of each arm, with sample paths. */
final class FanFigure {
    static final int PATHS = 5;
    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final Material m;
    private final Unit unit;
    private final List<double[][]> fans = new ArrayList<>();

    private FanFigure(Material m) {
        this.m = m;
        this.unit = m.focus().unit();
        for (String arm : m.focus().arms()) {
            double[][] fan = new double[m.last() + 1][LEVELS.length];
            for (int period = 1; period <= m.last(); period++) {
                double[] sorted =
                        m.sample().period(m.focus().metric(), arm, m.focus().firm(), period);
                for (int k = 0; k < LEVELS.length; k++) {
                    fan[period][k] = Quantiles.ofSorted(sorted, LEVELS[k]) * unit.factor();
                }
            }
            fans.add(fan);
        }
    }

    static Figure of(Material m) {
        FanFigure figure = new FanFigure(m);
        String question = "What range of " + m.focus().subject() + " is likely in each world?";
        String finding = figure.finding() + m.focus().omitted();
        String note =
                "Dark band: the middle half of the runs. Light band: 9 of 10 runs. Thick line: median. Thin lines: "
                        + Num.count(figure.paths(), "single run")
                        + ", the same luck in every panel; no run follows the band.";
        String about = question + " " + finding;
        return new Figure(
                "fan",
                question,
                finding,
                note,
                figure.draw(Figure.WIDE, about),
                figure.draw(Figure.NARROW, about),
                figure.table());
    }

    private int paths() {
        return Math.min(PATHS, m.data().replications());
    }

    private String finding() {
        List<String> parts = new ArrayList<>();
        double highestLow = Double.NEGATIVE_INFINITY;
        double lowestHigh = Double.POSITIVE_INFINITY;
        for (int k = 0; k < fans.size(); k++) {
            double[] end = fans.get(k)[m.last()];
            parts.add("between " + text(end[0]) + " and " + text(end[4]) + unit.after() + " in "
                    + m.focus().arms().get(k));
            highestLow = Math.max(highestLow, end[0]);
            lowestHigh = Math.min(lowestHigh, end[4]);
        }
        String overlap = fans.size() != 2 || Double.isNaN(highestLow + lowestHigh)
                ? ""
                : highestLow > lowestHigh
                        ? " The ranges do not overlap."
                        : " The ranges overlap: luck alone can hide the difference in a single market.";
        return "In " + m.end() + ", 9 of 10 runs have it " + Num.list(parts) + "." + overlap;
    }

    private String text(double value) {
        return Num.fixed(value, unit.decimals());
    }

    private String draw(int width, String about) {
        boolean wide = width > Figure.NARROW;
        int columns = wide ? fans.size() : 1;
        int rows = wide ? 1 : fans.size();
        double panelHeight = wide ? 250 : 150;
        double left = 58;
        double gap = wide ? 22 : 46;
        double panelWidth = (width - left - 14 - gap * (columns - 1)) / columns;
        Svg svg = new Svg(width, 52 + rows * (panelHeight + (wide ? 0 : gap)) + (wide ? 40 : 4), about);
        svg.text(4, 16, "start", 12.5, Look.MUTED, unit.axis());
        Axis xs = Axis.periods(m.last(), m.focus().period(), wide ? Math.max(5, 12 / columns) : 6);
        Axis ys = range();
        for (int k = 0; k < fans.size(); k++) {
            double x = left + (wide ? k * (panelWidth + gap) : 0);
            double y = 52 + (wide ? 0 : k * (panelHeight + gap));
            Panel panel = new Panel(svg, x, y, panelWidth, panelHeight, xs, ys);
            panel.frame(true, k == 0 || !wide);
            svg.text(
                    x,
                    y - 10,
                    "start",
                    13.5,
                    Look.label(k),
                    Labels.shortened(m.focus().arms().get(k)));
            fan(panel, k);
        }
        svg.text(
                width - 14, svg.height() - 4, "end", 12.5, Look.MUTED, m.focus().period());
        return svg.done();
    }

    private void fan(Panel panel, int k) {
        double[][] fan = fans.get(k);
        List<Point> outer = new ArrayList<>();
        List<Point> inner = new ArrayList<>();
        for (int period = 1; period <= m.last(); period++) {
            outer.add(new Point(period, fan[period][2], fan[period][0], fan[period][4]));
            inner.add(new Point(period, fan[period][2], fan[period][1], fan[period][3]));
        }
        panel.band(outer, Look.area(k, "0.18"));
        panel.band(inner, Look.area(k, "0.3"));
        for (int path = 1; path <= paths(); path++) {
            List<Point> points = new ArrayList<>();
            for (int period = 1; period <= m.last(); period++) {
                double value = m.data()
                        .value(
                                m.focus().metric(),
                                m.focus().arms().get(k),
                                path,
                                m.focus().firm(),
                                period);
                points.add(Point.of(period, value * unit.factor()));
            }
            panel.line(points, Look.thin(k));
        }
        panel.line(outer, Look.line(k));
    }

    private Axis range() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[][] fan : fans) {
            for (int period = 1; period <= m.last(); period++) {
                if (!Double.isNaN(fan[period][0])) {
                    low = Math.min(low, fan[period][0]);
                    high = Math.max(high, fan[period][4]);
                }
            }
        }
        return Axis.around(low, high, 5);
    }

    private Table table() {
        Table head = Table.of("arm", m.focus().period(), "5%", "25%", "median", "75%", "95%");
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < fans.size(); k++) {
            for (int period = 1; period <= m.last(); period++) {
                List<String> row = new ArrayList<>(List.of(m.focus().arms().get(k), Integer.toString(period)));
                for (double value : fans.get(k)[period]) {
                    row.add(text(value));
                }
                rows.add(row);
            }
        }
        return new Table(head.head(), rows);
    }
}
