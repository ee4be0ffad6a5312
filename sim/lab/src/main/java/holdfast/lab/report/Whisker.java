package holdfast.lab.report;

import holdfast.lab.stats.Effect;
import java.util.List;

/** A small drawing beside a number: relative change and its interval against zero, all rows of a table on one scale. */
final class Whisker {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 18;
    private static final double EDGE = 6;

    private Whisker() {}

    /** Half the width of the scale for these effects: their largest relative change, at most 100 %. */
    static double scale(List<Effect> effects) {
        double most = 0;
        for (Effect e : effects) {
            double end = Math.max(Math.abs(e.ciLow()), Math.abs(e.ciHigh())) / Math.abs(e.baselineMean());
            most = Double.isNaN(end) || Double.isInfinite(end) ? most : Math.max(most, end);
        }
        return Math.min(1, most);
    }

    static String of(Effect e, double scale) {
        Svg svg = new Svg(WIDTH, HEIGHT, "relative change against zero");
        double middle = HEIGHT / 2;
        svg.line(WIDTH / 2, 0, WIDTH / 2, HEIGHT, Look.AXIS);
        double base = Math.abs(e.baselineMean());
        if (scale > 0 && base > 0 && !Double.isNaN(e.difference())) {
            Axis xs = new Axis(-scale, scale, scale);
            int series = Effects.side(e) == 0 ? 0 : 1;
            double at = at(xs, e.difference() / base);
            svg.line(WIDTH / 2, middle, at, middle, Look.line(series));
            if (!Double.isNaN(e.ciLow()) && !Double.isNaN(e.ciHigh())) {
                double low = at(xs, e.ciLow() / base);
                double high = at(xs, e.ciHigh() / base);
                svg.rect(low, middle - 5, Math.max(1, high - low), 10, Look.area(series, "0.35"));
            }
            svg.circle(at, middle, 3.6, Look.fill(series));
        }
        return svg.done();
    }

    private static double at(Axis xs, double value) {
        return xs.at(Math.max(xs.low(), Math.min(xs.high(), value)), EDGE, WIDTH - EDGE);
    }
}
