package holdfast.lab.search;

import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.Shapley;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which causes an effect comes from: a world with each combination of them is run under the same luck, and what they do together is
 * shared out (Shapley 1953). Intervals are those of the shares of single replications, each for itself; a replication in which any
 * combination has no value is left out of all of them, so that the shares sum in what is used. The shares are relative to the
 * causes that were named: with others among them they would be others.
 *
 * @param whole the effect with all causes at work
 * @param without what is left of it with none
 * @param shares by cause, in the order given
 * @param largest the cause of the largest share in size
 * @param leads true if it is known to be larger than every other, all at once (Bonferroni)
 */
public record Causes(MeanInterval whole, MeanInterval without, List<Share> shares, int largest, boolean leads) {
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
        worth = whereAllHaveAValue(worth);
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
        int largest = 0;
        for (int k = 1; k < causes; k++) {
            largest = size(shares, k) > size(shares, largest) ? k : largest;
        }
        return new Causes(
                MeanInterval.of(worth[all], confidence),
                MeanInterval.of(worth[0], confidence),
                List.copyOf(shares),
                largest,
                leads(brings, shares, largest, confidence));
    }

    private static double size(List<Share> shares, int k) {
        return Math.abs(shares.get(k).share().mean());
    }

    /** The named largest was chosen by looking, so it is compared with every other, and with nothing at all. */
    private static boolean leads(double[][] brings, List<Share> shares, int largest, double confidence) {
        double each = 1 - (1 - confidence) / brings.length;
        boolean leads = true;
        for (int k = 0; k < brings.length; k++) {
            double[] more = brings[largest].clone();
            for (int r = 0; r < more.length; r++) {
                double one = Math.signum(shares.get(largest).share().mean()) * brings[largest][r];
                double other = Math.signum(shares.get(k).share().mean()) * brings[k][r];
                more[r] = k == largest ? one : one - other;
            }
            leads &= MeanInterval.of(more, each).ciLow() > 0;
        }
        return leads;
    }

    private static double[][] whereAllHaveAValue(double[][] worth) {
        int[] whole = IntStream.range(0, worth[0].length)
                .filter(r -> Arrays.stream(worth).noneMatch(of -> Double.isNaN(of[r])))
                .toArray();
        return Arrays.stream(worth)
                .map(of -> Arrays.stream(whole).mapToDouble(r -> of[r]).toArray())
                .toArray(double[][]::new);
    }

    private static double[] less(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int r = 0; r < a.length; r++) {
            difference[r] = a[r] - b[r];
        }
        return difference;
    }
}
