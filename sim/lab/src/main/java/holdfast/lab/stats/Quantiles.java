package holdfast.lab.stats;

import java.util.Arrays;

/** Quantiles by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the default of R). */
public final class Quantiles {
    private Quantiles() {}

    /** The quantile of values in any order; missing values (NaN) are left out; NaN if none is left. @param p 0 to 1 */
    public static double of(double[] values, double p) {
        return ofSorted(
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray(), p);
    }

    /** The quantile of values in ascending order without missing ones. */
    public static double ofSorted(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = p * (sorted.length - 1);
        int below = (int) place;
        double rest = place - below;
        return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
}
