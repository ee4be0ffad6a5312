package holdfast.lab.partition;

import holdfast.market.engine.Slice.Published;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.List;

/**
 * What parts publish, as bytes: a word of each customer where most have something to say, else a bit of each and a word of those
 * whose bit is set. What everybody published is the sums of all and the words of the parts one after the other, so that putting it
 * together reads no word.
 */
final class Exchange {
    private static final int NOBODY = -1;
    private static final byte ALL = 0;
    private static final byte SOME = 1;

    /** Where more of the customers speak than this, all are sent: a few bytes more, and much less time. */
    private static final double MOST = 0.75;

    private Exchange() {}

    /** What a part published. */
    static byte[] part(Published part) {
        int size = Integer.BYTES + Long.BYTES * part.sums().length + bytes(part.told()) + bytes(part.boycotts());
        ByteBuffer out = buffer(size).putInt(part.sums().length);
        put(out, part.sums());
        column(out, part.told());
        column(out, part.boycotts());
        return out.array();
    }

    /** What all published, from what the parts did, in order of customers. */
    static byte[] whole(List<byte[]> parts) {
        long[] sums = new long[wrap(parts.get(0)).getInt()];
        int size = Integer.BYTES * (2 + parts.size());
        for (byte[] part : parts) {
            LongBuffer row = wrap(part).position(Integer.BYTES).asLongBuffer();
            for (int k = 0; k < sums.length; k++) {
                sums[k] += row.get(k);
            }
            size = Math.addExact(size, part.length - Integer.BYTES - Long.BYTES * sums.length);
        }
        ByteBuffer out = buffer(Math.addExact(size, Long.BYTES * sums.length));
        out.putInt(sums.length).putInt(parts.size());
        put(out, sums);
        int head = Integer.BYTES + Long.BYTES * sums.length;
        for (byte[] part : parts) {
            out.putInt(part.length - head).put(part, head, part.length - head);
        }
        return out.array();
    }

    /** What all published, readable. @param customers of the market */
    static Published read(byte[] whole, int customers) {
        ByteBuffer in = wrap(whole);
        long[] sums = new long[in.getInt()];
        int parts = in.getInt();
        in.asLongBuffer().get(sums);
        in.position(in.position() + Long.BYTES * sums.length);
        long[][] columns = new long[2][];
        int[] at = new int[2];
        for (int k = 0; k < parts; k++) {
            int end = in.getInt() + in.position();
            for (int column = 0; column < columns.length; column++) {
                int size = in.getInt();
                if (size != NOBODY) {
                    columns[column] = columns[column] == null ? new long[customers] : columns[column];
                    fill(in, columns[column], at[column], size);
                    at[column] += size;
                }
            }
            in.position(end);
        }
        return new Published(sums, columns[0], columns[1]);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer wrap(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int speaking(long[] column) {
        int speaking = 0;
        for (long word : column) {
            speaking += word != 0 ? 1 : 0;
        }
        return speaking;
    }

    private static boolean most(long[] column, int speaking) {
        return speaking > MOST * column.length;
    }

    private static int bytes(long[] column) {
        if (column == null) {
            return Integer.BYTES;
        }
        int speaking = speaking(column);
        int words = most(column, speaking) ? column.length : words(column.length) + speaking;
        return Math.addExact(Integer.BYTES + 1, Math.multiplyExact(Long.BYTES, words));
    }

    private static int words(int size) {
        return (size + Long.SIZE - 1) / Long.SIZE;
    }

    private static void put(ByteBuffer out, long[] numbers) {
        out.asLongBuffer().put(numbers);
        out.position(out.position() + Long.BYTES * numbers.length);
    }

    private static void column(ByteBuffer out, long[] column) {
        if (column == null) {
            out.putInt(NOBODY);
            return;
        }
        boolean all = most(column, speaking(column));
        out.putInt(column.length).put(all ? ALL : SOME);
        if (all) {
            put(out, column);
            return;
        }
        LongBuffer at = out.asLongBuffer();
        for (int from = 0; from < column.length; from += Long.SIZE) {
            int to = Math.min(column.length, from + Long.SIZE);
            long bits = 0;
            for (int i = from; i < to; i++) {
                bits |= column[i] != 0 ? 1L << i : 0;
            }
            at.put(bits);
            for (int i = from; i < to; i++) {
                if (column[i] != 0) {
                    at.put(column[i]);
                }
            }
        }
        out.position(out.position() + Long.BYTES * at.position());
    }

    private static void fill(ByteBuffer in, long[] column, int first, int size) {
        boolean all = in.get() == ALL;
        LongBuffer at = in.asLongBuffer();
        if (all) {
            at.get(column, first, size);
            in.position(in.position() + Long.BYTES * size);
            return;
        }
        for (int from = 0; from < size; from += Long.SIZE) {
            for (long bits = at.get(); bits != 0; bits &= bits - 1) {
                column[first + from + Long.numberOfTrailingZeros(bits)] = at.get();
            }
        }
        in.position(in.position() + Long.BYTES * at.position());
    }
}
