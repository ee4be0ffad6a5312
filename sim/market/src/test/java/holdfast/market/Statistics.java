package holdfast.market;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/** Tests of fit; every p-value below {@link #REJECT} fails. Seeds are fixed, so a test either always passes or never. */
public final class Statistics {
    /** Least p-value that passes. */
    public static final double REJECT = 0.001;

    private Statistics() {}

    /** p-value of counts against expected shares (Pearson's chi-square). */
    public static double fit(long[] counts, double[] shares) {
        double total = 0;
        for (long count : counts) {
            total += count;
        }
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            double expected = shares[k] * total;
            sum += (counts[k] - expected) * (counts[k] - expected) / expected;
        }
        return 1 - new ChiSquaredDistribution(null, counts.length - 1).cumulativeProbability(sum);
    }

    /** p-value of equal shares. */
    public static double uniform(long[] counts) {
        double[] shares = new double[counts.length];
        java.util.Arrays.fill(shares, 1.0 / counts.length);
        return fit(counts, shares);
    }

    /** p-value of the Kolmogorov-Smirnov test. */
    public static double fit(double[] sample, RealDistribution distribution) {
        return new KolmogorovSmirnovTest().kolmogorovSmirnovTest(distribution, sample);
    }

    public static double mean(double[] sample) {
        double sum = 0;
        for (double x : sample) {
            sum += x;
        }
        return sum / sample.length;
    }

    public static double variance(double[] sample) {
        double mean = mean(sample);
        double sum = 0;
        for (double x : sample) {
            sum += (x - mean) * (x - mean);
        }
        return sum / (sample.length - 1);
    }

    public static double correlation(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += (x[k] - mx) * (y[k] - my);
        }
        return sum / (x.length - 1) / Math.sqrt(variance(x) * variance(y));
    }
}
