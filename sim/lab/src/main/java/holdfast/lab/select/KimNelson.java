package holdfast.lab.select;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best of several candidates with few runs (Kim &amp; Nelson 2001, fully sequential, with the same luck for all): if the
 * best is better than every other by the indifference zone or more, it is chosen with the confidence asked for. Candidates that
 * are clearly worse are dropped on the way.
 */
public final class KimNelson {
    private final int first;
    private final int most;
    private final double zone;
    private final double eta;
    private final Source source;

    /** Where values come from. */
    public interface Source {
        /** Values of a candidate in replications 1 to n, larger is better. */
        double[] values(int candidate, int n);
    }

    /**
     * What came of it.
     *
     * @param left candidates that were not dropped; one: it is the best; several: they could not be told apart within the budget
     * @param replications of each candidate: fewer for those dropped early
     */
    public record Choice(List<Integer> left, int[] replications) {}

    /**
     * @param first replications before the first look, at least 2
     * @param most replications of any candidate
     * @param zone difference that does not matter, above 0
     */
    public KimNelson(int candidates, int first, int most, double zone, double confidence, Source source) {
        if (!(zone > 0)) {
            throw new IllegalArgumentException("the indifference zone is " + zone + ", it must be above 0");
        }
        this.first = first;
        this.most = most;
        this.zone = zone;
        this.source = source;
        double error = 2 * (1 - confidence) / (candidates - 1);
        this.eta = 0.5 * (StrictMath.pow(error, -2.0 / (first - 1)) - 1);
    }

    /** Runs until one is left or the budget is spent. */
    public Choice choose(int candidates) {
        List<Integer> left = new ArrayList<>();
        int[] replications = new int[candidates];
        for (int k = 0; k < candidates; k++) {
            left.add(k);
        }
        double[][] variance = variances(candidates);
        for (int r = first; ; r++) {
            for (int k : left) {
                replications[k] = r;
            }
            left = kept(left, r, variance);
            if (left.size() == 1 || r >= most) {
                return new Choice(left, replications);
            }
        }
    }

    /** Of the differences of every two, in the first replications. */
    private double[][] variances(int candidates) {
        double[][] variance = new double[candidates][candidates];
        for (int i = 0; i < candidates; i++) {
            for (int l = 0; l < i; l++) {
                double[] x = source.values(i, first);
                double[] y = source.values(l, first);
                double mean = mean(x, first) - mean(y, first);
                double squares = 0;
                for (int r = 0; r < first; r++) {
                    squares += (x[r] - y[r] - mean) * (x[r] - y[r] - mean);
                }
                variance[i][l] = squares / (first - 1);
                variance[l][i] = variance[i][l];
            }
        }
        return variance;
    }

    private List<Integer> kept(List<Integer> left, int r, double[][] variance) {
        double h2 = 2 * eta * (first - 1);
        List<Integer> kept = new ArrayList<>();
        for (int i : left) {
            boolean stays = true;
            for (int l : left) {
                if (l != i && stays) {
                    double width = Math.max(0, zone / (2 * r) * (h2 * variance[i][l] / (zone * zone) - r));
                    stays = mean(source.values(i, r), r) >= mean(source.values(l, r), r) - width;
                }
            }
            if (stays) {
                kept.add(i);
            }
        }
        return kept.isEmpty() ? left : kept;
    }

    private static double mean(double[] values, int n) {
        double sum = 0;
        for (int r = 0; r < n; r++) {
            sum += values[r];
        }
        return sum / n;
    }
}
