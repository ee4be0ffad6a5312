package holdfast.market.draw;

import holdfast.market.number.FloatMath;

/**
 * Gamma and beta variates as pure functions of an address: the rejection method of Marsaglia and Tsang (2000), attempt n
 * drawing at keys derived from n. Set-up only, hence double precision and StrictMath.
 */
public final class GammaDraw {
    private static final long NORMAL = 0x5851F42D4C957F2DL;
    private static final long ACCEPT = 0x14057B7EF767814FL;
    private static final long BOOST = 0x2545F4914F6CDD1DL;

    private GammaDraw() {}

    /** A gamma variate of scale 1. @param shape above 0 */
    public static double gamma(long base, double shape) {
        if (shape < 1) {
            double u = Draws.uniform(Draws.keyed(base, BOOST));
            return gamma(base, shape + 1) * StrictMath.exp(StrictMath.log(u) / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        for (long n = 1; ; n++) {
            double x = FloatMath.normalQuantile(Draws.uniform(Draws.keyed(base, n * NORMAL)));
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0) {
                double u = Draws.uniform(Draws.keyed(base, n * ACCEPT));
                if (StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }

    /** The logarithm of a gamma variate of scale 1, also where the variate itself is too small for a number. @param shape above 0 */
    public static double logGamma(long base, double shape) {
        if (shape < 1) {
            double u = Draws.uniform(Draws.keyed(base, BOOST));
            return StrictMath.log(gamma(base, shape + 1)) + StrictMath.log(u) / shape;
        }
        return StrictMath.log(gamma(base, shape));
    }

    /** A beta variate with means a/(a+b). */
    public static double beta(long base, double a, double b) {
        double x = gamma(Draws.keyed(base, 1), a);
        double y = gamma(Draws.keyed(base, 2), b);
        return x + y == 0 ? a / (a + b) : x / (x + y);
    }
}
