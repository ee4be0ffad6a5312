package holdfast.lab.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A disk whose n-th operation fails, once or from then on. */
final class FaultyDisk implements Disk {
    private final Disk disk = new RealDisk();
    private final int failing;
    private final boolean forGood;
    private int operations;

    FaultyDisk(int failing, boolean forGood) {
        this.failing = failing;
        this.forGood = forGood;
    }

    /** True if the run ended before the operation that was to fail. */
    boolean untouched() {
        return operations < failing;
    }

    private void operation() throws IOException {
        operations++;
        if (operations == failing || forGood && operations > failing) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        operation();
        disk.createFolder(folder);
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        operation();
        return new FilterOutputStream(disk.create(file)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                operation();
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.close();
                operation();
            }
        };
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        operation();
        disk.move(from, to);
    }

    @Override
    public void deleteTree(Path folder) throws IOException {
        operation();
        disk.deleteTree(folder);
    }
}
