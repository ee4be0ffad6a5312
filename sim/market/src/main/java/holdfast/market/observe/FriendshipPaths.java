package holdfast.market.observe;

import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * A path model from sums and products of five variables per firm: friendship works on satisfaction and on the switching
 * barrier, both on loyalty, and these three on leaving; there is no path past them. Least squares on standardised variables; terms are whole-number units
 * of 2^−20, so that adding them in any order gives the same bits.
 *
 * <p>Indirect paths are products, whose distribution is skewed: their intervals are percentiles of a bootstrap (Efron 1979; for
 * mediation Preacher and Hayes 2008). What is drawn anew are groups of customers, each with all its periods, since the periods of
 * one customer are not independent.
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

    /** Groups that the bootstrap draws from: assumption, enough for percentiles and few enough to be cheap. */
    private static final int GROUPS = 64;
    /** Samples drawn: the percentiles of 2.5 and 97.5 are then the tenth from either end. */
    private static final int SAMPLES = 400;

    private static final int TAIL = SAMPLES / 40 - 1;

    /** Index {@code firm * GROUPS + group}. */
    private final long[] count;

    private final long[][] sum;
    private final long[][] product;

    public FriendshipPaths(int firms) {
        count = new long[firms * GROUPS];
        sum = new long[firms * GROUPS][VARIABLES];
        product = new long[firms * GROUPS][VARIABLES * VARIABLES];
    }

    /** Adds one customer in one period. @param customer its number, which decides its group */
    public void count(
            int firm,
            long customer,
            float friendship,
            float satisfaction,
            float barrier,
            float loyalty,
            float leaving) {
        int at = firm * GROUPS + (int) (customer % GROUPS);
        count[at]++;
        long[] s = sum[at];
        long[] p = product[at];
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
        int[] once = new int[GROUPS];
        Arrays.fill(once, 1);
        return paths(firm, once);
    }

    /** The same of a sample in which each group stands so many times. */
    private double[] paths(int firm, int[] times) {
        double[][] r = correlations(firm, times);
        if (r == null) {
            return null;
        }
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

    /** The ends of the intervals of 95 %, in the order of {@link #ENDS}; null while there is too little to go by. @param luck random bits for a number */
    public double[] intervals(int firm, LongUnaryOperator luck) {
        double[][] indirect = new double[2][SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            int[] times = new int[GROUPS];
            for (int draw = 0; draw < GROUPS; draw++) {
                times[(int) (luck.applyAsLong((long) sample * GROUPS + draw + 1) >>> 33) % GROUPS]++;
            }
            double[] paths = paths(firm, times);
            if (paths == null) {
                return null;
            }
            indirect[0][sample] = paths[paths.length - 2];
            indirect[1][sample] = paths[paths.length - 1];
        }
        Arrays.sort(indirect[0]);
        Arrays.sort(indirect[1]);
        int high = SAMPLES - 1 - TAIL;
        return new double[] {indirect[0][TAIL], indirect[0][high], indirect[1][TAIL], indirect[1][high]};
    }

    /** What the ends are, in order; each is observed under this name. */
    public static final Metric[] ENDS = {
        Metric.INDIRECT_BY_SATISFACTION_LOW,
        Metric.INDIRECT_BY_SATISFACTION_HIGH,
        Metric.INDIRECT_BY_BARRIER_LOW,
        Metric.INDIRECT_BY_BARRIER_HIGH
    };

    private double[][] correlations(int firm, int[] times) {
        if (count.length == 0) {
            return null;
        }
        long counted = 0;
        long[] sums = new long[VARIABLES];
        long[] products = new long[VARIABLES * VARIABLES];
        for (int group = 0; group < GROUPS; group++) {
            int at = firm * GROUPS + group;
            counted += times[group] * count[at];
            for (int k = 0; k < VARIABLES; k++) {
                sums[k] += times[group] * sum[at][k];
            }
            for (int k = 0; k < products.length; k++) {
                products[k] += times[group] * product[at][k];
            }
        }
        if (counted < FEWEST) {
            return null;
        }
        double n = counted * UNIT;
        double[][] r = new double[VARIABLES][VARIABLES];
        for (int a = 0; a < VARIABLES; a++) {
            for (int b = 0; b <= a; b++) {
                r[a][b] = products[a * VARIABLES + b] / n - sums[a] / n * (sums[b] / n);
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
