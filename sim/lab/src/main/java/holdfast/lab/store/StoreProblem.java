package holdfast.lab.store;

import java.nio.file.Path;

/** Something is wrong with a disk, a lock, a permission or a stored file. The message says what, where and what to do. */
public final class StoreProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Path path;

    StoreProblem(String what, Path path, String help, Throwable cause) {
        super(what + ": " + path + "\n" + help, cause);
        this.path = path;
    }

    StoreProblem(String what, Path path, String help) {
        this(what, path, help, null);
    }

    /** The file or folder it is about. */
    public Path path() {
        return path;
    }
}
