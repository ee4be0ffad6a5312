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
 */
public record RunLine(List<String> commandLine, Path scenarioFile, Instant started) {
    public RunLine {
        commandLine = List.copyOf(commandLine);
    }
}
