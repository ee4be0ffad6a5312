package holdfast.lab.report;

import holdfast.lab.report.Panel.Point;
import holdfast.lab.stats.Effect;
import java.util.ArrayList;
import java.util.List;

/** When does it cross over: the paired difference in every period, with its band. */
final class DifferenceFigure {
    private final Material m;
    private final Unit unit;

    private DifferenceFigure(Material m) {
        this.m = m;
        this.unit = m.focus().unit();
    }

    /** The figure, or null where there is no difference over time. */
    static Figure of(Material m) {
        DifferenceFigure figure = new DifferenceFigure(m);
        if (m.focus().compared().stream().allMatch(arm -> figure.path(arm).size() < 2)) {
            return null;
        }
        Focus focus = m.focus();
        String question = "When is " + focus.subject() + " higher with " + focus.arm() + ", and when lower?";
        String finding = Turns.sentence(m, focus.arm()) + others(m) + focus.omitted();
        String note = "Line: mean difference in " + focus.subject() + " to "
                + m.data().baseline()
                + ", replication by replication with the same luck. Band: "
                + Num.confidence(m.confidence()) + " interval of each " + focus.period() + "."
                + (figure.crossing().crosses() ? " Yellow: where it turns for good." : "");
        return new Figure(
                "difference-over-time",
                question,
                finding,
                note,
                figure.draw(Figure.WIDE, 380, question + " " + finding),
                figure.draw(Figure.NARROW, 300, question + " " + finding),
                figure.table());
    }

    private static String others(Material m) {
        StringBuilder text = new StringBuilder();
        for (String arm : m.focus().compared()) {
            if (!arm.equals(m.focus().arm())) {
                text.append(' ').append(Turns.sentence(m, arm));
            }
        }
        return text.toString();
    }

    private Crossing crossing() {
        return m.crossing(m.focus().arm());
    }

    private List<Effect> path(String arm) {
        return m.effects().path(arm, m.focus().firm(), m.focus().metric());
    }

    private String draw(int width, int height, String about) {
        boolean wide = width > Figure.NARROW;
        List<String> arms = m.focus().compared();
        Svg svg = new Svg(width, height, about);
        double left = 58;
        double right = wide ? 20 + Labels.room(arms) : 12;
        double top = wide ? 34 : 30 + Legend.height(arms, width - 8);
        Panel panel = new Panel(
                svg,
                left,
                top,
                width - left - right,
                height - top - 40,
                Axis.periods(m.last(), m.focus().period(), wide ? 10 : 6),
                range());
        Crossing crossing = crossing();
        if (crossing.crosses()) {
            panel.stretch(Math.max(1, crossing.low() - 0.5), Math.min(m.last(), crossing.high() + 0.5), Look.SHADE);
        }
        panel.frame(true, true);
        svg.text(4, 16, "start", 12.5, Look.MUTED, axis(wide));
        svg.text(
                panel.right(),
                panel.bottom() + 34,
                "end",
                12.5,
                Look.MUTED,
                m.focus().period());
        lines(panel, wide ? null : new Legend(svg, 4, 36), wide ? new Labels() : null, svg);
        panel.zero();
        if (crossing.crosses()) {
            panel.upright(crossing.at(), Look.MARK);
            boolean late = panel.x(crossing.at()) > width * 0.6;
            svg.text(
                    panel.x(crossing.at()) + (late ? -7 : 7),
                    panel.bottom() - 9,
                    late ? "end" : "start",
                    12.5,
                    Look.BOLD,
                    "turns in " + m.focus().period() + " " + crossing.at());
        }
        return svg.done();
    }

    private void lines(Panel panel, Legend legend, Labels labels, Svg svg) {
        List<String> arms = m.focus().compared();
        for (String arm : arms) {
            panel.band(points(arm), Look.area(m.series(arm), "0.18"));
        }
        for (String arm : arms) {
            List<Point> points = points(arm);
            panel.line(points, Look.line(m.series(arm)));
            if (legend != null) {
                legend.line(arm, Look.line(m.series(arm)));
            } else if (!points.isEmpty()) {
                labels.add(panel.y(points.get(points.size() - 1).value()), Look.label(m.series(arm)), arm);
            }
        }
        if (labels != null) {
            labels.draw(svg, panel.right() + 8, panel.top(), panel.bottom());
        }
    }

    private String axis(boolean wide) {
        String points = unit.points().strip();
        String to = "difference to " + m.data().baseline() + (points.isEmpty() ? "" : ", " + points);
        return wide ? m.focus().subject() + ": " + to : to;
    }

    private List<Point> points(String arm) {
        double k = unit.factor();
        List<Point> points = new ArrayList<>();
        for (Effect e : path(arm)) {
            points.add(new Point(e.period(), e.difference() * k, e.ciLow() * k, e.ciHigh() * k));
        }
        return points;
    }

    private Axis range() {
        double low = 0;
        double high = 0;
        for (String arm : m.focus().compared()) {
            for (Point p : points(arm)) {
                low = Math.min(low, p.banded() ? p.low() : p.value());
                high = Math.max(high, p.banded() ? p.high() : p.value());
            }
        }
        return Axis.around(low, high, 6);
    }

    private Table table() {
        Table table = Table.of("arm", m.focus().period(), "difference" + unit.points(), "low", "high", "pairs");
        List<List<String>> rows = new ArrayList<>();
        for (String arm : m.focus().compared()) {
            for (Effect e : path(arm)) {
                double half = (e.ciHigh() - e.ciLow()) / 2;
                rows.add(List.of(
                        arm,
                        Integer.toString(e.period()),
                        unit.difference(e.difference(), half),
                        unit.difference(e.ciLow(), half),
                        unit.difference(e.ciHigh(), half),
                        Integer.toString(e.pairs())));
            }
        }
        return new Table(table.head(), rows);
    }
}
