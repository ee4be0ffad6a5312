package holdfast.lab.design;

import holdfast.market.draw.Draws;

/**
 * A Latin hypercube (McKay, Beckman &amp; Conover 1979): in every factor each of n equal slices holds exactly one point. The
 * order of the slices is a keyed permutation, a Feistel network walked until it lands inside, and not a table.
 */
final class LatinHypercube implements Cube {
    private static final int ROUNDS = 6;
    private static final double UNIT = 0x1p-53;

    private final int n;
    private final long seed;
    private final int halfBits;

    LatinHypercube(int n, long seed) {
        this.n = n;
        this.seed = seed;
        this.halfBits = Math.max(1, (33 - Integer.numberOfLeadingZeros(Math.max(1, n - 1))) / 2);
    }

    @Override
    public double at(int point, int factor) {
        long key = Draws.mix(seed + 0x9E3779B97F4A7C15L * (factor + 1));
        int slice = permuted(point, key);
        double within = (Draws.mix(key ^ Draws.mix(slice + 1L)) >>> 11) * UNIT;
        return (slice + within) / n;
    }

    private int permuted(int point, long key) {
        long x = point;
        do {
            x = feistel(x, key);
        } while (x >= n);
        return (int) x;
    }

    private long feistel(long x, long key) {
        long mask = (1L << halfBits) - 1;
        long left = x >>> halfBits;
        long right = x & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (Draws.mix(key + right * ROUNDS + round) & mask);
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }
}
