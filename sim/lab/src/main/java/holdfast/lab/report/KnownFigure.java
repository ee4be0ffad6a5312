package holdfast.lab.report;

import holdfast.lab.evidence.Finding;
import holdfast.lab.evidence.Point;
import java.util.List;

/** Numbers simulated against numbers known: on the diagonal where they agree. */
final class KnownFigure {
    private static final double EDGE = 62;

    private final String id;
    private final List<Finding> findings;
    private final List<Point> points;

    private KnownFigure(String id, List<Finding> findings) {
        this.id = id;
        this.findings = findings;
        this.points = findings.stream().flatMap(f -> f.points().stream()).toList();
    }

    /** The figure of one claim, or null where it has fewer than two numbers. */
    static Figure of(String id, List<Finding> findings) {
        KnownFigure figure = new KnownFigure(id, findings);
        if (figure.points.size() < 2) {
            return null;
        }
        String question = findings.get(0).claim();
        long within = figure.points.stream().filter(Point::within).count();
        String finding = Num.whole(within) + " of " + Num.count(figure.points.size(), "number")
                + (figure.bounded() ? " within bounds" : " within 5%") + ", in " + Num.count(findings.size(), "case")
                + ".";
        String note = "Across: known, by " + findings.get(0).source()
                + ". Up: simulated, with three standard errors. On the line they agree.";
        String about = question + " " + finding;
        return new Figure(
                id,
                question,
                finding,
                note,
                figure.draw(Figure.WIDE, about),
                figure.draw(Figure.NARROW, about),
                figure.table());
    }

    private boolean bounded() {
        return findings.stream().allMatch(f -> f.outcome().counted());
    }

    private String draw(int width, String about) {
        boolean wide = width > Figure.NARROW;
        double height = wide ? 420 : 320;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Point p : points) {
            low = Math.min(low, Math.min(p.published(), p.low()));
            high = Math.max(high, Math.max(p.published(), p.high()));
        }
        Axis axis = Axis.around(low, high, wide ? 8 : 5);
        Svg svg = new Svg(width, height + 60, about);
        Panel panel = new Panel(svg, EDGE, 26, width - EDGE - 20, height - 26, axis, axis);
        panel.frame(true, true);
        svg.text(4, 16, "start", 12.5, Look.MUTED, "simulated");
        svg.text(width - 20, height + 40, "end", 12.5, Look.MUTED, "known");
        svg.line(panel.x(axis.low()), panel.y(axis.low()), panel.x(axis.high()), panel.y(axis.high()), Look.MARK);
        for (Point p : points) {
            int series = p.within() ? 0 : 1;
            svg.line(
                    panel.x(p.published()),
                    panel.y(p.low()),
                    panel.x(p.published()),
                    panel.y(p.high()),
                    Look.thin(series));
            svg.circle(panel.x(p.published()), panel.y(p.simulated()), wide ? 3.4 : 2.6, Look.fill(series));
        }
        return svg.done();
    }

    private Table table() {
        Table table = Table.of("case", "number", "known", "simulated", "standard error", "allowed");
        for (Finding f : findings) {
            for (Point p : f.points()) {
                table = table.plus(List.of(
                        f.subject(),
                        p.label(),
                        Num.short4(p.published()),
                        Num.short4(p.simulated()),
                        Num.short4(p.se()),
                        "±" + Num.short4(p.allowed())));
            }
        }
        return table;
    }
}
