package holdfast.lab.design;

import holdfast.market.draw.Draws;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Sobol's sequence with the direction numbers of Joe &amp; Kuo (2008), its first point, all zeros, left out, and shifted digit
 * by digit with the seed: the points stay as evenly spread, and other seeds give other points.
 */
final class SobolCube implements Cube {
    private static final int DIGITS = 52;
    private static final double SCALE = 1L << DIGITS;

    private final SobolSequenceGenerator sequence;
    private final long[] shift;
    private int held = -1;
    private double[] point;

    SobolCube(int factors, long seed) {
        this.sequence = new SobolSequenceGenerator(factors);
        this.shift = new long[factors];
        for (int k = 0; k < factors; k++) {
            shift[k] = Draws.mix(seed ^ 0x5DEECE66DL * (k + 1)) >>> 64 - DIGITS;
        }
    }

    @Override
    public synchronized double at(int index, int factor) {
        if (held != index) {
            point = sequence.skipTo(index + 1);
            held = index;
        }
        return ((long) (point[factor] * SCALE) ^ shift[factor]) / SCALE;
    }
}
