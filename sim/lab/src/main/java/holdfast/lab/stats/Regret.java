package holdfast.lab.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * By how much each candidate falls short of the best one in the same market: what one would regret if the market turned out to be
 * that one (Savage 1951). The robust candidate is the one whose largest regret is least (Lempert, Popper and Bankes 2003).
 */
public final class Regret {
    private static final int RESAMPLES = 400;

    private final double[][] shortfall;

    private Regret(double[][] shortfall) {
        this.shortfall = shortfall;
    }

    /** @param values by candidate and market @param least true: the least is best */
    public static Regret of(double[][] values, boolean least) {
        double sign = least ? -1 : 1;
        double[][] shortfall = new double[values.length][values[0].length];
        for (int m = 0; m < values[0].length; m++) {
            int market = m;
            double best = Arrays.stream(values)
                    .mapToDouble(v -> sign * v[market])
                    .max()
                    .orElse(Double.NaN);
            for (int c = 0; c < values.length; c++) {
                shortfall[c][m] = best - sign * values[c][m];
            }
        }
        return new Regret(shortfall);
    }

    /** By market. */
    public double[] of(int candidate) {
        return shortfall[candidate].clone();
    }

    public double mean(int candidate) {
        return Arrays.stream(shortfall[candidate]).average().orElse(Double.NaN);
    }

    /** What it stays below in a part of the markets. @param part above 0, at most 1 */
    public double within(int candidate, double part) {
        return new Percentile().evaluate(shortfall[candidate], 100 * part);
    }

    public double largest(int candidate) {
        return shortfall[candidate][worst(candidate)];
    }

    /** The market in which it falls shortest. */
    public int worst(int candidate) {
        double[] of = shortfall[candidate];
        return IntStream.range(0, of.length).reduce(0, (a, b) -> of[b] > of[a] ? b : a);
    }

    /** Part of the markets in which no other is better. */
    public double best(int candidate) {
        return Arrays.stream(shortfall[candidate]).filter(r -> r == 0).count() / (double) shortfall[candidate].length;
    }

    /** Candidates, the least largest regret first. */
    public int[] order() {
        return IntStream.range(0, shortfall.length)
                .boxed()
                .sorted((a, b) -> Double.compare(largest(a), largest(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * In which part of other lucks the same candidate would come out as robust: the replications are drawn again with replacement
     * (Efron 1979), the same ones for all candidates and markets.
     *
     * @param values by candidate, market and replication
     */
    public static double certainty(double[][][] values, boolean least, long seed) {
        int n = values[0][0].length;
        int chosen = of(means(values, IntStream.range(0, n).toArray()), least).order()[0];
        MersenneTwister random = new MersenneTwister(seed);
        int same = 0;
        for (int k = 0; k < RESAMPLES; k++) {
            int[] drawn = new int[n];
            Arrays.setAll(drawn, r -> random.nextInt(n));
            same += of(means(values, drawn), least).order()[0] == chosen ? 1 : 0;
        }
        return same / (double) RESAMPLES;
    }

    /** Means over these replications, without those that failed. */
    public static double[][] means(double[][][] values, int[] replications) {
        double[][] means = new double[values.length][values[0].length];
        for (int c = 0; c < means.length; c++) {
            for (int m = 0; m < means[c].length; m++) {
                double[] of = values[c][m];
                means[c][m] = Arrays.stream(replications)
                        .mapToDouble(r -> of[r])
                        .filter(v -> !Double.isNaN(v))
                        .average()
                        .orElse(Double.NaN);
            }
        }
        return means;
    }
}
