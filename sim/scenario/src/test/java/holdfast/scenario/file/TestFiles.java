package holdfast.scenario.file;

import holdfast.scenario.Problem;
import holdfast.scenario.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Scenario files for tests: small texts in a folder of their own. */
final class TestFiles {
    /** A budget that does not depend on the machine: 1 GiB, one run at a time. */
    static final Budget BUDGET = new Budget(1L << 30, 1);

    /** The shortest complete scenario. */
    static final String SMALL = """
            holdfast: 1
            name: small
            question: What happens?
            firms:
              - name: acme
              - name: bolt
            """;

    private TestFiles() {}

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text as the file {@code small.yaml}. */
    static Reading small(Path folder, String text, String... sets) {
        return ScenarioReader.read(write(folder, "small.yaml", text), List.of(sets), BUDGET);
    }

    /** Reads a file that must be right. */
    static Reading valid(Path file, String... sets) {
        Reading reading = ScenarioReader.read(file, List.of(sets), new Budget(Long.MAX_VALUE, 1));
        if (!reading.valid()) {
            throw new AssertionError(ProblemWriter.text(reading.problems(), false));
        }
        return reading;
    }

    static List<String> codes(Reading reading) {
        return reading.problems().stream().map(Problem::code).collect(Collectors.toList());
    }
}
