package holdfast.lab.store;

import java.nio.file.Path;

/** Where a run writes, decided before it starts. */
public sealed interface Target {
    Path folder();

    /** These very results are there already: same scenario, seed, replications and tool. */
    record Reuse(Path folder) implements Target {}

    /**
     * A folder to be written.
     *
     * @param evaded the folder that would have been taken had it not held other results, or null
     * @param replace true: what is there is moved aside first
     */
    record Fresh(Path folder, Path evaded, boolean replace) implements Target {}

    /**
     * Decides where a run without {@code --out} writes: a complete folder of the same run is reused, other content leads
     * to the next free name.
     *
     * @param results the folder of results
     */
    static Target unnamed(Path results, String name, String scenarioHash, long seed, int replications) {
        throw new IllegalStateException("written next");
    }

    /**
     * Decides for {@code --out}.
     *
     * @throws StoreProblem if the folder is not empty and {@code force} is not given, or if it is a file
     */
    static Target named(Path folder, boolean force) {
        throw new IllegalStateException("written next");
    }
}
