package holdfast.market.observe;

import holdfast.market.snapshot.Carrier;
import holdfast.market.spec.Horizon;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * What was observed in one run. Indices: period 0 is the first that ran (warm-up included), firm {@code firms().size()} is
 * no firm at all (the outside option), segment 0 is all customers.
 */
public final class Observations {
    /** Name of the row of customers of no firm. */
    public static final String NONE = "none";
    /** Name of the segment of all customers. */
    public static final String ALL = "all";
    /** Integer counts and fixed-point sums that enter the result hash, in this order. */
    public static final List<String> HASHED = List.of(
            "customers", "acquired", "lost", "satisfaction", "loyalty", "trust", "expectation", "revenue", "profit");

    private final List<String> firms;
    private final List<String> segments;
    private final Horizon horizon;
    private final double[] values;
    private final long[] raw;
    private final Departures departures;
    private final RetentionCurve retention = new RetentionCurve();
    private Leavings leavings;

    /**
     * @param firms names of the firms
     * @param segments names of the segments, without {@code all}
     */
    public Observations(List<String> firms, List<String> segments, Horizon horizon) {
        this.firms = List.copyOf(firms);
        this.segments = List.copyOf(segments);
        this.horizon = horizon;
        int cells = horizon.total() * (firms.size() + 1);
        this.values = new double[Metric.values().length * cells * (segments.size() + 1)];
        this.raw = new long[cells * HASHED.size()];
        this.departures = new Departures(firms.size());
    }

    /** The value of a metric; NaN where nothing was there to be measured, for example the satisfaction of no customers. */
    public double value(Metric metric, int period, int firm, int segment) {
        return values[index(metric, period, firm, segment)];
    }

    /** The value for all customers. */
    public double value(Metric metric, int period, int firm) {
        return value(metric, period, firm, 0);
    }

    public void set(Metric metric, int period, int firm, int segment, double value) {
        values[index(metric, period, firm, segment)] = value;
    }

    public void setRaw(int period, int firm, int field, long value) {
        raw[(period * (firms.size() + 1) + firm) * HASHED.size() + field] = value;
    }

    /** The raw bits in the order period, firm, field of {@link #HASHED}. */
    public void forEachRaw(LongConsumer consumer) {
        for (long bits : raw) {
            consumer.accept(bits);
        }
    }

    /** The same all at once, to be read only. */
    public LongBuffer raw() {
        return LongBuffer.wrap(raw).asReadOnlyBuffer();
    }

    /** Whole measured span: flows summed, levels and rates averaged over periods that have a value, stocks as they end. */
    public double overall(Metric metric, int firm, int segment) {
        return over(metric, horizon.warmUp(), horizon.total(), firm, segment);
    }

    /**
     * The same of every firm and of the first so many segments, in one walk through memory.
     *
     * @return firm times segments plus segment
     */
    public double[] overall(Metric metric, int groups) {
        int width = segments.size() + 1;
        int rows = firms.size() + 1;
        double[] sums = new double[rows * groups];
        int[] n = new int[rows * groups];
        boolean stock = metric.kind() == Metric.Kind.STOCK;
        for (int period = stock ? horizon.total() - 1 : horizon.warmUp(); period < horizon.total(); period++) {
            int at = index(metric, period, 0, 0);
            for (int cell = 0; cell < sums.length; cell++) {
                double value = values[groups == 1 ? at + cell * width : at + cell / groups * width + cell % groups];
                if (value == value) { // not NaN
                    sums[cell] += value;
                    n[cell]++;
                }
            }
        }
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] =
                    metric.kind() == Metric.Kind.FLOW ? sums[cell] : n[cell] == 0 ? Double.NaN : sums[cell] / n[cell];
        }
        return sums;
    }

    /** The same over periods {@code from} (inclusive) to {@code to} (exclusive), counted from 0 with warm-up. */
    public double over(Metric metric, int from, int to, int firm, int segment) {
        if (metric.kind() == Metric.Kind.STOCK) {
            return value(metric, to - 1, firm, segment);
        }
        double sum = 0;
        int n = 0;
        int at = index(metric, from, firm, segment);
        int step = (firms.size() + 1) * (segments.size() + 1);
        for (int period = from; period < to; period++, at += step) {
            double value = values[at];
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return metric.kind() == Metric.Kind.FLOW ? sum : n == 0 ? Double.NaN : sum / n;
    }

    /** Number of a period for people: 1 is the first after warm-up. */
    public int number(int period) {
        return period - horizon.warmUp() + 1;
    }

    public List<String> firms() {
        return firms;
    }

    public List<String> segments() {
        return segments;
    }

    public Horizon horizon() {
        return horizon;
    }

    /** Departures of the measured periods. */
    public Departures departures() {
        return departures;
    }

    /** Retention by satisfaction in the measured periods, all firms together. */
    public RetentionCurve retention() {
        return retention;
    }

    /** Who left, customer by customer; null where nobody asked for it. */
    public Leavings leavings() {
        return leavings;
    }

    /** @param leavings null: let go of them */
    public void leavings(Leavings leavings) {
        this.leavings = leavings;
    }

    /** Everything that was observed, bit by bit, for safekeeping; {@link #restore} reads it. */
    public long[] bits() {
        LongBuffer bits = LongBuffer.allocate(size());
        for (double value : values) {
            bits.put(Double.doubleToRawLongBits(value));
        }
        bits.put(raw);
        departures.write(bits);
        retention.write(bits);
        return bits.array();
    }

    /**
     * Takes over what was observed in a run of the same market.
     *
     * @throws IllegalArgumentException if these are the bits of another market or another version
     */
    public void restore(long[] from) {
        if (from.length != size()) {
            throw new IllegalArgumentException(from.length + " numbers were observed, not " + size());
        }
        LongBuffer bits = LongBuffer.wrap(from);
        for (int k = 0; k < values.length; k++) {
            values[k] = Double.longBitsToDouble(bits.get());
        }
        bits.get(raw);
        departures.read(bits);
        retention.read(bits);
    }

    /** Carries what was observed in the periods that have run; departures and retention come with the sums. */
    public void carry(Carrier carrier, int periods) {
        int cells = periods * (firms.size() + 1) * (segments.size() + 1);
        for (Metric metric : Metric.values()) {
            int from = index(metric, 0, 0, 0);
            double[] seen = carrier.carry(metric.name(), Arrays.copyOfRange(values, from, from + cells));
            System.arraycopy(seen, 0, values, from, cells);
        }
        long[] counted = Arrays.copyOf(raw, periods * (firms.size() + 1) * HASHED.size());
        System.arraycopy(carrier.carry("counted", counted), 0, raw, 0, counted.length);
    }

    private int size() {
        return values.length + raw.length + departures.size() + 2 * RetentionCurve.BANDS;
    }

    private int index(Metric metric, int period, int firm, int segment) {
        return ((metric.ordinal() * horizon.total() + period) * (firms.size() + 1) + firm) * (segments.size() + 1)
                + segment;
    }
}
