package holdfast.lab.report;

import holdfast.lab.report.Panel.Point;
import holdfast.lab.stats.MeanInterval;
import java.util.ArrayList;
import java.util.List;

/** How does an answer depend on a factor: effect or level over its values, with intervals. */
final class ReplyFigure {
    private final Reply reply;
    private final Unit unit;
    private final String subject;
    private final boolean others;

    private ReplyFigure(Reply reply, String period) {
        this.reply = reply;
        this.unit = Unit.of(reply.what().metric().key(), period);
        this.subject = SweepWords.subject(reply, unit);
        this.others = reply.sweep().points().factors().size() > 1;
    }

    static Figure of(Reply reply, String period, String id) {
        ReplyFigure figure = new ReplyFigure(reply, period);
        String question = reply.differences()
                ? "How does the effect on " + figure.subject + " depend on " + reply.factorName() + "?"
                : "How does " + figure.subject + " depend on " + reply.factorName() + "?";
        String finding = SweepWords.finding(reply, figure.unit);
        String note = figure.note();
        return new Figure(
                id,
                question,
                finding,
                note,
                figure.draw(Figure.WIDE, 360, question + " " + finding),
                figure.draw(Figure.NARROW, 300, question + " " + finding),
                figure.table());
    }

    private String note() {
        String confidence = Num.confidence(reply.sweep().scenario().experiment().confidence());
        String line = reply.differences()
                ? "Line: mean difference to " + reply.baseline() + ", replication by replication with the same luck."
                : "Line: mean over " + Num.count(reply.sweep().replications(), "replication")
                        + " that meet the same luck at every point.";
        return line + " Band: " + confidence + " interval at each value."
                + (others ? " The other factors are averaged over." : "")
                + (reply.binned() ? " Values are grouped into eight parts of the range." : "");
    }

    private String draw(int width, int height, String about) {
        boolean wide = width > Figure.NARROW;
        List<String> names = new ArrayList<>();
        for (int k = 0; k < reply.arms().size(); k++) {
            names.add(reply.arm(k));
        }
        boolean named = names.size() > 1 || reply.differences();
        Svg svg = new Svg(width, height, about);
        double left = 62;
        double right = wide && named ? 20 + Labels.room(names) : 16;
        double top = 34 + (wide || !named ? 0 : Legend.height(names, width - 8));
        Panel panel = new Panel(svg, left, top, width - left - right, height - top - 46, across(wide), range());
        panel.frame(reply.numeric(), true);
        svg.text(4, 16, "start", 12.5, Look.MUTED, axis(wide));
        svg.text(panel.right(), panel.bottom() + 36, "end", 12.5, Look.MUTED, reply.path());
        if (!reply.numeric()) {
            for (int l = 0; l < reply.levels().size(); l++) {
                svg.text(panel.x(l), panel.bottom() + 17, "middle", 12, Look.MUTED, reply.levelText(l));
            }
        }
        if (reply.differences()) {
            panel.zero();
        }
        lines(svg, panel, named, wide);
        return svg.done();
    }

    private void lines(Svg svg, Panel panel, boolean named, boolean wide) {
        Labels labels = new Labels();
        Legend legend = named && !wide ? new Legend(svg, 4, 36) : null;
        for (int k = 0; k < reply.arms().size(); k++) {
            panel.band(points(k), Look.area(series(k), "0.18"));
        }
        for (int k = 0; k < reply.arms().size(); k++) {
            List<Point> points = points(k);
            panel.line(points, Look.line(series(k)));
            for (Point p : points) {
                svg.circle(panel.x(p.x()), panel.y(p.value()), 3.2, Look.fill(series(k)));
            }
            if (legend != null) {
                legend.line(reply.arm(k), Look.line(series(k)));
            }
            labels.add(panel.y(points.get(points.size() - 1).value()), Look.label(series(k)), reply.arm(k));
        }
        if (named && wide) {
            labels.draw(svg, panel.right() + 10, panel.top(), panel.bottom());
        }
    }

    private int series(int k) {
        return reply.differences() ? k + 1 : 1;
    }

    private List<Point> points(int k) {
        List<Point> points = new ArrayList<>();
        double factor = unit.factor();
        for (int l = 0; l < reply.levels().size(); l++) {
            MeanInterval at = reply.intervals().get(k).get(l);
            points.add(new Point(reply.x(l), at.mean() * factor, at.ciLow() * factor, at.ciHigh() * factor));
        }
        return points;
    }

    private String axis(boolean wide) {
        if (!reply.differences()) {
            return wide
                    ? subject
                            + (unit.after().isBlank() ? "" : ", " + unit.after().strip())
                    : unit.axis();
        }
        String points = unit.points().isBlank() ? "" : "," + unit.points();
        String to = "difference to " + reply.baseline() + points;
        return wide ? subject + ": " + to : to;
    }

    private Axis across(boolean wide) {
        int last = reply.levels().size() - 1;
        if (!reply.numeric()) {
            return new Axis(-0.4, last + 0.4, 1);
        }
        Axis round = Axis.around(reply.x(0), reply.x(last), wide ? 10 : 5);
        double room = (reply.x(last) - reply.x(0)) * 0.02;
        return new Axis(reply.x(0) - room, reply.x(last) + room, round.step());
    }

    private Axis range() {
        double low = reply.differences() ? 0 : Double.POSITIVE_INFINITY;
        double high = reply.differences() ? 0 : Double.NEGATIVE_INFINITY;
        for (int k = 0; k < reply.arms().size(); k++) {
            for (Point p : points(k)) {
                low = Math.min(low, p.banded() ? p.low() : p.value());
                high = Math.max(high, p.banded() ? p.high() : p.value());
            }
        }
        return Axis.around(low, high, 6);
    }

    private Table table() {
        boolean d = reply.differences();
        Table table =
                Table.of(reply.factorName(), "arm", d ? "difference" + unit.points() : "mean", "low", "high", "n");
        List<List<String>> rows = new ArrayList<>();
        for (int l = 0; l < reply.levels().size(); l++) {
            for (int k = 0; k < reply.arms().size(); k++) {
                MeanInterval at = reply.intervals().get(k).get(l);
                double half = (at.ciHigh() - at.ciLow()) / 2;
                rows.add(List.of(
                        reply.levelText(l),
                        reply.arm(k),
                        d ? unit.difference(at.mean(), half) : unit.number(at.mean()),
                        d ? unit.difference(at.ciLow(), half) : unit.number(at.ciLow()),
                        d ? unit.difference(at.ciHigh(), half) : unit.number(at.ciHigh()),
                        Integer.toString(at.n())));
            }
        }
        return new Table(table.head(), rows);
    }
}
