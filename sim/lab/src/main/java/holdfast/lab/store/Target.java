package holdfast.lab.store;

import holdfast.lab.stats.Stopping;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where a run writes, decided before it starts. */
public sealed interface Target {
    Path folder();

    /** These very results are there already: same scenario, seed, replications and program. */
    record Reuse(Path folder) implements Target {}

    /**
     * A folder to be written.
     *
     * @param evaded the folder that would have been taken had it not held something else, or null
     * @param replace true: what is there is moved aside first
     */
    record Fresh(Path folder, Path evaded, boolean replace) implements Target {}

    /**
     * Decides where a run without {@code --out} writes: a complete folder of the same run is reused, other content leads
     * to the next free name.
     *
     * @param results the folder of results
     * @param scenarioHash hash of the resolved scenario
     */
    static Target unnamed(Path results, Scenario scenario, String scenarioHash, StudyOptions options) {
        String name = scenario.name();
        for (int k = 1; ; k++) {
            Path folder = results.resolve(k == 1 ? name : name + "-" + k);
            if (!occupied(folder)) {
                return new Fresh(folder, k == 1 ? null : results.resolve(name), false);
            }
            if (holds(folder, scenario, scenarioHash, options)) {
                return new Reuse(folder);
            }
        }
    }

    /** The first of {@code folder}, {@code folder-2} and so on in which there is nothing. */
    static Fresh free(Path folder) {
        Path free = folder;
        for (int k = 2; occupied(free); k++) {
            free = folder.resolveSibling(folder.getFileName() + "-" + k);
        }
        return new Fresh(free, free == folder ? null : folder, false);
    }

    /**
     * Decides for {@code --out}.
     *
     * @throws StoreProblem if the folder is not empty and {@code force} is not given, or if it is a file
     */
    static Target named(Path folder, boolean force) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StoreProblem("This is a file, results need a folder", folder, "Choose another name with --out.");
        }
        if (!force) {
            requireFree(folder);
        }
        return new Fresh(folder, null, force);
    }

    /** True if something is there that must not be overwritten. */
    static boolean occupied(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isPresent();
        } catch (IOException e) {
            return true;
        }
    }

    /** @throws StoreProblem if something is there */
    static void requireFree(Path folder) {
        if (occupied(folder)) {
            throw new StoreProblem(
                    "There is something in this folder already, nothing was changed",
                    folder,
                    "Choose another folder with --out, or give --force to move it aside.");
        }
    }

    private static boolean holds(Path folder, Scenario scenario, String scenarioHash, StudyOptions options) {
        try {
            Manifest manifest = Results.verify(folder);
            Stopping stopping = Study.stopping(scenario, options);
            return manifest.complete()
                    && manifest.runs().stream().allMatch(run -> run.status().equals(Manifest.COMPLETED))
                    && manifest.scenario().sha256().equals(scenarioHash)
                    && manifest.seed()
                            .equals(Long.toString(scenario.experiment().seed()))
                    && manifest.planned() == scenario.experiment().replications()
                    && manifest.stopping().whenSettled() == stopping.whenSettled()
                    && manifest.tool().equals(ToolIdentity.tool());
        } catch (StoreProblem e) {
            return false;
        }
    }
}
