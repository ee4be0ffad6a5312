package holdfast.lab.search;

import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.Shapley;
import java.util.ArrayList;
import java.util.List;

/**
 * Which causes an effect comes from: a world with each combination of them is run under the same luck, and what they do together is
 * shared out (Shapley 1953). Intervals are those of the shares of single replications.
 *
 * @param whole the effect with all causes at work
 * @param without what is left of it with none
 * @param shares by cause, in the order given
 */
public record Causes(MeanInterval whole, MeanInterval without, List<Share> shares) {
    /**
     * One cause.
     *
     * @param alone what it does where no other is at work
     * @param last what goes when it alone is taken away
     * @param share what it brings; the shares sum to the whole less what is left without any
     */
    public record Share(MeanInterval alone, MeanInterval last, MeanInterval share) {}

    /** The effect in every replication, with the causes at work whose bits are set. */
    public interface Source {
        double[] worth(int coalition);
    }

    /** Measures every combination of causes. */
    public static Causes of(int causes, double confidence, Source source) {
        double[][] worth = new double[1 << causes][];
        for (int c = 0; c < worth.length; c++) {
            worth[c] = source.worth(c);
        }
        int all = worth.length - 1;
        int n = worth[0].length;
        double[][] brings = new double[causes][n];
        for (int r = 0; r < n; r++) {
            double[] one = new double[worth.length];
            for (int c = 0; c < one.length; c++) {
                one[c] = worth[c][r];
            }
            double[] of = Shapley.of(one);
            for (int k = 0; k < causes; k++) {
                brings[k][r] = of[k];
            }
        }
        List<Share> shares = new ArrayList<>();
        for (int k = 0; k < causes; k++) {
            shares.add(new Share(
                    MeanInterval.of(less(worth[1 << k], worth[0]), confidence),
                    MeanInterval.of(less(worth[all], worth[all ^ 1 << k]), confidence),
                    MeanInterval.of(brings[k], confidence)));
        }
        return new Causes(
                MeanInterval.of(worth[all], confidence), MeanInterval.of(worth[0], confidence), List.copyOf(shares));
    }

    private static double[] less(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int r = 0; r < a.length; r++) {
            difference[r] = a[r] - b[r];
        }
        return difference;
    }
}
