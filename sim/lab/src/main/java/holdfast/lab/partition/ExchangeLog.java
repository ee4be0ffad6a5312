package holdfast.lab.partition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** What everybody published, period by period, in files that are there as long as a part may have to hear it again. */
final class ExchangeLog implements AutoCloseable {
    private final int every;
    private final Path folder;
    private final Deque<Path> files = new ArrayDeque<>();

    /** @param every states of parts are kept each time after so many periods; 0: never, so everything is kept here */
    ExchangeLog(int every) {
        this.every = every;
        try {
            folder = Files.createTempDirectory("holdfast-market-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name that no other run has. */
    String name() {
        return folder.getFileName().toString();
    }

    void keep(int period, byte[] whole) {
        try {
            files.add(Files.write(file(period), whole));
            while (every > 0 && files.size() > 2 * every + 1) {
                Files.delete(files.remove());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was published in a period cannot be kept in " + folder, e);
        }
    }

    byte[] read(int period) {
        try {
            return Files.readAllBytes(file(period));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(int period) {
        return folder.resolve("period-" + period);
    }

    @Override
    public void close() {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Temporary files that cannot be deleted spoil no result.
        }
    }
}
