package holdfast.lab.report;

import java.util.List;

/** A rectangle with two axes, into which lines, bands and marks are drawn in people's units. */
final class Panel {
    private static final double SMALL = 12;

    private final Svg svg;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final Axis xs;
    private final Axis ys;

    Panel(Svg svg, double left, double top, double width, double height, Axis xs, Axis ys) {
        this.svg = svg;
        this.left = left;
        this.top = top;
        this.right = left + width;
        this.bottom = top + height;
        this.xs = xs;
        this.ys = ys;
    }

    /** Grid, tick labels and, where 0 is inside, a zero line. */
    void frame(boolean labelX, boolean labelY) {
        for (double tick : ys.ticks()) {
            svg.line(left, y(tick), right, y(tick), Look.GRID);
            if (labelY) {
                svg.text(left - 7, y(tick) + 4, "end", SMALL, Look.MUTED, ys.text(tick));
            }
        }
        for (double tick : xs.ticks()) {
            svg.line(x(tick), bottom, x(tick), bottom + 4, Look.AXIS);
            if (labelX) {
                svg.text(x(tick), bottom + 17, "middle", SMALL, Look.MUTED, xs.text(tick));
            }
        }
        svg.line(left, bottom, right, bottom, Look.AXIS);
    }

    void zero() {
        if (ys.low() <= 0 && ys.high() >= 0) {
            svg.line(left, y(0), right, y(0), Look.ZERO);
        }
    }

    /** A line that breaks where a value is missing. */
    void line(List<Point> points, Look look) {
        StringBuilder d = new StringBuilder();
        boolean open = false;
        for (Point p : points) {
            boolean there = !Double.isNaN(p.value());
            if (there) {
                d.append(open ? 'L' : 'M').append(point(p.x(), p.value()));
            }
            open = there;
        }
        svg.path(d, look);
    }

    /** An area between low and high; gaps where one is missing. */
    void band(List<Point> points, Look look) {
        int from = 0;
        for (int k = 0; k <= points.size(); k++) {
            if (k == points.size() || !points.get(k).banded()) {
                area(points.subList(from, k), look);
                from = k + 1;
            }
        }
    }

    private void area(List<Point> points, Look look) {
        if (points.isEmpty()) {
            return;
        }
        StringBuilder d = new StringBuilder();
        for (Point p : points) {
            d.append(d.isEmpty() ? 'M' : 'L').append(point(p.x(), p.high()));
        }
        for (int k = points.size() - 1; k >= 0; k--) {
            d.append('L').append(point(points.get(k).x(), points.get(k).low()));
        }
        svg.path(d.append('Z'), look);
    }

    /** A shaded stretch over the whole height. */
    void stretch(double from, double to, Look look) {
        svg.rect(x(from), top, Math.max(2, x(to) - x(from)), bottom - top, look);
    }

    void upright(double at, Look look) {
        svg.line(x(at), top, x(at), bottom, look);
    }

    double x(double value) {
        return xs.at(value, left, right);
    }

    double y(double value) {
        return ys.at(value, bottom, top);
    }

    double right() {
        return right;
    }

    double bottom() {
        return bottom;
    }

    double top() {
        return top;
    }

    private String point(double px, double value) {
        return Svg.at(x(px)) + " " + Svg.at(y(value));
    }

    /** A value at x, with the ends of its band; NaN where missing. */
    record Point(double x, double value, double low, double high) {
        static Point of(double x, double value) {
            return new Point(x, value, Double.NaN, Double.NaN);
        }

        boolean banded() {
            return !Double.isNaN(low) && !Double.isNaN(high);
        }
    }
}
