package holdfast.lab.store;

import java.nio.file.Path;
import java.util.Map;

/** A folder of tables and pages that are no results of runs by themselves: written whole or not at all. */
public final class PageFolder {
    private PageFolder() {}

    /**
     * Where {@code --out} points.
     *
     * @throws StoreProblem if something is there and force is not given
     */
    public static Target.Fresh named(Path folder, boolean force) {
        return (Target.Fresh) Target.named(folder, force);
    }

    /** The first of FOLDER, FOLDER-2 and so on in which there is nothing. */
    public static Target.Fresh free(Path folder) {
        return Target.free(folder);
    }

    /**
     * Writes into a hidden folder beside it, then moves that into place.
     *
     * @param files texts by name
     * @throws StoreProblem what failed; nothing half-written is left in sight
     */
    public static Path write(Target.Fresh target, Map<String, String> files) {
        try (ResultFolder folder = ResultFolder.hold(target)) {
            return folder.write(files);
        }
    }
}
