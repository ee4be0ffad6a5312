package holdfast.lab.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Everything that is done to a disk; tests put a failing one in its place. */
interface Disk {
    /** Creates a folder and those above it. */
    void createFolder(Path folder) throws IOException;

    /** Opens a new file; closing it returns only when its content is on the disk. */
    OutputStream create(Path file) throws IOException;

    /** Renames within one file system: afterwards either the old or the new name is there. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a folder with everything in it, if it is there. */
    void deleteTree(Path folder) throws IOException;
}
