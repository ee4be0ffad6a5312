package holdfast.lab.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The finished runs of a search, one checksummed record each, written as soon as a run is done. A search asks for the same runs in
 * the same order whenever it is begun again, so whatever ended the process, it goes on from what is here, to the same result.
 * What was torn is cut off; a journal of something else is begun anew.
 */
public final class TrialJournal implements Closeable {
    private static final int HEAD = 2 * Integer.BYTES;
    private static final int LARGEST = 1 << 20;

    private record Trial(String world, int replication) {}

    private final Path file;
    private final FileChannel channel;
    private final Map<Trial, double[]> known = new LinkedHashMap<>();
    private final int kept;
    private IOException trouble;

    private TrialJournal(Path file, FileChannel channel, String key) throws IOException {
        this.file = file;
        this.channel = channel;
        read(key);
        this.kept = known.size();
    }

    /**
     * Opens or begins a journal.
     *
     * @param key what its runs belong to: scenario, program, and what is measured
     * @throws IOException if the file cannot be used, or another process uses it
     */
    public static TrialJournal open(Path file, String key) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(channel);
            if (lock == null) {
                throw new IOException("another process is writing to it");
            }
            return new TrialJournal(file, channel, key);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void read(String key) throws IOException {
        long end = 0;
        boolean ours = false;
        for (byte[] body = body(0); body != null; body = body(end)) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
            if (!ours) {
                if (!in.readUTF().equals(key)) {
                    break;
                }
                ours = true;
            } else {
                Trial trial = new Trial(in.readUTF(), in.readInt());
                double[] measures = new double[in.readInt()];
                for (int m = 0; m < measures.length; m++) {
                    measures[m] = in.readDouble();
                }
                known.put(trial, measures);
            }
            end += HEAD + body.length;
        }
        channel.truncate(end);
        channel.position(end);
        if (!ours) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            new DataOutputStream(body).writeUTF(key);
            append(body.toByteArray());
        }
    }

    /** The record at an offset; null if there is none that is whole. */
    private byte[] body(long at) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (channel.read(head, at) < HEAD || head.getInt(0) <= 0 || head.getInt(0) > LARGEST) {
            return null;
        }
        ByteBuffer body = ByteBuffer.allocate(head.getInt(0));
        boolean whole = channel.read(body, at + HEAD) == body.capacity();
        return whole && checksum(body.array()) == head.getInt(Integer.BYTES) ? body.array() : null;
    }

    private static int checksum(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return (int) sum.getValue();
    }

    private void append(byte[] body) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(HEAD + body.length);
        record.putInt(body.length).putInt(checksum(body)).put(body).flip();
        while (record.hasRemaining()) {
            channel.write(record);
        }
    }

    /** The measures of a run; null if it is not here. */
    synchronized double[] get(String world, int replication) {
        return known.get(new Trial(world, replication));
    }

    /** Keeps a run. A run is worth more than its record: a disk that is full spoils no search. */
    synchronized void put(String world, int replication, double[] measures) {
        if (known.put(new Trial(world, replication), measures) != null || trouble != null) {
            return;
        }
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(body);
            out.writeUTF(world);
            out.writeInt(replication);
            out.writeInt(measures.length);
            for (double measure : measures) {
                out.writeDouble(measure);
            }
            append(body.toByteArray());
        } catch (IOException e) {
            trouble = e;
        }
    }

    /** Runs that were here when it was opened. */
    public int kept() {
        return kept;
    }

    /** Runs that are here now. */
    public synchronized int done() {
        return known.size();
    }

    /** Why runs could not be kept; null if all were. */
    public synchronized IOException trouble() {
        return trouble;
    }

    /** Forgets the runs, since their results are written. */
    public void delete() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (known.isEmpty()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
