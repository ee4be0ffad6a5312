package holdfast.lab.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What to improve first: attributes by how much they matter (importance and performance, Martilla and James 1977) and by how they are
 * done beside the rivals (strategic satisfaction matrix), in the baseline.
 */
final class PrioritiesFigure {
    private static final double LEFT = 56;
    private static final double TOP = 40;
    /** Distance from the rivals' mean within which a firm is level with them: half a point. */
    private static final double LEVEL = 0.005;

    private final Material m;
    private final List<Attribute> attributes = new ArrayList<>();

    /** @param rivals mean performance of the other firms */
    private record Attribute(String name, double importance, double performance, double rivals) {
        double ahead() {
            return performance - rivals;
        }
    }

    private PrioritiesFigure(Material m) {
        this.m = m;
        add("basics", "Basics");
        add("performance", "Quality");
        add("delight", "Delight");
    }

    /** The figure, or null where attributes were not measured. */
    static Figure of(Material m) {
        PrioritiesFigure figure = new PrioritiesFigure(m);
        if (figure.attributes.size() < 2) {
            return null;
        }
        String question = "What should " + m.focus().firm() + " improve first?";
        String finding = figure.finding();
        String note = "World " + m.data().baseline() + ", " + m.end()
                + ". Across: performance less the mean of the rivals. Up: how far satisfaction with an encounter moves with one unit"
                + " of the attribute. Lines: equal to rivals, and mean importance.";
        String about = question + " " + finding;
        return new Figure(
                "priorities",
                question,
                finding,
                note,
                figure.draw(Figure.WIDE, about),
                figure.draw(Figure.NARROW, about),
                figure.table());
    }

    private void add(String name, String metric) {
        double importance = level("importance" + metric, m.focus().firm());
        double performance = level("performance" + metric, m.focus().firm());
        double[] rivals = m.data().firms().stream()
                .filter(firm -> !firm.equals(m.focus().firm()))
                .mapToDouble(firm -> level("performance" + metric, firm))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (!Double.isNaN(importance + performance) && rivals.length > 0) {
            attributes.add(new Attribute(name, importance, performance, Sample.mean(rivals)));
        }
    }

    private double level(String metric, String firm) {
        return m.sample().mean(metric, m.data().baseline(), firm, m.last());
    }

    private double middle() {
        return attributes.stream().mapToDouble(Attribute::importance).average().orElse(0);
    }

    private String quadrant(Attribute a) {
        boolean matters = a.importance() >= middle();
        return a.ahead() < -LEVEL ? matters ? "improve first" : "later" : matters ? "keep up" : "more than is needed";
    }

    private String finding() {
        StringBuilder text = new StringBuilder();
        for (Attribute a : attributes) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(a.name())
                    .append(": ")
                    .append(quadrant(a));
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private String draw(int width, String about) {
        double height = width > Figure.NARROW ? 300 : 240;
        double far =
                attributes.stream().mapToDouble(a -> Math.abs(a.ahead())).max().orElse(0);
        double most =
                attributes.stream().mapToDouble(Attribute::importance).max().orElse(0);
        double least =
                attributes.stream().mapToDouble(Attribute::importance).min().orElse(0);
        int ticks = width > Figure.NARROW ? 6 : 4;
        Axis xs = Axis.around(-1.2 * far, 1.2 * far, ticks);
        Axis ys = Axis.around(Math.min(0, least), Math.max(most, 1e-3) * 1.1, 5);
        Svg svg = new Svg(width, TOP + height + 44, about);
        Panel panel = new Panel(svg, LEFT, TOP, width - LEFT - 16, height, xs, ys);
        panel.frame(true, true);
        svg.text(4, 16, "start", 12.5, Look.MUTED, "importance (satisfaction per unit)");
        svg.text(width - 16, TOP + height + 38, "end", 12.5, Look.MUTED, "performance, less the rivals'");
        panel.upright(0, Look.ZERO);
        svg.line(LEFT, panel.y(middle()), width - 16, panel.y(middle()), Look.MARK);
        svg.text(LEFT + 8, TOP + 14, "start", 12, Look.MUTED, "improve first");
        svg.text(width - 24, TOP + 14, "end", 12, Look.MUTED, "keep up");
        svg.text(LEFT + 8, TOP + height - 8, "start", 12, Look.MUTED, "later");
        svg.text(width - 24, TOP + height - 8, "end", 12, Look.MUTED, "more than is needed");
        for (Attribute a : attributes) {
            double x = panel.x(a.ahead());
            double y = panel.y(a.importance());
            boolean right = x > width - 120;
            svg.circle(x, y, 6, Look.fill(1));
            svg.text(x + (right ? -11 : 11), y + 4, right ? "end" : "start", 13, Look.BOLD, a.name());
        }
        return svg.done();
    }

    private Table table() {
        Table table = Table.of("attribute", "importance", "performance", "rivals' mean", "which is");
        for (Attribute a : attributes) {
            table = table.plus(List.of(
                    a.name(),
                    Num.fixed(a.importance(), 3),
                    Num.fixed(a.performance(), 3),
                    Num.fixed(a.rivals(), 3),
                    quadrant(a)));
        }
        return table;
    }
}
