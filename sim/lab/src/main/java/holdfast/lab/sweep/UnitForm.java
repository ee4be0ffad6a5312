package holdfast.lab.sweep;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The binary form of a finished unit. */
final class UnitForm {
    private static final byte COMPLETED = 1;
    private static final byte FAILED = 2;
    private static final int HASH = 32;

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
        ByteBuffer body = ByteBuffer.allocate(Integer.BYTES * 4 + 1 + HASH + Double.BYTES * numbers);
        head(body, r.index()).put(HexFormat.of().parseHex(r.hash()));
        for (double[] values : new double[][] {r.outcomes(), r.measures(), r.kept()}) {
            body.putInt(values.length);
            body.asDoubleBuffer().put(values);
            body.position(body.position() + Double.BYTES * values.length);
        }
        return body.flip();
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
        body.asDoubleBuffer().get(values);
        body.position(body.position() + Double.BYTES * values.length);
        return values;
    }
}
