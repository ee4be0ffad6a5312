package holdfast.lab.sensitivity;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Which part of the variance of an output comes from which factor (Sobol 1993): alone, in pairs, and with everything it takes
 * part in. Estimators of Saltelli et al. (2010) and Jansen (1999); half-widths from a bootstrap over the base points. Names and
 * shapes are those of SALib.
 *
 * @param first S1: the factor alone
 * @param firstConf half-width of its interval
 * @param total ST: the factor with all its interactions
 * @param totalConf half-width of its interval
 * @param second S2: two factors together, beyond what each does alone; [j][k] for j before k, else NaN
 * @param secondConf half-width of its interval
 */
public record SobolIndices(
        double[] first,
        double[] firstConf,
        double[] total,
        double[] totalConf,
        double[][] second,
        double[][] secondConf) {
    private static final int RESAMPLES = 200;

    /**
     * @param y output at the points of a Saltelli design, in its order
     * @param factors number of factors
     */
    public static SobolIndices of(double[] y, int factors, double confidence) {
        Blocks blocks = new Blocks(y, factors);
        double[] all = blocks.indices(Resample.all(blocks.rows));
        double[][] again = new double[all.length][RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            double[] resampled = blocks.indices(Resample.of(blocks.rows, b));
            for (int i = 0; i < all.length; i++) {
                again[i][b] = resampled[i];
            }
        }
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.5 + confidence / 2);
        double[] half = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            half[i] = z * Resample.deviation(again[i]);
        }
        return new SobolIndices(
                part(all, 0, factors),
                part(half, 0, factors),
                part(all, factors, factors),
                part(half, factors, factors),
                pairs(all, factors),
                pairs(half, factors));
    }

    private static double[] part(double[] all, int from, int n) {
        double[] part = new double[n];
        System.arraycopy(all, from, part, 0, n);
        return part;
    }

    private static double[][] pairs(double[] all, int factors) {
        double[][] pairs = new double[factors][factors];
        int at = 2 * factors;
        for (int j = 0; j < factors; j++) {
            for (int k = 0; k < factors; k++) {
                pairs[j][k] = k > j ? all[at++] : Double.NaN;
            }
        }
        return pairs;
    }

    /** The output standardised and sorted into the samples A, AB, BA and B. */
    private static final class Blocks {
        private final int factors;
        private final int rows;
        private final double[] a;
        private final double[] b;
        private final double[][] ab;
        private final double[][] ba;

        Blocks(double[] y, int factors) {
            this.factors = factors;
            int block = 2 * factors + 2;
            this.rows = y.length / block;
            this.a = new double[rows];
            this.b = new double[rows];
            this.ab = new double[factors][rows];
            this.ba = new double[factors][rows];
            double mean = mean(y);
            double spread = Math.sqrt(variance(y, mean));
            for (int r = 0; r < rows; r++) {
                int at = r * block;
                a[r] = (y[at] - mean) / spread;
                b[r] = (y[at + block - 1] - mean) / spread;
                for (int k = 0; k < factors; k++) {
                    ab[k][r] = (y[at + 1 + k] - mean) / spread;
                    ba[k][r] = (y[at + 1 + factors + k] - mean) / spread;
                }
            }
        }

        /** First, total and second order, over these rows. */
        double[] indices(int[] rows) {
            double[] found = new double[2 * factors + factors * (factors - 1) / 2];
            double variance = variance(rows);
            for (int k = 0; k < factors; k++) {
                double first = 0;
                double total = 0;
                for (int r : rows) {
                    first += b[r] * (ab[k][r] - a[r]);
                    total += (a[r] - ab[k][r]) * (a[r] - ab[k][r]);
                }
                found[k] = first / rows.length / variance;
                found[factors + k] = total / rows.length / 2 / variance;
            }
            int at = 2 * factors;
            for (int j = 0; j < factors; j++) {
                for (int k = j + 1; k < factors; k++) {
                    double both = 0;
                    for (int r : rows) {
                        both += ba[j][r] * ab[k][r] - a[r] * b[r];
                    }
                    found[at++] = both / rows.length / variance - found[j] - found[k];
                }
            }
            return found;
        }

        private double variance(int[] rows) {
            double mean = 0;
            for (int r : rows) {
                mean += (a[r] + b[r]) / (2 * rows.length);
            }
            double squares = 0;
            for (int r : rows) {
                squares += (a[r] - mean) * (a[r] - mean) + (b[r] - mean) * (b[r] - mean);
            }
            return squares / (2 * rows.length);
        }

        private static double mean(double[] y) {
            double sum = 0;
            for (double value : y) {
                sum += value;
            }
            return sum / y.length;
        }

        private static double variance(double[] y, double mean) {
            double squares = 0;
            for (double value : y) {
                squares += (value - mean) * (value - mean);
            }
            return squares / y.length;
        }
    }
}
