package holdfast.market.observe;

import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import java.nio.LongBuffer;

/**
 * Departures of the measured periods: how many left which firm for which, for what reason and what second reason. Every
 * departure is counted exactly once.
 */
public final class Departures implements Lasting {
    private static final int REASONS = Reason.values().length;

    private final int firms;
    private final long[] count;

    /** @param firms number of firms; destination {@code firms} is no firm at all */
    public Departures(int firms) {
        this.firms = firms;
        this.count = new long[firms * (firms + 1) * REASONS * (REASONS + 1)];
    }

    /** Counts one departure. @param second ordinal of the second reason, or -1 */
    public void count(int from, int to, int reason, int second) {
        count[index(from, to, reason, second)]++;
    }

    /** Customers who left {@code from} for {@code to} ({@code firms()} = none) with these reasons; second may be null. */
    public long of(int from, int to, Reason reason, Reason second) {
        return count[index(from, to, reason.ordinal(), second == null ? -1 : second.ordinal())];
    }

    /** All who left a firm. */
    public long from(int firm) {
        long sum = 0;
        int width = (firms + 1) * REASONS * (REASONS + 1);
        for (int k = firm * width; k < (firm + 1) * width; k++) {
            sum += count[k];
        }
        return sum;
    }

    /** All who left a firm for a primary reason. */
    public long from(int firm, Reason reason) {
        long sum = 0;
        for (int to = 0; to <= firms; to++) {
            for (int second = -1; second < REASONS; second++) {
                sum += count[index(firm, to, reason.ordinal(), second)];
            }
        }
        return sum;
    }

    public int firms() {
        return firms;
    }

    /** Adds another table of the same size. */
    public void add(Departures other) {
        for (int k = 0; k < count.length; k++) {
            count[k] += other.count[k];
        }
    }

    public void clear() {
        java.util.Arrays.fill(count, 0);
    }

    @Override
    public void carry(Carrier carrier) {
        carrier.carry("count", count);
    }

    int size() {
        return count.length;
    }

    void write(LongBuffer bits) {
        bits.put(count);
    }

    void read(LongBuffer bits) {
        bits.get(count);
    }

    private int index(int from, int to, int reason, int second) {
        return ((from * (firms + 1) + to) * REASONS + reason) * (REASONS + 1) + second + 1;
    }
}
