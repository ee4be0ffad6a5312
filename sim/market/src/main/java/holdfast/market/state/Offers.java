package holdfast.market.state;

/**
 * The offers before those customers of a block who compare: entry d belongs to the d-th of them, whose place in the block is
 * {@code some[d]}. Row g of a table belongs to firm g, the last row to no firm. Scratch of SupplierChoice.
 */
public final class Offers {
    /** Bases of the draws of luck and of taste. */
    public final long[] luck = new long[Encounters.BLOCK];

    public final long[] taste = new long[Encounters.BLOCK];
    /** Luck of the moment, utility. */
    public final float[][] noise;
    /** Taste match, performance. */
    public final float[][] match;
    /** Grievance held today, 0 to 1. */
    public final float[][] held;
    /** The best offer so far and its utility, in one number. */
    public final long[] best = new long[Encounters.BLOCK];

    Offers(int firms) {
        noise = new float[firms + 1][Encounters.BLOCK];
        match = new float[firms + 1][Encounters.BLOCK];
        held = new float[firms + 1][Encounters.BLOCK];
    }

    /** Adds to luck, if there is any, what firms have for single customers. @param appeal null where they have nothing */
    public void add(float[][] appeal, int[] some, int deciders, boolean lucky) {
        for (int g = 0; appeal != null && g < appeal.length; g++) {
            for (int d = 0; d < deciders; d++) {
                noise[g][d] = (lucky ? noise[g][d] : 0f) + appeal[g][some[d]];
            }
        }
    }

    /** Takes an offer if it is the best so far. Utility and firm sort as one number, so the maximum needs no branch. */
    public void offer(int d, float utility, int firm) {
        int bits = Float.floatToRawIntBits(utility);
        best[d] = Math.max(best[d], (long) (bits ^ bits >> 31 & 0x7fffffff) << 8 | firm & 0xff);
    }
}
