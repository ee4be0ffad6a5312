package holdfast.market.observe;

import java.util.stream.IntStream;

/**
 * Data envelopment analysis with one input, two outputs and constant returns (Charnes, Cooper and Rhodes 1978): how much of both
 * outputs a firm has of what the best mixture of firms would have for the same input. With two outputs the best mixture is one
 * firm or two, so that no linear programme is needed.
 */
public final class Envelopment {
    private Envelopment() {}

    /** Efficiency of each firm, 0 to 1; NaN for one without input or without an output. */
    public static double[] efficiency(double[] input, double[] first, double[] second) {
        int n = input.length;
        double[] a = new double[n];
        double[] b = new double[n];
        for (int f = 0; f < n; f++) {
            boolean takesPart = input[f] > 0 && first[f] > 0 && second[f] > 0;
            a[f] = takesPart ? first[f] / input[f] : Double.NaN;
            b[f] = takesPart ? second[f] / input[f] : Double.NaN;
        }
        int[] best = undominated(a, b);
        double[] efficiency = new double[n];
        for (int f = 0; f < n; f++) {
            double most = 0;
            for (int p : best) {
                for (int q : best) {
                    most = Math.max(most, reach(a[p] / a[f], b[p] / b[f], a[q] / a[f], b[q] / b[f]));
                }
            }
            efficiency[f] = most > 0 ? 1 / most : Double.NaN;
        }
        return efficiency;
    }

    /** Firms that no single other beats in both outputs: only these can be part of the best mixture. */
    private static int[] undominated(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .filter(f -> a[f] > 0
                        && IntStream.range(0, a.length)
                                .noneMatch(g -> a[g] > a[f] && b[g] >= b[f] || a[g] >= a[f] && b[g] > b[f]))
                .toArray();
    }

    /** How far both outputs can be raised alike by a mixture of two: the most of the lesser one. */
    private static double reach(double a1, double b1, double a2, double b2) {
        double ends = Math.max(Math.min(a1, b1), Math.min(a2, b2));
        double d1 = a1 - b1;
        double d2 = a2 - b2;
        if (d1 * d2 >= 0) {
            return ends;
        }
        double t = d1 / (d1 - d2);
        return Math.max(ends, a1 + t * (a2 - a1));
    }
}
