package holdfast.market.draw;

/**
 * Addressed draws: every random number is a pure function of (seed, stream, period, customer, epoch, key), so the same
 * decision of the same customer meets the same luck in every arm, for any order of work and any number of threads.
 *
 * <p>The mixer is the finaliser of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of Stafford).
 */
public final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Draws() {}

    /** The seed of replication {@code r} (from 1): independent of how many replications are run. */
    public static long replicationSeed(long seed, int r) {
        return mix(mix(seed + GOLDEN) + r * GOLDEN);
    }

    /** A bijection on 64 bits that spreads every input bit over all output bits. */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
