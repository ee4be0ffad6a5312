package holdfast.market.observe;

import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;

/**
 * How well satisfaction, asked at three points of a relation, foretells staying: sums and products per firm and point in
 * whole-number units of 2^−20, so that adding them in any order gives the same bits.
 */
public final class AskedByTenure implements Lasting {
    /** What is observed of each point, in order. */
    public static final Metric[] POINTS = {Metric.ASKED_EARLY, Metric.ASKED_MIDDLE, Metric.ASKED_LATE};

    private static final double UNIT = 1 << 20;
    /** Answers below which nothing is told. */
    private static final long FEWEST = 100;

    private static final int COUNT = 0;
    private static final int STAYED = 1;
    private static final int SUM = 2;
    private static final int SQUARE = 3;
    private static final int PRODUCT = 4;

    /** Index {@code firm * POINTS.length + point}. */
    private final long[][] sums;

    public AskedByTenure(int firms) {
        sums = new long[firms * POINTS.length][PRODUCT + 1];
    }

    /** Adds one answer. */
    public void count(int firm, int point, float satisfaction, boolean stayed) {
        long[] s = sums[firm * POINTS.length + point];
        s[COUNT]++;
        s[SUM] += (long) (satisfaction * UNIT + 0.5);
        s[SQUARE] += (long) (satisfaction * satisfaction * UNIT + 0.5);
        if (stayed) {
            s[STAYED]++;
            s[PRODUCT] += (long) (satisfaction * UNIT + 0.5);
        }
    }

    /** Correlation of satisfaction with staying; NaN while there is too little to go by. */
    public double correlation(int firm, int point) {
        long[] s = sums[firm * POINTS.length + point];
        if (s[COUNT] < FEWEST) {
            return Double.NaN;
        }
        double n = s[COUNT];
        double mean = s[SUM] / UNIT / n;
        double stayed = s[STAYED] / n;
        double spread = Math.sqrt((s[SQUARE] / UNIT / n - mean * mean) * stayed * (1 - stayed));
        return spread < 1e-9 ? Double.NaN : (s[PRODUCT] / UNIT / n - mean * stayed) / spread;
    }

    @Override
    public void carry(Carrier carrier) {
        carrier.carry("sums", sums);
    }
}
