package holdfast.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.scenario.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every message as people see it. Beside each broken file stands the expected text; what was said instead is written to
 * {@code target/errors}, from where it can be copied when a change is meant. Sizes in memory, which change with the model, are
 * masked.
 */
class GoldenErrorsTest {
    private static final Path ERRORS = Path.of("src/test/resources/errors");
    private static final Path SAID = Path.of("target/errors");
    /** The kept files, and two that are too large to be kept. */
    static List<Path> broken() throws IOException {
        Files.createDirectories(SAID);
        Files.writeString(SAID.resolve("hf0103-large.yaml"), "#".repeat(TextFile.LIMIT + 1));
        Files.writeString(
                SAID.resolve("hf0108-many.yaml"),
                "holdfast: 1\ncovers: [\n" + "  x,\n".repeat(EventScan.NODES) + "]\n");
        try (Stream<Path> kept = Files.list(ERRORS);
                Stream<Path> made = Files.list(SAID)) {
            return Stream.concat(kept, made)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isReportedAsExpected(Path file) throws IOException {
        String stem = file.getFileName().toString().replace(".yaml", "");
        String said = said(file);
        Files.writeString(SAID.resolve(stem + ".txt"), said);
        Path expected = ERRORS.resolve(stem + ".txt");
        assertThat(said)
                .as("what was said is in " + SAID)
                .isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
        assertThat(said).contains("error[" + stem.substring(0, 6).toUpperCase(Locale.ROOT) + "]");
    }

    private static String said(Path file) throws IOException {
        String first = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        List<String> sets = first.startsWith("# --set ") ? List.of(first.substring(8)) : List.of();
        Reading reading = ScenarioReader.read(file, sets, TestFiles.BUDGET);
        return ProblemWriter.text(reading.problems(), false)
                .replace(file.getParent() + "/", "")
                .replaceAll("[0-9,]+ MB", "# MB")
                .replaceAll("fits is [0-9]+", "fits is #")
                .replaceAll("at most [0-9]+ replications", "at most # replications");
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCodeHasABrokenFile(Code code) throws IOException {
        Set<String> shown = new TreeSet<>();
        try (Stream<Path> files = Files.list(ERRORS)) {
            files.forEach(file -> shown.add(file.getFileName()
                    .toString()
                    .substring(0, Math.min(6, file.getFileName().toString().length()))));
        }
        assertThat(shown).contains(code.id().toLowerCase(Locale.ROOT));
    }

    @Test
    void tenPlantedErrorsGiveTenProblemsInOrderOfPlace() throws IOException {
        Reading reading = ScenarioReader.read(ERRORS.resolve("planted/ten.yaml"), List.of(), TestFiles.BUDGET);
        assertThat(reading.problems())
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactlyElementsOf(Files.readAllLines(ERRORS.resolve("planted/ten.txt")));
        assertThat(reading.problems()).hasSize(10);
    }
}
