package holdfast.lab.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * PAWN (Pianosi &amp; Wagener 2015, 2018): how far the distribution of an output within slices of one factor is from its whole
 * distribution, by the largest distance of Kolmogorov and Smirnov. Looks at the whole distribution, not at its variance, and
 * works with any points. Names are those of SALib.
 *
 * @param dummy the median of a factor that does nothing: what chance alone gives with so many points
 */
public record Pawn(double[] minimum, double[] mean, double[] median, double[] maximum, double[] cv, double dummy) {
    /** Slices of every factor, as in SALib. */
    public static final int SLICES = 10;

    /** @param x places of every point in the unit cube, [point][factor] */
    public static Pawn of(double[][] x, double[] y) {
        int factors = x[0].length;
        Pawn pawn = new Pawn(
                new double[factors],
                new double[factors],
                new double[factors],
                new double[factors],
                new double[factors],
                median(distances(dummy(y.length), y)));
        for (int k = 0; k < factors; k++) {
            int factor = k;
            double[] d =
                    distances(Arrays.stream(x).mapToDouble(row -> row[factor]).toArray(), y);
            double mean = Arrays.stream(d).sum() / d.length;
            pawn.minimum[k] = Arrays.stream(d).min().orElse(Double.NaN);
            pawn.maximum[k] = Arrays.stream(d).max().orElse(Double.NaN);
            pawn.mean[k] = mean;
            pawn.median[k] = median(d);
            pawn.cv[k] = Resample.deviation(d) / mean;
        }
        return pawn;
    }

    private static double median(double[] d) {
        return new Median().evaluate(d);
    }

    /** A factor that has nothing to do with the output. */
    private static double[] dummy(int n) {
        int[] rows = Resample.of(n, -1);
        double[] x = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = rows[k];
        }
        return x;
    }

    /** In each slice of the factor, by equal numbers of points. */
    private static double[] distances(double[] x, double[] y) {
        Integer[] order = new Integer[y.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
        double[] all = y.clone();
        Arrays.sort(all);
        int slices = Math.max(1, Math.min(SLICES, y.length / 5));
        double[] distances = new double[slices];
        for (int s = 0; s < slices; s++) {
            int from = (int) ((long) s * y.length / slices);
            int to = (int) ((long) (s + 1) * y.length / slices);
            double[] slice = new double[to - from];
            for (int k = from; k < to; k++) {
                slice[k - from] = y[order[k]];
            }
            Arrays.sort(slice);
            distances[s] = distance(all, slice);
        }
        return distances;
    }

    /** Largest distance of two empirical distributions; both sorted. */
    static double distance(double[] a, double[] b) {
        double most = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            double at = Math.min(a[i], b[j]);
            while (i < a.length && a[i] == at) {
                i++;
            }
            while (j < b.length && b[j] == at) {
                j++;
            }
            most = Math.max(most, Math.abs((double) i / a.length - (double) j / b.length));
        }
        return most;
    }
}
