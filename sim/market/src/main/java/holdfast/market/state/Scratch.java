package holdfast.market.state;

/** Paper to calculate on while one phase runs over one block: what a phase writes here no other reads. */
public final class Scratch {
    /** Numbers, one a customer. */
    public final float[] given = new float[Encounters.BLOCK];

    public final float[] found = new float[Encounters.BLOCK];
    /** Customers met, one a customer, and the bits of the ties with them. */
    public final long[] who = new long[Encounters.BLOCK];

    public final long[] ties = new long[Encounters.BLOCK];
    /** Entries in the tails of a distribution. */
    public final int[] tail = new int[Encounters.BLOCK + 1];
    /** One column of the block's beliefs. */
    public final float[] beliefs;
    /** What was said of each. */
    public final float[] said;
    /** Growth of the variance of each belief of a block, and the period for which it holds. Kept by ExpectationLearning. */
    public final float[] drift;

    public int driftPeriod = -1;
    /** Variance of one encounter with each firm, for the same period. Kept by ExpectationLearning. */
    public final float[] noise;

    Scratch(int firms) {
        beliefs = new float[Encounters.BLOCK * firms];
        said = new float[Encounters.BLOCK * firms];
        drift = new float[Encounters.BLOCK * firms];
        noise = new float[firms];
    }
}
