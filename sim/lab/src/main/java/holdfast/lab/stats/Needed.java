package holdfast.lab.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How many replications would probably (four times in five) settle a claim, if spread and distance are as they look now.
 * Guenther's (1981) correction of the normal formula for Student's t.
 */
final class Needed {
    /** More than this is not counted. */
    static final long MOST = 100_000;

    private static final double POWER = 0.8;

    private Needed() {}

    /**
     * @param se standard error of the mean with {@code n} replications
     * @param distance of the estimate from the value that the interval must clear, at least 0
     * @return more than {@code n}, at most {@link #MOST}, which means that many or more
     */
    static long replications(double se, int n, double distance, double confidence) {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double error = normal.inverseCumulativeProbability(1 - (1 - confidence) / 2);
        double power = normal.inverseCumulativeProbability(POWER);
        double spread = se * Math.sqrt(n);
        double needed = Math.ceil(square((error + power) * spread / distance) + error * error / 2);
        if (!(needed < MOST)) {
            return MOST;
        }
        return Math.max(n + 1L, (long) needed);
    }

    private static double square(double x) {
        return x * x;
    }

    /** For people. */
    static String words(long needed) {
        return needed >= MOST
                ? "It is too close to call: more than 100000 replications would be needed"
                : "About " + needed + " replications would probably settle it";
    }
}
