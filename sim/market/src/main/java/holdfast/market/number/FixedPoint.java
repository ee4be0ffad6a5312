package holdfast.market.number;

/**
 * Whole-number units for sums over customers: every term is rounded once and added as a {@code long}, so the sum is the
 * same for any order, block size, slice and number of threads.
 */
public final class FixedPoint {
    /** Units of a satisfaction-like quantity: 2^−20. Terms are below 2^5, so 2^38 customers overflow nothing. */
    public static final float UNIT = 1 << 20;
    /** Units of money: 2^−16. Terms are at most 2000, so 2^36 customers overflow nothing. */
    public static final float MONEY = 1 << 16;

    private FixedPoint() {}

    /** A quantity from 0 to 32 in units. */
    public static int unit(float x) {
        return (int) (x * UNIT + 0.5f);
    }

    /** A quantity from 0 to 4 in units: adding 2²³ leaves the nearest whole number in the low bits, which costs no conversion. */
    public static int fraction(float x) {
        return Float.floatToRawIntBits(x * UNIT + 8388608f) - 0x4B000000;
    }

    /** A quantity from −3 to 3 in units, by the same means. */
    public static int difference(float x) {
        return Float.floatToRawIntBits(x * UNIT + 12582912f) - 0x4B400000;
    }

    /** A quantity from −32 to 32 in units, halves rounded up. */
    public static int signed(float x) {
        return (int) (x * (double) UNIT + 33554432.5) - 33554432;
    }

    /** Money from 0 to 2000 in units. */
    public static int money(float x) {
        return (int) (x * MONEY + 0.5f);
    }

    /** Back from a sum of units. */
    public static double fromUnits(long sum) {
        return sum / (double) UNIT;
    }

    /** Back from a sum of money. */
    public static double fromMoney(long sum) {
        return sum / (double) MONEY;
    }
}
