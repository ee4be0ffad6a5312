package holdfast.lab.store;

import holdfast.lab.study.Study;
import holdfast.scenario.Reading;
import java.nio.file.Path;

/** A result folder that this process holds and is going to write, whole or not at all. */
public final class ResultFolder implements AutoCloseable {
    private ResultFolder() {}

    /**
     * Takes hold of a folder, before the run.
     *
     * @throws StoreProblem if another process holds it or it cannot be written
     */
    public static ResultFolder hold(Target.Fresh target) {
        throw new IllegalStateException("written next");
    }

    /**
     * Writes everything into a hidden folder beside it, then moves that into place.
     *
     * @param pages report and figures, made from the results
     * @return the folder
     * @throws StoreProblem what failed; nothing half-written is left in sight
     */
    public Path write(Study study, Reading reading, RunLine line, Pages pages) {
        throw new IllegalStateException("written next");
    }

    /** Makes the pages of a folder again and replaces them, each file at once. */
    public static void rewrite(Path folder, Pages pages) {
        throw new IllegalStateException("written next");
    }

    @Override
    public void close() {
        throw new IllegalStateException("written next");
    }
}
