package holdfast.lab.select;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** The chance that a two-sided test of a mean (difference) sees an effect of a given size. */
public final class Power {
    /** More replications than this are not counted. */
    public static final int MOST = 100_000;

    private Power() {}

    /**
     * @param effect distance from the value that is tested
     * @param deviation standard deviation of a single (paired) value
     */
    public static double of(double effect, double deviation, int n, double confidence) {
        if (deviation == 0) {
            return effect == 0 ? 1 - confidence : 1;
        }
        int degrees = n - 1;
        double critical = new TDistribution(null, degrees).inverseCumulativeProbability(0.5 + confidence / 2);
        double shift = Math.abs(effect) / deviation * Math.sqrt(n);
        return tail(critical, shift, degrees) + 1 - tail(-critical, shift, degrees);
    }

    /** P(T &gt; t) for Student's t with that non-centrality (Abramowitz &amp; Stegun 1964, 26.7.10). */
    private static double tail(double t, double shift, int degrees) {
        double quarter = 1.0 / (4 * degrees);
        double z = (t * (1 - quarter) - shift) / Math.sqrt(1 + t * t / (2.0 * degrees));
        return 1 - new NormalDistribution(null, 0, 1).cumulativeProbability(z);
    }

    /** The fewest replications with that power, at most {@link #MOST}, which means that many or more. */
    public static int needed(double effect, double deviation, double power, double confidence) {
        int low = 2;
        int high = 4;
        while (high < MOST && of(effect, deviation, high, confidence) < power) {
            low = high;
            high = Math.min(MOST, 2 * high);
        }
        while (low + 1 < high) {
            int middle = (low + high) / 2;
            if (of(effect, deviation, middle, confidence) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
