package holdfast.market.snapshot;

import java.lang.reflect.Array;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A market between two periods, complete: columns, firms, books, what policies remember, and what was observed. It does not
 * change, and any number of markets can go on from it.
 */
public final class Snapshot {
    /**
     * What a market must have in common with this one to go on from it.
     *
     * @param customers how many
     * @param type how they buy
     * @param period how long a period is
     * @param warmUp periods before measurement starts
     * @param firms names, in order
     * @param segments names, in order
     */
    public record Frame(
            long customers, String type, String period, int warmUp, List<String> firms, List<String> segments) {
        public Frame {
            firms = List.copyOf(firms);
            segments = List.copyOf(segments);
        }
    }

    private final Frame frame;
    private final long seed;
    private final int periods;
    private final SortedMap<String, Object> columns;

    /**
     * @param seed seed of the replication
     * @param periods how many have run
     * @param columns arrays of numbers by name; they must not be changed afterwards
     */
    public Snapshot(Frame frame, long seed, int periods, SortedMap<String, Object> columns) {
        this.frame = frame;
        this.seed = seed;
        this.periods = periods;
        this.columns = Collections.unmodifiableSortedMap(columns);
    }

    /** Takes the state of something. */
    public static Snapshot of(Frame frame, long seed, int periods, Lasting state) {
        SortedMap<String, Object> columns = new TreeMap<>();
        state.carry((name, numbers) -> {
            if (columns.put(name, copy(numbers)) != null) {
                throw new IllegalStateException("two states have the name " + name);
            }
            return numbers;
        });
        return new Snapshot(frame, seed, periods, columns);
    }

    /** Gives the state to something; what has another size than here begins anew. */
    public void give(Lasting state) {
        state.carry((name, numbers) -> {
            Object taken = columns.get(name);
            if (taken == null || taken.getClass() != numbers.getClass()) {
                return numbers;
            }
            if (Array.getLength(numbers) == 0) {
                return copy(taken);
            }
            if (Array.getLength(numbers) == Array.getLength(taken)) {
                System.arraycopy(taken, 0, numbers, 0, Array.getLength(taken));
            }
            return numbers;
        });
    }

    public Frame frame() {
        return frame;
    }

    public long seed() {
        return seed;
    }

    /** Periods that have run, warm-up included. */
    public int periods() {
        return periods;
    }

    /** Arrays of numbers by name, not to be changed. */
    public SortedMap<String, Object> columns() {
        return columns;
    }

    /** Memory of all columns. */
    public long bytes() {
        return columns.values().stream().mapToLong(Snapshot::bytes).sum();
    }

    private static long bytes(Object numbers) {
        long length = Array.getLength(numbers);
        if (numbers instanceof byte[]) {
            return length;
        }
        if (numbers instanceof short[]) {
            return length * Short.BYTES;
        }
        return length * (numbers instanceof float[] || numbers instanceof int[] ? Integer.BYTES : Long.BYTES);
    }

    private static Object copy(Object numbers) {
        int length = Array.getLength(numbers);
        Object copy = Array.newInstance(numbers.getClass().getComponentType(), length);
        System.arraycopy(numbers, 0, copy, 0, length);
        return copy;
    }
}
