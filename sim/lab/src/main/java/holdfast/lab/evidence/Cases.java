package holdfast.lab.evidence;

import holdfast.market.draw.Draws;

/** Numbers of random cases: the same for a seed and a name, each with as many digits as a scenario document shows. */
final class Cases {
    private static final double DIGITS = 1e4;

    private final long base;
    private long next;

    Cases(long seed, String name) {
        this.base = Draws.mix(seed) ^ Draws.key(name);
    }

    /** Uniform between two numbers, to four decimals. */
    double between(double low, double high) {
        double u = (Draws.keyed(base, ++next) >>> 11) * 0x1p-53;
        return Math.rint((low + u * (high - low)) * DIGITS) / DIGITS;
    }

    /** One of the whole numbers from low to high. */
    int whole(int low, int high) {
        double u = (Draws.keyed(base, ++next) >>> 11) * 0x1p-53;
        return low + (int) (u * (high - low + 1));
    }
}
