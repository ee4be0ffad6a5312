package holdfast.market.draw;

/**
 * Addressed draws: every random number is a pure function of (seed, stream, period, customer, epoch, key), so the same
 * decision of the same customer meets the same luck in every arm, for any order of work and any number of threads
 * (common random numbers by decision; Klein et al. 2024).
 *
 * <p>An address is mixed in three steps, so that loops pay for the first only once and for the second once a customer:
 * {@link #prefix} (seed, stream, period), {@link #life} (customer, epoch), {@link #keyed} (key, the hash of a firm's name).
 * The mixer is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
 */
public final class Draws {
    /** Period of draws made before the first period. */
    public static final int SET_UP = -1;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long EPOCH = 0xD1B54A32D192ED03L;
    private static final float STEP = 1f / (1 << 23);
    private static final boolean AUDIT = Boolean.getBoolean("holdfast.audit");

    private Draws() {}

    /** The seed of replication {@code r} (from 1): independent of how many replications are run. */
    public static long replicationSeed(long seed, int r) {
        return mix(mix(seed + GOLDEN) + r * GOLDEN);
    }

    /** The first part of an address. */
    public static long prefix(long seed, Stream stream, int period) {
        return mix(mix(seed + (stream.ordinal() + 1) * GOLDEN) + (period + 2L) * EPOCH);
    }

    /** A customer's part of an address: which customer, in which life. */
    public static long life(long customer, int epoch) {
        return customer * GOLDEN + epoch * EPOCH;
    }

    /** The address of one customer's decision: the base for {@link #keyed}. */
    public static long address(long prefix, long customer, int epoch) {
        return prefix + life(customer, epoch);
    }

    /** 64 random bits of one customer's decision. */
    public static long of(long prefix, long customer, int epoch) {
        return at(address(prefix, customer, epoch));
    }

    /** 64 random bits at an address. */
    public static long at(long address) {
        long bits = mix(address);
        if (AUDIT) {
            DrawAudit.record(bits);
        }
        return bits;
    }

    /** 64 random bits of one customer's decision about one firm or other key. @param base an address, or bits drawn before */
    public static long keyed(long base, long key) {
        return at(base + key);
    }

    /** A probability as a threshold for {@link #below}. */
    public static int threshold(float probability) {
        return (int) (probability * (1 << 23) + 0.5f);
    }

    /** True with the probability of the threshold: the same as comparing {@link #uniform} with it, and faster. */
    public static boolean below(long bits, int threshold) {
        return (int) (bits >>> 41) < threshold;
    }

    /** Hash of a name (FNV-1a, mixed), so that a firm's luck does not depend on its position. */
    public static long key(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int k = 0; k < name.length(); k++) {
            hash = (hash ^ name.charAt(k)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** Uniform in 0 to 1, both ends excluded, from the upper 23 bits. */
    public static float uniform(long bits) {
        return ((int) (bits >>> 41) + 0.5f) * STEP;
    }

    /** A second uniform from the same bits, of the lower 23. */
    public static float uniformLow(long bits) {
        return ((int) bits & 0x7fffff) * STEP + 0.5f * STEP;
    }

    /** A bijection on 64 bits that spreads every input bit over all output bits. */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
