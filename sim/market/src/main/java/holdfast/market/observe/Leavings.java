package holdfast.market.observe;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * When each customer left the firm it was with when measurement began, once and by choice: who leaves the market without wanting
 * to, has not left the firm. Customer by customer, 3 bytes each.
 */
public final class Leavings {
    private static final short NEVER = 0;
    private static final short MOVED = -1;
    private static final int BYTES = Byte.BYTES + Short.BYTES;

    private final byte[] firm;
    private final short[] left;
    private final int[] life;

    /** @param size customers */
    public Leavings(int size) {
        firm = new byte[size];
        left = new short[size];
        life = new int[size];
        Arrays.fill(firm, (byte) -1);
    }

    private Leavings(Leavings other) {
        firm = other.firm.clone();
        left = other.left.clone();
        life = other.life.clone();
    }

    public Leavings copy() {
        return new Leavings(this);
    }

    public int size() {
        return firm.length;
    }

    /** The firm a customer was with when measurement began, by position; −1: none. */
    public int firm(int customer) {
        return firm[customer];
    }

    /** The measured period, from 1, in which it left that firm; 0: never. */
    public int left(int customer) {
        return Math.max(NEVER, left[customer]);
    }

    /**
     * Looks at everybody after a period.
     *
     * @param period its number; 0: measurement begins
     * @param provider of a customer, by position, −1: none
     * @param lives which life it is in a customer's slot
     */
    public void note(int period, IntUnaryOperator provider, IntUnaryOperator lives) {
        for (int i = 0; i < firm.length; i++) {
            if (period == 0) {
                firm[i] = (byte) provider.applyAsInt(i);
                life[i] = lives.applyAsInt(i);
            } else if (left[i] == NEVER && firm[i] >= 0) {
                left[i] = lives.applyAsInt(i) != life[i]
                        ? MOVED
                        : provider.applyAsInt(i) != firm[i] ? (short) period : NEVER;
            }
        }
    }

    /** What was noted once all periods have run, for safekeeping; {@link #of} reads it. */
    public ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES * firm.length);
        for (int i = 0; i < firm.length; i++) {
            bytes.put(firm[i]).putShort(left[i]);
        }
        return bytes.flip();
    }

    /** What {@link #bytes} wrote. */
    public static Leavings of(ByteBuffer bytes) {
        Leavings read = new Leavings(bytes.remaining() / BYTES);
        for (int i = 0; i < read.firm.length; i++) {
            read.firm[i] = bytes.get();
            read.left[i] = bytes.getShort();
        }
        return read;
    }
}
