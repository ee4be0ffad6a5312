package holdfast.lab.sensitivity;

import holdfast.market.draw.Draws;

/** Rows drawn with replacement, the same for the same number of a resample. */
final class Resample {
    private Resample() {}

    static int[] of(int n, int number) {
        int[] rows = new int[n];
        long key = Draws.mix(0x626F6F74L + number);
        for (int k = 0; k < n; k++) {
            rows[k] = (int) Math.multiplyHigh(Draws.mix(key + 0x9E3779B97F4A7C15L * (k + 1)) >>> 1, 2L * n);
        }
        return rows;
    }

    /** All rows once. */
    static int[] all(int n) {
        int[] rows = new int[n];
        for (int k = 0; k < n; k++) {
            rows[k] = k;
        }
        return rows;
    }

    /** Standard deviation with n − 1. */
    static double deviation(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    }
}
