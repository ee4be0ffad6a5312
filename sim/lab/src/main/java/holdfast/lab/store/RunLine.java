package holdfast.lab.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * How a run was asked for.
 *
 * @param commandLine the words of the command line, without the launcher
 * @param scenarioFile the scenario file as named there
 * @param started when it began
 * @param inputs the files that the scenario was read from, where that was found out before; else null
 */
public record RunLine(List<String> commandLine, Path scenarioFile, Instant started, List<Manifest.FileHash> inputs) {
    public RunLine {
        commandLine = List.copyOf(commandLine);
    }

    /** One whose scenario has just been read. */
    public RunLine(List<String> commandLine, Path scenarioFile, Instant started) {
        this(commandLine, scenarioFile, started, null);
    }
}
