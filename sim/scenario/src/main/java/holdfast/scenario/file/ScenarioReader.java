package holdfast.scenario.file;

import holdfast.scenario.Reading;
import java.nio.file.Path;
import java.util.List;

/** Reads a scenario file, YAML 1.2 or JSON, strictly. */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads, resolves and checks a file.
     *
     * @param sets {@code path=value} pairs from the command line, applied to the resolved file before the arms
     */
    public static Reading read(Path file, List<String> sets) {
        throw new IllegalStateException("written next: " + file + sets);
    }
}
