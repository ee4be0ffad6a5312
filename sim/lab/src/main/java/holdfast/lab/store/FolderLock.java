package holdfast.lab.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps two runs from writing one folder. The system frees it when the process ends, however it ends.
 *
 * <p>On POSIX systems a process loses its lock when it closes <em>any</em> handle of the file. So a holder never opens its
 * lock file twice: a second run in the same process is refused by the register, without touching the file.
 */
final class FolderLock implements AutoCloseable {
    private static final int TRIES = 20;
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param file absolute path of the lock file
     * @throws StoreProblem naming who holds it
     */
    static FolderLock take(Path file) {
        if (!HELD_HERE.add(file)) {
            throw held(file, "in this process");
        }
        FolderLock lock = null;
        try {
            for (int k = 0; k < TRIES && lock == null; k++) {
                lock = tryTake(file);
            }
            if (lock == null) {
                throw held(file, "by another process");
            }
            return lock;
        } catch (IOException e) {
            String help = "Choose another folder with --out, or mend its permissions.";
            throw new StoreProblem("This lock cannot be taken (" + e + ")", file, help, e);
        } finally {
            if (lock == null) {
                HELD_HERE.remove(file);
            }
        }
    }

    /** Null if the lock file came or went between opening and locking it. */
    private static FolderLock tryTake(Path file) throws IOException {
        Object before = key(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            boolean steady = before != null && before.equals(key(file));
            if (channel.tryLock() == null) {
                throw held(file, Files.readString(file).strip());
            }
            mine = steady && before.equals(key(file));
            if (mine) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(describe().getBytes(StandardCharsets.UTF_8)), 0);
            }
            return mine ? new FolderLock(file, channel) : null;
        } finally {
            if (!mine) {
                channel.close();
            }
        }
    }

    /** Which file is at that path now; null if there is none. */
    private static Object key(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static String describe() {
        String host = System.getenv().getOrDefault("HOSTNAME", "this machine");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return "by pid " + ProcessHandle.current().pid() + " on " + host + " since " + now + "\n";
    }

    private static StoreProblem held(Path file, String by) {
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
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
