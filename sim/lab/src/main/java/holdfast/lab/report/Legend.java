package holdfast.lab.report;

import java.util.List;

/** A row of samples with names, wrapped where it would be too wide. */
final class Legend {
    private static final double SIZE = 12.5;
    private static final double ROW = 20;
    private static final double SAMPLE = 26;

    private final Svg svg;
    private final double left;
    private double x;
    private double y;

    Legend(Svg svg, double left, double top) {
        this.svg = svg;
        this.left = left;
        this.x = left;
        this.y = top;
    }

    /** Height that so many names will take. */
    static double height(List<String> names, double width) {
        double at = 0;
        double height = ROW;
        for (String name : names) {
            double needed = SAMPLE + 6 + Svg.width(name, SIZE) + 18;
            if (at > 0 && at + needed > width) {
                at = 0;
                height += ROW;
            }
            at += needed;
        }
        return height;
    }

    void line(String name, Look look) {
        wrap(name);
        svg.line(x, y, x + SAMPLE, y, look);
        name(name);
    }

    void area(String name, Look look) {
        wrap(name);
        svg.rect(x, y - 6, SAMPLE, 12, look);
        name(name);
    }

    private void wrap(String name) {
        double needed = SAMPLE + 6 + Svg.width(name, SIZE);
        if (x > left && x + needed > svg.width()) {
            x = left;
            y += ROW;
        }
    }

    private void name(String name) {
        svg.text(x + SAMPLE + 6, y + 4, "start", SIZE, Look.INK, name);
        x += SAMPLE + 6 + Svg.width(name, SIZE) + 18;
    }
}
