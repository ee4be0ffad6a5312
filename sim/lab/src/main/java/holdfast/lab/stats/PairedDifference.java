package holdfast.lab.stats;

import java.util.Arrays;

/**
 * The mean difference between two worlds that met the same luck, pair by pair. A pair in which a value is missing (NaN) is
 * left out.
 *
 * @param difference interval of the mean difference, arm less baseline
 * @param armMean mean of the arm over the pairs used
 * @param baselineMean mean of the baseline over the pairs used
 * @param unpairedSe standard error of the difference had the arms independent luck
 * @param wins share of the pairs in which the arm is above the baseline
 * @param p two-sided p-value of no difference; 1 if all differences are exactly 0, NaN with fewer than two pairs
 */
public record PairedDifference(
        MeanInterval difference, double armMean, double baselineMean, double unpairedSe, double wins, double p) {

    /** Compares two arms; values at the same position are a pair. */
    public static PairedDifference of(double[] arm, double[] baseline, double confidence) {
        return of(arm, baseline, new StudentT(confidence));
    }

    static PairedDifference of(double[] arm, double[] baseline, StudentT student) {
        int n = 0;
        int wins = 0;
        double[] x = new double[arm.length];
        double[] y = new double[arm.length];
        double[] d = new double[arm.length];
        for (int k = 0; k < arm.length; k++) {
            if (!Double.isNaN(arm[k] - baseline[k])) {
                x[n] = arm[k];
                y[n] = baseline[k];
                d[n] = arm[k] - baseline[k];
                wins += d[n] > 0 ? 1 : 0;
                n++;
            }
        }
        MeanInterval ofArm = MeanInterval.of(Arrays.copyOf(x, n), student);
        MeanInterval ofBaseline = MeanInterval.of(Arrays.copyOf(y, n), student);
        MeanInterval difference = MeanInterval.of(Arrays.copyOf(d, n), student);
        double unpaired = Math.sqrt(ofArm.se() * ofArm.se() + ofBaseline.se() * ofBaseline.se());
        double won = n == 0 ? Double.NaN : (double) wins / n;
        return new PairedDifference(difference, ofArm.mean(), ofBaseline.mean(), unpaired, won, p(difference));
    }

    private static double p(MeanInterval d) {
        if (d.n() < 2) {
            return Double.NaN;
        }
        if (d.se() == 0) {
            return d.mean() == 0 ? 1 : 0;
        }
        return StudentT.twoSided(d.mean() / d.se(), d.n() - 1);
    }
}
