package holdfast.lab.select;

import holdfast.lab.stats.MeanInterval;
import java.util.ArrayList;
import java.util.List;

/**
 * How far each candidate is from the best of the others (Hsu 1984), from paired differences, all at once with the confidence
 * asked for (Bonferroni, as luck is shared). Whose interval reaches above 0 may be the best: those are ties.
 *
 * @param low by candidate, at most 0
 * @param high by candidate, at least 0; 0 means: surely not the best
 */
public record ComparedWithBest(double[] low, double[] high) {
    /** @param values by candidate and replication, larger is better; NaN where a run failed */
    public static ComparedWithBest of(double[][] values, double confidence) {
        int k = values.length;
        double[] low = new double[k];
        double[] high = new double[k];
        // One-sided bounds at the error shared by k − 1: the two-sided interval with twice that error has them as ends.
        double each = 1 - 2 * (1 - confidence) / Math.max(1, k - 1);
        MeanInterval[][] d = new MeanInterval[k][k];
        for (int i = 0; i < k; i++) {
            high[i] = Double.POSITIVE_INFINITY;
            for (int l = 0; l < k; l++) {
                if (l != i) {
                    d[i][l] = MeanInterval.of(difference(values[i], values[l]), Math.max(0, each));
                    high[i] = Math.min(high[i], d[i][l].ciHigh());
                }
            }
            high[i] = Math.max(0, high[i]);
        }
        for (int i = 0; i < k; i++) {
            low[i] = Double.POSITIVE_INFINITY;
            boolean alone = true;
            for (int l = 0; l < k; l++) {
                if (l != i && high[l] > 0) {
                    low[i] = Math.min(low[i], d[i][l].ciLow());
                    alone = false;
                }
            }
            low[i] = alone ? 0 : Math.min(0, low[i]);
        }
        return new ComparedWithBest(low, high);
    }

    private static double[] difference(double[] x, double[] y) {
        double[] d = new double[Math.min(x.length, y.length)];
        for (int r = 0; r < d.length; r++) {
            d[r] = x[r] - y[r];
        }
        return d;
    }

    /** Candidates that may be the best. */
    public List<Integer> mayBeBest() {
        List<Integer> may = new ArrayList<>();
        for (int i = 0; i < high.length; i++) {
            if (high[i] > 0) {
                may.add(i);
            }
        }
        return may;
    }
}
