package holdfast.lab.stats;

/**
 * A mean with its Student t interval. Missing values (NaN) are left out.
 *
 * @param n values used
 * @param se standard error, NaN with fewer than two values
 */
public record MeanInterval(int n, double mean, double se, double ciLow, double ciHigh) {
    /** Of these values. */
    public static MeanInterval of(double[] values, double confidence) {
        return of(values, new StudentT(confidence));
    }

    static MeanInterval of(double[] values, StudentT student) {
        int n = 0;
        double sum = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        double mean = sum / n;
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        if (n < 2) {
            return new MeanInterval(n, n == 0 ? Double.NaN : mean, Double.NaN, Double.NaN, Double.NaN);
        }
        double se = Math.sqrt(squares / (n - 1) / n);
        double half = se == 0 ? 0 : student.critical(n - 1) * se;
        return new MeanInterval(n, mean, se, mean - half, mean + half);
    }
}
