package holdfast.lab.report;

import holdfast.lab.stats.Effect;

/** A small drawing beside a number: estimate and interval against zero, each row on its own scale. */
final class Whisker {
    private static final double WIDTH = 116;
    private static final double HEIGHT = 18;

    private Whisker() {}

    static String of(Effect e) {
        double most = Math.max(Math.abs(e.ciLow()), Math.abs(e.ciHigh()));
        Svg svg = new Svg(WIDTH, HEIGHT, "interval against zero");
        double middle = HEIGHT / 2;
        svg.line(WIDTH / 2, 1, WIDTH / 2, HEIGHT - 1, Look.AXIS);
        if (most > 0 && !Double.isNaN(most) && !Double.isInfinite(most)) {
            Axis xs = new Axis(-most * 1.12, most * 1.12, most);
            double low = xs.at(e.ciLow(), 4, WIDTH - 4);
            double high = xs.at(e.ciHigh(), 4, WIDTH - 4);
            int series = Effects.side(e) == 0 ? 0 : 1;
            svg.rect(low, middle - 2, Math.max(1, high - low), 4, Look.area(series, "0.45"));
            svg.circle(xs.at(e.difference(), 4, WIDTH - 4), middle, 4, Look.fill(series));
        }
        return svg.done();
    }
}
