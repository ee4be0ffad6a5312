package holdfast.lab.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * The finished units of a sweep, one checksummed record each, appended as soon as a unit is done. Whatever ends the process,
 * a record is there whole or not at all: on opening, everything from the first torn record on is cut off and run again.
 *
 * <p>Where each record begins is kept outside the heap, see {@link Offsets}.
 */
public final class Journal implements Closeable {
    private static final int HEAD = 2 * Integer.BYTES;
    private static final int LARGEST = 1 << 28;

    private final FileChannel channel;
    private final Offsets offsets;
    private final String key;
    private final long torn;
    private int done;
    private int failed;
    private long end;
    /** Where a record is made ready, outside the heap, from where it is written without another copy. */
    private ByteBuffer record = ByteBuffer.allocateDirect(0);

    private Journal(FileChannel channel, String key, Offsets offsets) throws IOException {
        this.channel = channel;
        this.key = key;
        this.offsets = offsets;
        this.end = scan();
        this.torn = channel.size() - end;
        channel.truncate(end);
    }

    /**
     * Opens or begins a journal.
     *
     * @param key what its units belong to: a journal of something else is refused
     * @throws IllegalArgumentException if it belongs to something else
     */
    public static Journal open(Path file, String key, int units) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            return new Journal(channel, key, Offsets.in(file.resolveSibling(file.getFileName() + ".index"), units));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private long scan() throws IOException {
        ByteBuffer first = record(0);
        if (first == null) {
            byte[] text = key.getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            return write(0, ByteBuffer.wrap(text));
        }
        String found = StandardCharsets.UTF_8.decode(first.duplicate()).toString();
        if (!found.equals(key)) {
            throw new IllegalArgumentException("these units belong to " + found + ", not to " + key);
        }
        long at = HEAD + first.remaining();
        for (ByteBuffer body = record(at); body != null; body = record(at)) {
            note(UnitForm.index(body), at, UnitForm.failed(body));
            at += HEAD + body.remaining();
        }
        return at;
    }

    private void note(int unit, long offset, boolean failure) {
        if (unit < 0 || unit >= offsets.size()) {
            throw new IllegalArgumentException("there is no unit " + unit + " among " + offsets.size());
        }
        if (offsets.of(unit) < 0) {
            done++;
            failed += failure ? 1 : 0;
        }
        offsets.note(unit, offset);
    }

    /** The body of the record at an offset; null if there is none that is whole. */
    private ByteBuffer record(long at) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (!fill(head, at)) {
            return null;
        }
        int length = head.getInt(0);
        if (length <= 0 || length > LARGEST) {
            return null;
        }
        ByteBuffer body = ByteBuffer.allocate(length);
        return fill(body, at + HEAD) && checksum(body) == head.getInt(Integer.BYTES) ? body : null;
    }

    private boolean fill(ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                return false;
            }
        }
        buffer.flip();
        return true;
    }

    private static int checksum(ByteBuffer body) {
        CRC32C sum = new CRC32C();
        sum.update(body.duplicate());
        return (int) sum.getValue();
    }

    private long write(long at, ByteBuffer body) throws IOException {
        int size = HEAD + body.remaining();
        if (size > record.capacity()) {
            record = ByteBuffer.allocateDirect(2 * size);
        }
        record.clear().putInt(body.remaining()).putInt(checksum(body)).put(body).flip();
        long to = at;
        while (record.hasRemaining()) {
            to += channel.write(record, to);
        }
        return to;
    }

    /** Keeps a finished unit. May be called from several threads. */
    public void append(UnitResult result) {
        append(UnitForm.body(result));
    }

    /** Keeps a record, which begins with {@link UnitForm#head}. */
    void append(ByteBuffer body) {
        int unit = UnitForm.index(body);
        boolean failure = UnitForm.failed(body);
        synchronized (this) {
            try {
                long at = end;
                end = write(at, body);
                note(unit, at, failure);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes over a record of another journal of the same units. */
    public void copy(Journal other, int unit) {
        append(other.body(unit));
    }

    /** True if the unit is finished, or failed. */
    public synchronized boolean has(int unit) {
        return offsets.of(unit) >= 0;
    }

    /** A finished unit. */
    public UnitResult read(int unit) {
        return UnitForm.result(body(unit));
    }

    /** The record of a finished unit. */
    ByteBuffer body(int unit) {
        try {
            ByteBuffer body = record(offsets.of(unit));
            if (body == null) {
                throw new IOException("the record of unit " + unit + " is torn");
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finished units, failed ones included. */
    public synchronized int done() {
        return done;
    }

    /** Failed units. */
    public synchronized int failed() {
        return failed;
    }

    /** Bytes that were cut off on opening because their record was torn. */
    public long torn() {
        return torn;
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.force(false);
            channel.close();
        }
    }
}
