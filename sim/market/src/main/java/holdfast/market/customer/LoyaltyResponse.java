package holdfast.market.customer;

import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import java.util.List;

/**
 * Claim: loyalty answers satisfaction in two steps with a zone of indifference between them: out of dissatisfaction, and into
 * delight; in between more satisfaction buys no more loyalty.
 *
 * <p>Equation: L* = lower·logistic((S − lowerAt)/width) + (1 − lower)·logistic((S − upperAt)/width); L += speed·(L* − L). Curves
 * {@code linear} (L* = S) and {@code points} (given points, straight between) take its place.
 *
 * <p>Source: zone of indifference (Jones and Sasser 1995; Hart and Johnson 1999); shape also in survey data: likely to
 * repurchase .22 .23 .42 .62 .63 by rising satisfaction.
 *
 * <p>Reads: satisfaction. Writes: loyalty. Draws: none. Off: loyalty stays as it began.
 */
public final class LoyaltyResponse implements CustomerPhase {
    /** Shapes of the curve. */
    public enum Curve {
        ZONE_OF_INDIFFERENCE,
        LINEAR,
        POINTS
    }

    /** One point of a given curve. */
    public record Point(
            @Parameter(text = "Satisfaction.", min = 0, max = 1)
            double satisfaction,

            @Parameter(text = "Loyalty toward which it tends.", min = 0, max = 1)
            double loyalty) {
        public Point {
            Parameters.check(Point.class, satisfaction, loyalty);
        }
    }

    /** Parameters. */
    @Parameter(text = "How loyalty answers satisfaction.", value = "default")
    public record Rule(
            @Parameter(text = "True: loyalty stays as it began.", value = "false")
            boolean off,

            @Parameter(
                    text = "Shape of the curve from satisfaction to loyalty.",
                    value = "zone-of-indifference",
                    source = "Jones and Sasser 1995")
            Curve curve,

            @Parameter(
                    text = "Points of the curve, rising in satisfaction, for curve: points.",
                    value = "empty",
                    max = 100)
            List<Point> points,

            @Parameter(
                    text = "Height of the lower step.",
                    min = 0,
                    max = 1,
                    value = "0.45",
                    source = "shape: survey data")
            double lower,

            @Parameter(
                    text = "Satisfaction at the lower step.",
                    min = 0,
                    max = 1,
                    value = "0.38",
                    source = "shape: survey data")
            double lowerAt,

            @Parameter(
                    text = "Satisfaction at the upper step.",
                    min = 0,
                    max = 1,
                    value = "0.84",
                    source = "shape: survey data")
            double upperAt,

            @Parameter(
                    text = "Width of the steps.",
                    min = 0.001,
                    max = 1,
                    value = "0.025",
                    source = "assumption: thresholds")
            double width,

            @Parameter(
                    text = "Speed with which loyalty follows.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.15",
                    noEffect = 0,
                    source = "assumption: half-way in four months")
            double speed) {
        public Rule {
            Parameters.check(Rule.class, off, curve, points, lower, lowerAt, upperAt, width, speed);
            points = List.copyOf(points);
            if (curve == Curve.POINTS && points.size() < 2) {
                throw new IllegalArgumentException("LoyaltyResponse.Rule: curve is points, but there are "
                        + points.size() + "; give at least two");
            }
            for (int k = 1; k < points.size(); k++) {
                if (points.get(k).satisfaction() <= points.get(k - 1).satisfaction()) {
                    throw new IllegalArgumentException("LoyaltyResponse.Rule: point " + (k + 1)
                            + " must lie at a higher satisfaction than the one before");
                }
            }
        }

        /** Loyalty toward which a satisfaction tends. */
        float target(float s) {
            return switch (curve) {
                case LINEAR -> s;
                case POINTS -> interpolated(s);
                case ZONE_OF_INDIFFERENCE ->
                    (float) lower * FloatMath.logistic((s - (float) lowerAt) / (float) width)
                            + (float) (1 - lower) * FloatMath.logistic((s - (float) upperAt) / (float) width);
            };
        }

        private float interpolated(float s) {
            Point last = points.get(0);
            for (Point point : points) {
                if (s <= point.satisfaction()) {
                    double span = point.satisfaction() - last.satisfaction();
                    double share = span == 0 ? 1 : (s - last.satisfaction()) / span;
                    return (float) (last.loyalty() + share * (point.loyalty() - last.loyalty()));
                }
                last = point;
            }
            return (float) last.loyalty();
        }
    }

    /** Steps of the table of the curve; between them it is taken as straight, which errs by less than 1e-4 for widths from 0.003. */
    private static final int STEPS = 4096;

    private final Rule rule;
    private final float[] curve = new float[STEPS + 2];

    public LoyaltyResponse(Rule rule) {
        this.rule = rule;
        for (int k = 0; k < curve.length; k++) {
            curve[k] = rule.target(FloatMath.clip(k / (float) STEPS));
        }
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float speed = (float) now.length().rate(rule.speed());
        for (int i = from; i < to; i++) {
            int g = e.firm[i - from];
            if (g >= 0) {
                int r = c.relation(i, g);
                float at = c.satisfaction[r] * STEPS;
                int step = (int) at;
                float target = curve[step] + (at - FloatMath.ofWhole(step)) * (curve[step + 1] - curve[step]);
                c.loyalty[r] += speed * (target - c.loyalty[r]);
            }
        }
    }
}
