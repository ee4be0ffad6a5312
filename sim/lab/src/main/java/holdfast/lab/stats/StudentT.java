package holdfast.lab.stats;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/** Critical values of Student's t at one confidence. Not for use from several threads at once. */
final class StudentT {
    private static final int REMEMBERED = 4096;

    private final double confidence;
    private final double[] known = new double[REMEMBERED];

    StudentT(double confidence) {
        this.confidence = confidence;
    }

    /** The two-sided critical value. @param degrees of freedom, at least 1 */
    double critical(int degrees) {
        if (degrees >= REMEMBERED) {
            return compute(degrees);
        }
        if (known[degrees] == 0) {
            known[degrees] = compute(degrees);
        }
        return known[degrees];
    }

    private double compute(double degrees) {
        return quantile(degrees, 1 - (1 - confidence) / 2);
    }

    static double quantile(double degrees, double p) {
        return new TDistribution(null, degrees).inverseCumulativeProbability(p);
    }

    /** Probability of a value at least as far from 0. */
    static double twoSided(double t, double degrees) {
        return Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
    }
}
