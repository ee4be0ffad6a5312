package holdfast.lab.design;

/**
 * Saltelli's (2002) points for Sobol indices of first, second and total order. In blocks of 2k + 2: a point of sample A; A
 * with one factor each taken from B; B with one factor each taken from A; the point of B. The order is that of SALib.
 */
final class SaltelliCube implements Cube {
    private final int factors;
    private final Cube base;

    SaltelliCube(int factors, long seed) {
        this.factors = factors;
        this.base = new SobolCube(2 * factors, seed);
    }

    @Override
    public double at(int point, int factor) {
        int block = 2 * factors + 2;
        int row = point / block;
        int place = point % block;
        boolean a = place == 0
                || place <= factors && place - 1 != factor
                || place > factors && place <= 2 * factors && place - 1 - factors == factor;
        return base.at(row, a ? factor : factors + factor);
    }
}
