package holdfast.market.number;

/**
 * The market's only door to exp, log, logistic and the normal quantile: single precision, made of + − × ÷ and sqrt alone,
 * hence the same bits on every JDK, interpreted or compiled. {@code java.lang.Math} promises no such thing.
 *
 * <p>Greatest errors against StrictMath, found over the stated ranges by a test: {@code exp} 2.5·10⁻⁷ relative,
 * {@code log} 2·10⁻⁷ (relative, absolute near 1), {@code logistic} 2·10⁻⁷, {@code normalQuantile} 3·10⁻⁶ absolute for
 * multiples of 2⁻²⁴, which draws are.
 */
public final class FloatMath {
    private static final float LOG2_E = 1.44269504f;
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    private static final float LN2 = 0.69314718f;
    /** Adding 1.5·2²³ leaves the nearest whole number in the low bits. */
    private static final float ROUNDER = 12582912f;
    /** Bits of sqrt(1/2): a mantissa is brought into sqrt(1/2) to sqrt(2). */
    private static final int SQRT_HALF = 0x3f3504f3;

    /** How far from one half the quantile's centre goes. */
    private static final float CENTRE = 0.425f;

    private FloatMath() {}

    /** e^x for x in −87 to 88; beyond, the value at the nearer end. */
    public static float exp(float x) {
        float z = x < 88f ? x > -87f ? x : -87f : 88f;
        float shifted = z * LOG2_E + ROUNDER;
        float whole = shifted - ROUNDER;
        float r = (z - whole * LN2_HIGH) - whole * LN2_LOW;
        float p = 1f / 720;
        p = p * r + 1f / 120;
        p = p * r + 1f / 24;
        p = p * r + 1f / 6;
        p = p * r + 0.5f;
        p = p * r * r + r + 1f;
        return p * Float.intBitsToFloat((Float.floatToRawIntBits(shifted) - 0x4B400000 + 127) << 23);
    }

    /** Natural logarithm of a positive normal number. */
    public static float log(float x) {
        int bits = Float.floatToRawIntBits(x) - SQRT_HALF;
        float exponent = ofWhole(bits >> 23);
        float m = Float.intBitsToFloat((bits & 0x7fffff) + SQRT_HALF);
        float s = (m - 1f) / (m + 1f);
        float q = s * s;
        float p = 2f / 9;
        p = p * q + 2f / 7;
        p = p * q + 2f / 5;
        p = p * q + 2f / 3;
        float tail = p * q * s;
        return exponent * LN2_HIGH + (2f * s + (tail + exponent * LN2_LOW));
    }

    /** 1 / (1 + e^−x). */
    public static float logistic(float x) {
        return 1f / (1f + exp(-x));
    }

    /** x^y for positive x. */
    public static float pow(float x, float y) {
        return exp(y * log(x));
    }

    /** 2^−x, for half-lives. */
    public static float halved(float x) {
        return exp(-LN2 * x);
    }

    /** Gumbel quantile −log(−log u) for u in 0 to 1, ends excluded. */
    public static float gumbel(float u) {
        return -log(-log(u));
    }

    /** Standard normal quantile of u in 0 to 1, ends excluded (coefficients: Wichura 1988, AS 241, PPND7). */
    public static float normalQuantile(float u) {
        float q = u - 0.5f;
        if (q > -CENTRE && q < CENTRE) {
            return central(q);
        }
        float r = (float) Math.sqrt(-log(0.5f - Math.abs(q)));
        float value;
        if (r <= 5f) {
            r -= 1.6f;
            value = (((0.17023821103f * r + 1.3067284816f) * r + 2.7568153900f) * r + 1.4234372777f)
                    / ((0.12021132975f * r + 0.73700164250f) * r + 1f);
        } else {
            r -= 5f;
            value = (((0.017337203997f * r + 0.42868294337f) * r + 3.0812263860f) * r + 6.6579051150f)
                    / ((0.012258202635f * r + 0.24197894225f) * r + 1f);
        }
        return q < 0 ? -value : value;
    }

    /**
     * The same of many: the few in the tails are dealt with by themselves.
     *
     * @param z the quantiles of the first {@code count} entries of u
     * @param tail scratch, one entry longer than the others
     */
    public static void normalQuantiles(float[] u, float[] z, int[] tail, int count) {
        for (int k = 0; k < count; k++) {
            z[k] = central(u[k] - 0.5f);
        }
        int tails = 0;
        for (int k = 0; k < count; k++) {
            tail[tails] = k;
            tails += Float.floatToRawIntBits(CENTRE - Math.abs(u[k] - 0.5f)) >>> 31;
        }
        for (int t = 0; t < tails; t++) {
            z[tail[t]] = normalQuantile(u[tail[t]]);
        }
    }

    /** The quantile of 0.5 + q in the centre. */
    private static float central(float q) {
        float r = 0.180625f - q * q;
        float above = ((59.109374720f * r + 159.29113202f) * r + 50.434271938f) * r + 3.3871327179f;
        float below = ((67.187563600f * r + 78.757757664f) * r + 17.895169469f) * r + 1f;
        return q * above / below;
    }

    /**
     * A whole number from −2²² to 2²² as a float, without the processor's conversion: on x86 that waits for what its target
     * register held before, which chains the steps of a loop (measured: half of the time of a logarithm).
     */
    public static float ofWhole(int n) {
        return Float.intBitsToFloat(0x4B400000 + n) - ROUNDER;
    }

    /** x where it is positive, else 0, without a branch: the bits of numbers that are not negative sort like whole numbers. */
    public static float positive(float x) {
        return Float.intBitsToFloat(Math.max(Float.floatToRawIntBits(x), 0));
    }

    /** 1 where x is at least 10⁻³⁰, else 0 where it is 0 or less; without a choice, which a loop in vectors cannot make. */
    public static float positiveIs1(float x) {
        return Math.min(1f, Math.max(0f, x * 1e30f));
    }

    /** 1 where x is below a limit that is not 0, else 0: the sign of the difference, without a branch that nobody can foretell. */
    public static int below(float x, float limit) {
        return Float.floatToRawIntBits(x - limit) >>> 31;
    }

    /** x brought into 0 to 1. */
    public static float clip(float x) {
        return x > 0f ? x < 1f ? x : 1f : 0f;
    }
}
