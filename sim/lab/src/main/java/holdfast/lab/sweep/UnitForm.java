package holdfast.lab.sweep;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The binary form of a finished unit. */
final class UnitForm {
    private static final byte COMPLETED = 1;
    private static final byte FAILED = 2;
    private static final int HASH = 32;

    /** Numbers whose kinds stand in one long. */
    private static final int GROUP = 32;

    private static final long ZERO = 0;
    private static final long NOTHING = 1;
    private static final long NUMBER = 2;

    /** Bytes before what a unit says: its number, and whether it failed. */
    static final int HEAD = Integer.BYTES + 1;

    private UnitForm() {}

    /** Begins the record of a finished unit. */
    static ByteBuffer head(ByteBuffer body, int unit) {
        return body.putInt(unit).put(COMPLETED);
    }

    static ByteBuffer body(UnitResult r) {
        if (r.failure() != null) {
            byte[] message = r.failure().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(Integer.BYTES + 1 + message.length)
                    .putInt(r.index())
                    .put(FAILED)
                    .put(message)
                    .flip();
        }
        int numbers = r.outcomes().length + r.measures().length + r.kept().length;
        int most = Long.BYTES * (numbers + 3 * (1 + numbers / GROUP + 1));
        ByteBuffer body = ByteBuffer.allocate(HEAD + HASH + most);
        head(body, r.index()).put(HexFormat.of().parseHex(r.hash()));
        for (double[] values : new double[][] {r.outcomes(), r.measures(), r.kept()}) {
            put(body, values);
        }
        return body.flip();
    }

    /** Most of what is observed is 0 or nothing at all: of those only that they are, in two bits each, is written. */
    private static void put(ByteBuffer body, double[] values) {
        body.putInt(values.length);
        for (int from = 0; from < values.length; from += GROUP) {
            int at = body.position();
            int to = Math.min(from + GROUP, values.length);
            long kinds = 0;
            body.position(at + Long.BYTES);
            for (int k = from; k < to; k++) {
                double value = values[k];
                long bits = Double.doubleToRawLongBits(value);
                long kind = bits == 0 ? ZERO : value == value ? NUMBER : NOTHING;
                kinds |= kind << 2 * (k - from);
                if (kind == NUMBER) {
                    body.putLong(bits);
                }
            }
            body.putLong(at, kinds);
        }
    }

    static int index(ByteBuffer body) {
        return body.getInt(body.position());
    }

    static boolean failed(ByteBuffer body) {
        return body.get(body.position() + Integer.BYTES) == FAILED;
    }

    static UnitResult result(ByteBuffer body) {
        int index = body.getInt();
        if (body.get() == FAILED) {
            return UnitResult.failed(index, StandardCharsets.UTF_8.decode(body).toString());
        }
        byte[] hash = new byte[HASH];
        body.get(hash);
        return new UnitResult(index, HexFormat.of().formatHex(hash), doubles(body), doubles(body), doubles(body), null);
    }

    private static double[] doubles(ByteBuffer body) {
        double[] values = new double[body.getInt()];
        long kinds = 0;
        for (int k = 0; k < values.length; k++) {
            kinds = k % GROUP == 0 ? body.getLong() : kinds >>> 2;
            long kind = kinds & 3;
            values[k] = kind == NUMBER ? body.getDouble() : kind == NOTHING ? Double.NaN : 0;
        }
        return values;
    }
}
