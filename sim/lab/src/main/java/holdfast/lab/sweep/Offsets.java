package holdfast.lab.sweep;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where the record of each unit begins in its journal: 8 bytes a unit in a mapped file that exists while the journal is open,
 * so that the heap does not grow with the number of runs. It is made anew from the journal at each opening.
 */
final class Offsets {
    private final LongBuffer offsets;

    private Offsets(LongBuffer offsets) {
        this.offsets = offsets;
    }

    /** None known yet. @param file to be used, emptied before and deleted when it is no longer open */
    static Offsets in(Path file, int units) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            long bytes = (long) units * Long.BYTES;
            return new Offsets(
                    channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes).asLongBuffer());
        }
    }

    /** Where the record of a unit begins; negative if it has none. */
    long of(int unit) {
        return offsets.get(unit) - 1;
    }

    void note(int unit, long offset) {
        offsets.put(unit, offset + 1);
    }

    int size() {
        return offsets.capacity();
    }
}
