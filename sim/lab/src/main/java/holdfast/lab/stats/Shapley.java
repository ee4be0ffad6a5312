package holdfast.lab.stats;

/**
 * How much each of several causes brings, where they do not simply add up: the mean, over all orders in which they may come
 * together, of what a cause adds to those before it. What the causes bring sums to what all of them do together, and a cause that
 * never changes anything brings nothing (Shapley 1953).
 */
public final class Shapley {
    /** Causes that can be shared out exactly: a thousand coalitions. */
    public static final int MOST = 10;

    private Shapley() {}

    /**
     * What each cause brings.
     *
     * @param worth of every coalition; cause k is in coalition c if bit k of c is set
     * @throws IllegalArgumentException if there are not 2 to the power of the number of causes, 1 to {@link #MOST} of them
     */
    public static double[] of(double[] worth) {
        int causes = Integer.numberOfTrailingZeros(worth.length);
        if (Integer.bitCount(worth.length) != 1 || causes < 1 || causes > MOST) {
            throw new IllegalArgumentException(
                    "worth has " + worth.length + " coalitions, it must have 2 to 2^" + MOST + ", a power of two");
        }
        double[] brings = new double[causes];
        for (int k = 0; k < causes; k++) {
            for (int c = 0; c < worth.length; c++) {
                if ((c >>> k & 1) == 0) {
                    brings[k] += weight(Integer.bitCount(c), causes) * (worth[c | 1 << k] - worth[c]);
                }
            }
        }
        return brings;
    }

    /** Share of all orders in which exactly these {@code before} causes come before a given one. */
    private static double weight(int before, int causes) {
        double weight = 1.0 / causes;
        for (int k = 1; k <= before; k++) {
            weight *= k / (double) (causes - k);
        }
        return weight;
    }
}
