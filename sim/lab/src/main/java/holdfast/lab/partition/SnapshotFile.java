package holdfast.lab.partition;

import holdfast.market.snapshot.Snapshot;
import holdfast.market.snapshot.Snapshot.Frame;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/** A snapshot in a file: whole or not there at all, and its end says whether anything in it changed. */
final class SnapshotFile {
    private static final int FORM = 0x48464331; // HFC1
    private static final int CHUNK = 1 << 13;

    private SnapshotFile() {}

    static void write(Path file, Snapshot snapshot) {
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.createDirectories(file.getParent());
            CRC32C sum = new CRC32C();
            try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                DataOutputStream out = new DataOutputStream(new CheckedOutputStream(raw, sum));
                head(out, snapshot);
                for (var column : snapshot.columns().entrySet()) {
                    out.writeUTF(column.getKey());
                    column(out, column.getValue());
                }
                out.writeLong(sum.getValue());
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the state of a part cannot be kept in " + file.getParent(), e);
        }
    }

    private static void head(DataOutputStream out, Snapshot snapshot) throws IOException {
        Frame frame = snapshot.frame();
        out.writeInt(FORM);
        out.writeLong(frame.customers());
        out.writeUTF(frame.type());
        out.writeUTF(frame.period());
        out.writeInt(frame.warmUp());
        names(out, frame.firms());
        names(out, frame.segments());
        out.writeLong(snapshot.seed());
        out.writeInt(snapshot.periods());
        out.writeInt(snapshot.columns().size());
    }

    private static void names(DataOutputStream out, List<String> names) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    private static List<String> names(DataInputStream in) throws IOException {
        List<String> names = new ArrayList<>();
        for (int k = in.readInt(); k > 0; k--) {
            names.add(in.readUTF());
        }
        return names;
    }

    /** @throws IllegalStateException if the file is torn or was changed */
    static Snapshot read(Path file) {
        CRC32C sum = new CRC32C();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            DataInputStream in = new DataInputStream(new CheckedInputStream(raw, sum));
            if (in.readInt() != FORM) {
                throw new IllegalStateException(file + " is no state of a part");
            }
            Frame frame = new Frame(in.readLong(), in.readUTF(), in.readUTF(), in.readInt(), names(in), names(in));
            long seed = in.readLong();
            int periods = in.readInt();
            SortedMap<String, Object> columns = new TreeMap<>();
            for (int k = in.readInt(); k > 0; k--) {
                columns.put(in.readUTF(), column(in));
            }
            long expected = sum.getValue();
            if (in.readLong() != expected) {
                throw new IllegalStateException(file + " is torn or was changed");
            }
            return new Snapshot(frame, seed, periods, columns);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read: " + e, e);
        }
    }

    private static void column(DataOutputStream out, Object numbers) throws IOException {
        Kind kind = Kind.of(numbers);
        int length = Array.getLength(numbers);
        out.writeByte(kind.ordinal());
        out.writeInt(length);
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            ByteBuffer chunk = ByteBuffer.allocate(count * kind.bytes);
            kind.put(chunk, numbers, from, count);
            out.write(chunk.array());
        }
    }

    private static Object column(DataInputStream in) throws IOException {
        Kind kind = Kind.values()[in.readUnsignedByte()];
        int length = in.readInt();
        Object numbers = kind.column(length);
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            byte[] chunk = new byte[count * kind.bytes];
            in.readFully(chunk);
            kind.get(ByteBuffer.wrap(chunk), numbers, from, count);
        }
        return numbers;
    }

    /** Kinds of columns. */
    private enum Kind {
        BYTES(1),
        SHORTS(2),
        INTS(4),
        LONGS(8),
        FLOATS(4),
        DOUBLES(8);

        private final int bytes;

        Kind(int bytes) {
            this.bytes = bytes;
        }

        static Kind of(Object numbers) {
            return numbers instanceof byte[]
                    ? BYTES
                    : numbers instanceof short[]
                            ? SHORTS
                            : numbers instanceof int[]
                                    ? INTS
                                    : numbers instanceof long[] ? LONGS : numbers instanceof float[] ? FLOATS : DOUBLES;
        }

        Object column(int length) {
            return switch (this) {
                case BYTES -> new byte[length];
                case SHORTS -> new short[length];
                case INTS -> new int[length];
                case LONGS -> new long[length];
                case FLOATS -> new float[length];
                case DOUBLES -> new double[length];
            };
        }

        void put(ByteBuffer to, Object numbers, int from, int count) {
            switch (this) {
                case BYTES -> to.put((byte[]) numbers, from, count);
                case SHORTS -> to.asShortBuffer().put((short[]) numbers, from, count);
                case INTS -> to.asIntBuffer().put((int[]) numbers, from, count);
                case LONGS -> to.asLongBuffer().put((long[]) numbers, from, count);
                case FLOATS -> to.asFloatBuffer().put((float[]) numbers, from, count);
                case DOUBLES -> to.asDoubleBuffer().put((double[]) numbers, from, count);
            }
        }

        void get(ByteBuffer in, Object numbers, int from, int count) {
            switch (this) {
                case BYTES -> in.get((byte[]) numbers, from, count);
                case SHORTS -> in.asShortBuffer().get((short[]) numbers, from, count);
                case INTS -> in.asIntBuffer().get((int[]) numbers, from, count);
                case LONGS -> in.asLongBuffer().get((long[]) numbers, from, count);
                case FLOATS -> in.asFloatBuffer().get((float[]) numbers, from, count);
                case DOUBLES -> in.asDoubleBuffer().get((double[]) numbers, from, count);
            }
        }
    }
}
