package holdfast.lab.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Keeps two processes from writing one folder. The system frees it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private static final int TRIES = 20;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws StoreProblem naming who holds it */
    static FolderLock take(Path file) {
        try {
            for (int k = 0; k < TRIES; k++) {
                FolderLock lock = tryTake(file);
                if (lock != null) {
                    return lock;
                }
            }
        } catch (IOException e) {
            throw new StoreProblem(
                    "This lock cannot be taken (" + e + ")",
                    file,
                    "Choose another folder with --out, or mend its permissions.",
                    e);
        }
        throw held(file);
    }

    /** Null if the file was replaced by another process between opening and locking it. */
    private static FolderLock tryTake(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw held(file);
        }
        String text = describe();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return new FolderLock(file, channel);
        }
        channel.close();
        return null;
    }

    private static String describe() {
        String host = System.getenv().getOrDefault("HOSTNAME", "this machine");
        return "pid " + ProcessHandle.current().pid() + " on " + host + " since "
                + Instant.now().truncatedTo(ChronoUnit.MILLIS) + "\n";
    }

    private static StoreProblem held(Path file) {
        String by;
        try {
            by = Files.readString(file).strip();
        } catch (IOException e) {
            by = "another process";
        }
        return new StoreProblem(
                "These results are being written by another run (" + by + ")",
                file,
                "Wait for it to end, or choose another folder with --out.");
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The lock ends with the process; a file left behind locks nobody out.
        }
    }
}
