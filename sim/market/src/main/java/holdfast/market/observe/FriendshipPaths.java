package holdfast.market.observe;

import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;

/**
 * A path model from sums and products of five variables per firm: friendship works on satisfaction and on the switching
 * barrier, both on loyalty, and these three on leaving; there is no path past them. Least squares on standardised variables; terms are whole-number units
 * of 2^−20, so that adding them in any order gives the same bits.
 */
public final class FriendshipPaths implements Lasting {
    private static final int VARIABLES = 5;
    private static final int FRIENDSHIP = 0;
    private static final int SATISFACTION = 1;
    private static final int BARRIER = 2;
    private static final int LOYALTY = 3;
    private static final int LEAVING = 4;
    private static final double UNIT = 1 << 20;
    /** Customers and periods below which no path is told. */
    private static final long FEWEST = 100;

    private final long[] count;
    private final long[][] sum;
    private final long[][] product;

    public FriendshipPaths(int firms) {
        count = new long[firms];
        sum = new long[firms][VARIABLES];
        product = new long[firms][VARIABLES * VARIABLES];
    }

    /** Adds one customer in one period. */
    public void count(int firm, float friendship, float satisfaction, float barrier, float loyalty, float leaving) {
        count[firm]++;
        long[] s = sum[firm];
        long[] p = product[firm];
        add(s, p, FRIENDSHIP, friendship, friendship, 0, 0, 0);
        add(s, p, SATISFACTION, satisfaction, friendship, satisfaction, 0, 0);
        add(s, p, BARRIER, barrier, friendship, satisfaction, barrier, 0);
        add(s, p, LOYALTY, loyalty, friendship, satisfaction, barrier, loyalty);
        if (leaving != 0f) {
            add(s, p, LEAVING, leaving, friendship, satisfaction, barrier, loyalty);
            p[LEAVING * VARIABLES + LEAVING] += units(leaving * leaving);
        }
    }

    /** Adds a variable and its products with those before it; written out, for this is met once a customer and period. */
    private static void add(long[] s, long[] p, int of, float x, float a, float b, float c, float d) {
        s[of] += units(x);
        int row = of * VARIABLES;
        p[row] += units(x * a);
        if (of > 0) {
            p[row + 1] += units(x * b);
        }
        if (of > 1) {
            p[row + 2] += units(x * c);
        }
        if (of > 2) {
            p[row + 3] += units(x * d);
        }
    }

    @Override
    public void carry(Carrier carrier) {
        carrier.carry("count", count);
        carrier.carry("sum", sum);
        carrier.carry("product", product);
    }

    private static long units(float x) {
        return (long) (x * UNIT + 0.5);
    }

    /** Standardised paths of a firm, in the order of {@link #PATHS}; null while there is too little to go by. */
    public double[] paths(int firm) {
        if (count[firm] < FEWEST) {
            return null;
        }
        double[][] r = correlations(firm);
        double toSatisfaction = r[FRIENDSHIP][SATISFACTION];
        double toBarrier = r[FRIENDSHIP][BARRIER];
        double[] loyalty = regress(r, LOYALTY, SATISFACTION, BARRIER);
        double[] leaving = regress(r, LEAVING, SATISFACTION, BARRIER, LOYALTY);
        return new double[] {
            toSatisfaction,
            toBarrier,
            loyalty[0],
            loyalty[1],
            leaving[0],
            leaving[1],
            leaving[2],
            toSatisfaction * leaving[0],
            toBarrier * leaving[1]
        };
    }

    /** What the paths are, in order; each is observed under this name. */
    public static final Metric[] PATHS = {
        Metric.PATH_FRIENDSHIP_SATISFACTION,
        Metric.PATH_FRIENDSHIP_BARRIER,
        Metric.PATH_SATISFACTION_LOYALTY,
        Metric.PATH_BARRIER_LOYALTY,
        Metric.PATH_SATISFACTION_LEAVING,
        Metric.PATH_BARRIER_LEAVING,
        Metric.PATH_LOYALTY_LEAVING,
        Metric.INDIRECT_BY_SATISFACTION,
        Metric.INDIRECT_BY_BARRIER
    };

    private double[][] correlations(int firm) {
        double n = count[firm] * UNIT;
        double[][] r = new double[VARIABLES][VARIABLES];
        for (int a = 0; a < VARIABLES; a++) {
            for (int b = 0; b <= a; b++) {
                r[a][b] = product[firm][a * VARIABLES + b] / n - sum[firm][a] / n * (sum[firm][b] / n);
            }
        }
        double[] sd = new double[VARIABLES];
        for (int a = 0; a < VARIABLES; a++) {
            sd[a] = Math.sqrt(r[a][a]);
        }
        for (int a = 0; a < VARIABLES; a++) {
            for (int b = 0; b <= a; b++) {
                r[a][b] = a == b ? 1 : sd[a] < 1e-6 || sd[b] < 1e-6 ? 0 : r[a][b] / (sd[a] * sd[b]);
                r[b][a] = r[a][b];
            }
        }
        return r;
    }

    /** Coefficients of a regression of one standardised variable on others: Gauss elimination with pivots in order. */
    static double[] regress(double[][] r, int on, int... by) {
        int n = by.length;
        double[][] m = new double[n][n + 1];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                m[a][b] = r[by[a]][by[b]];
            }
            m[a][n] = r[by[a]][on];
        }
        for (int p = 0; p < n; p++) {
            for (int row = p + 1; row < n && Math.abs(m[p][p]) > 1e-12; row++) {
                double times = m[row][p] / m[p][p];
                for (int col = p; col <= n; col++) {
                    m[row][col] -= times * m[p][col];
                }
            }
        }
        double[] x = new double[n];
        for (int p = n - 1; p >= 0; p--) {
            double rest = m[p][n];
            for (int col = p + 1; col < n; col++) {
                rest -= m[p][col] * x[col];
            }
            x[p] = Math.abs(m[p][p]) > 1e-12 ? rest / m[p][p] : 0;
        }
        return x;
    }
}
