package holdfast.lab.report;

import holdfast.lab.report.Panel.Point;
import holdfast.lab.stats.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What else moves: a row for each metric, a column for each arm, a line for each firm, shared axes in every row. */
final class MultiplesFigure {
    private static final int MOST_FIRMS = 6;
    private static final int MOST_METRICS = 4;

    private final Material m;
    private final List<String> metrics;
    private final List<String> firms;
    private final Map<String, List<Point>> lines = new LinkedHashMap<>();

    private MultiplesFigure(Material m) {
        this.m = m;
        List<String> known = m.metrics(m.focus().metric(), "share", "satisfaction", "trust", "churn", "loyalty");
        metrics = known.subList(0, Math.min(MOST_METRICS, known.size()));
        firms = firms(m);
        for (String metric : metrics) {
            for (String arm : m.focus().arms()) {
                for (String firm : firms) {
                    lines.put(key(metric, arm, firm), means(metric, arm, firm));
                }
            }
        }
    }

    static Figure of(Material m) {
        MultiplesFigure figure = new MultiplesFigure(m);
        String question = "What else moves, and how do the rivals fare?";
        int out = m.data().firms().size() - figure.firms.size();
        String finding = figure.finding() + m.focus().omitted();
        String note = "Means over the replications; each row has one scale. Coloured: "
                + m.focus().firm()
                + "; grey: the other firms" + (out > 0 ? " with the largest shares, " + out + " more are left out" : "")
                + ".";
        String about = question + " " + finding;
        return new Figure(
                "small-multiples",
                question,
                finding,
                note,
                figure.draw(Figure.WIDE, about),
                figure.draw(Figure.NARROW, about),
                figure.table());
    }

    private static List<String> firms(Material m) {
        List<String> rivals = new ArrayList<>(m.data().firms());
        rivals.remove(m.focus().firm());
        Map<String, Double> share = new LinkedHashMap<>();
        rivals.forEach(firm -> share.put(firm, m.sample().mean("share", m.data().baseline(), firm, m.last())));
        rivals.sort(Comparator.comparingDouble(firm -> Double.isNaN(share.get(firm)) ? 0 : -share.get(firm)));
        List<String> shown = new ArrayList<>(rivals.subList(0, Math.min(rivals.size(), MOST_FIRMS - 1)));
        shown.add(m.focus().firm());
        return shown;
    }

    private List<Point> means(String metric, String arm, String firm) {
        List<Point> points = new ArrayList<>();
        for (int period = 1; period <= m.last(); period++) {
            points.add(Point.of(
                    period,
                    m.sample().mean(metric, arm, firm, period)
                            * m.focus().unit(metric).factor()));
        }
        return points;
    }

    private String finding() {
        List<String> moved = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (String metric : metrics) {
            Effect e = m.effects().at(m.focus().arm(), m.focus().firm(), metric, m.last());
            if (e == null) {
                continue;
            }
            Unit unit = m.focus().unit(metric);
            String size = unit.size(e.difference());
            if (Effects.side(e) == 0) {
                same.add(unit.label());
            } else {
                moved.add(unit.label() + " " + size + (e.difference() > 0 ? " higher" : " lower"));
            }
        }
        if (moved.isEmpty() && same.isEmpty()) {
            return "Only one world was simulated, so nothing is compared.";
        }
        String text = moved.isEmpty()
                ? ""
                : "In " + m.end() + " " + m.focus().firm() + " has, with "
                        + m.focus().arm() + ", " + Num.list(moved) + " than with "
                        + m.data().baseline() + ".";
        return same.isEmpty() ? text : (text + " Not to be told apart by then: " + Num.list(same) + ".").strip();
    }

    private String draw(int width, String about) {
        boolean wide = width > Figure.NARROW;
        int arms = m.focus().arms().size();
        int columns = wide ? arms : Math.min(2, arms);
        int lineRows = (arms + columns - 1) / columns;
        double left = 52;
        double gap = 18;
        double height = wide ? 118 : 104;
        double panelWidth = (width - left - 12 - gap * (columns - 1)) / columns;
        double rowHeight = 34 + lineRows * (height + 36);
        Svg svg = new Svg(width, metrics.size() * rowHeight + 8, about);
        for (int row = 0; row < metrics.size(); row++) {
            String metric = metrics.get(row);
            Unit unit = m.focus().unit(metric);
            svg.text(4, row * rowHeight + 18, "start", 13.5, Look.BOLD, unit.axis());
            Axis ys = range(metric);
            for (int k = 0; k < arms; k++) {
                double x = left + k % columns * (panelWidth + gap);
                double y = row * rowHeight + 44 + k / columns * (height + 36);
                Axis xs = Axis.periods(m.last(), m.focus().period(), Math.max(5, 12 / columns));
                Panel panel = new Panel(svg, x, y, panelWidth, height, xs, ys);
                panel.frame(true, k % columns == 0);
                panel(panel, metric, k);
                svg.text(
                        x,
                        y - 6,
                        "start",
                        12.5,
                        Look.label(k),
                        Labels.shortened(m.focus().arms().get(k)));
            }
        }
        return svg.done();
    }

    private void panel(Panel panel, String metric, int arm) {
        String name = m.focus().arms().get(arm);
        for (String firm : firms) {
            Look look = firm.equals(m.focus().firm()) ? Look.line(arm) : Look.OTHER;
            panel.line(lines.get(key(metric, name, firm)), look);
        }
    }

    private Axis range(String metric) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (String arm : m.focus().arms()) {
            for (String firm : firms) {
                for (Point p : lines.get(key(metric, arm, firm))) {
                    low = Double.isNaN(p.value()) ? low : Math.min(low, p.value());
                    high = Double.isNaN(p.value()) ? high : Math.max(high, p.value());
                }
            }
        }
        return Axis.around(low, high, 4);
    }

    private Table table() {
        List<String> head = new ArrayList<>(List.of("metric", "arm", m.focus().period()));
        head.addAll(firms);
        List<List<String>> rows = new ArrayList<>();
        int step = (int) Axis.periods(m.last(), m.focus().period(), 12).step();
        for (String metric : metrics) {
            for (String arm : m.focus().arms()) {
                for (int period = 1; period <= m.last(); period++) {
                    if (period == 1 || period % step == 0 || period == m.last()) {
                        rows.add(row(metric, arm, period));
                    }
                }
            }
        }
        return new Table(head, rows);
    }

    private List<String> row(String metric, String arm, int period) {
        Unit unit = m.focus().unit(metric);
        List<String> row = new ArrayList<>(List.of(unit.axis(), arm, Integer.toString(period)));
        for (String firm : firms) {
            row.add(Num.fixed(lines.get(key(metric, arm, firm)).get(period - 1).value(), unit.decimals()));
        }
        return row;
    }

    private static String key(String metric, String arm, String firm) {
        return metric + "/" + arm + "/" + firm;
    }
}
