package holdfast.lab.design;

import holdfast.market.draw.Draws;

/**
 * Paths for elementary effects (Morris 1991): each starts at a random corner of a grid of four levels and moves one factor
 * after the other, in random order, by two thirds of its range.
 */
final class MorrisCube implements Cube {
    /** Levels of the grid, as usual (Saltelli et al. 2008). */
    static final int LEVELS = 4;
    /** Size of a step. */
    static final double STEP = LEVELS / (2.0 * (LEVELS - 1));

    private final int factors;
    private final long seed;

    MorrisCube(int factors, long seed) {
        this.factors = factors;
        this.seed = seed;
    }

    @Override
    public double at(int point, int factor) {
        int path = point / (factors + 1);
        int step = point % (factors + 1);
        long key = Draws.mix(seed ^ Draws.mix(path + 1L));
        long draw = Draws.mix(key + 0x9E3779B97F4A7C15L * (factor + 1));
        double low = (draw >>> 1 & 1) / (double) (LEVELS - 1);
        boolean upward = (draw & 1) == 0;
        boolean moved = rank(key, factor) < step;
        return moved == upward ? low + STEP : low;
    }

    /** When the factor moves on its path: the rank of its draw among those of all factors. */
    private int rank(long key, int factor) {
        int rank = 0;
        long mine = order(key, factor);
        for (int k = 0; k < factors; k++) {
            rank += Long.compareUnsigned(order(key, k), mine) < 0 ? 1 : 0;
        }
        return rank;
    }

    private static long order(long key, int factor) {
        return Draws.mix(~key + 0xBF58476D1CE4E5B9L * (factor + 1));
    }
}
