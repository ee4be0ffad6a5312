package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every concept has a home or is said to have none, and what is said about it is true of the code and of the results. */
class CoverageTest {
    private static final int CONCEPTS = 245;

    @TempDir
    Path here;

    @Test
    void everyConceptIsDeclaredOnce() throws IOException {
        List<String> lines =
                Files.readAllLines(Checkout.root().resolve("sim/app/src/main/resources/holdfast/app/concepts.tsv"));
        assertThat(lines).hasSize(CONCEPTS + 1);
        assertThat(Concept.all()).hasSize(CONCEPTS);
        List<String> kinds = List.of("state", "mechanism", "lever", "event", "measurement", "claim");
        assertThat(Concept.all().values()).allSatisfy(c -> {
            assertThat(c.id()).matches("[A-Z]\\d+");
            assertThat(c.name()).isNotBlank();
            assertThat(kinds).containsAll(List.of(c.kind().split(", ")));
            assertThat(c.hasHome() ? c.home() : c.reason()).isNotBlank();
        });
        assertThat(Concept.topics().values().stream().flatMap(List::stream)).allMatch(Concept.all()::containsKey);
    }

    @Test
    void everyHomeExists() throws IOException {
        Map<String, Path> classes = classes();
        for (Concept concept : Concept.all().values()) {
            for (String home : concept.homes()) {
                String[] parts = home.split("\\.");
                assertThat(classes).as(concept.id() + ": " + home).containsKey(parts[0]);
                if (parts.length > 1) {
                    assertThat(Files.readString(classes.get(parts[0])))
                            .as(concept.id() + ": " + home)
                            .containsPattern("(?m)^    " + Pattern.quote(parts[1]) + "\\(");
                }
            }
        }
    }

    @Test
    void everyScenarioCoversKnownConceptsAndHasVerdictsOfItsOwn() throws IOException {
        Coverage coverage = Coverage.of(Checkout.root());
        assertThat(coverage.scenarios()).hasSizeGreaterThan(30);
        assertThat(coverage.problems()).isEmpty();
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        assertThat(Checkout.root().resolve("scenarios/README.md"))
                .as("make it with: ./holdfast coverage --write")
                .hasContent(CoveragePage.of(Coverage.of(Checkout.root())));
    }

    @Test
    void aForeignIdAndAStaleVerdictAreTold() throws IOException {
        Files.createDirectories(here.resolve("scenarios"));
        Path scenario = here.resolve("scenarios/over-promising.yaml");
        String text = Files.readString(Checkout.root().resolve("scenarios/over-promising.yaml"));
        Files.createDirectories(here.resolve("scenarios/bases"));
        Files.copy(
                Checkout.root().resolve("scenarios/bases/telecom.yaml"), here.resolve("scenarios/bases/telecom.yaml"));
        Path reference = Files.createDirectories(here.resolve("results/reference/over-promising"));
        for (String file : List.of("verdicts.csv", "full.properties")) {
            Files.copy(
                    Checkout.root().resolve("results/reference/over-promising").resolve(file), reference.resolve(file));
        }
        Files.writeString(scenario, text);
        assertThat(Coverage.of(here).problems()).isEmpty();
        Files.writeString(scenario, text.replace("covers: [trust,", "covers: [Z9,"));
        assertThat(Coverage.of(here).problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("'Z9'"))
                .anySatisfy(problem -> assertThat(problem).contains("verdicts, or older ones"));
    }

    @Test
    void isPrintedForPeopleAndPrograms() {
        Session session = new Session(here).home(Checkout.root());
        assertThat(session.run("coverage", "--plain").out().lines()).hasSize(CONCEPTS + 1);
        assertThat(session.run("coverage", "--json").out()).contains("\"id\" : \"O18\"");
        assertThat(session.run("coverage").err()).contains(CONCEPTS + " concepts: ");
    }

    private static Map<String, Path> classes() throws IOException {
        Map<String, Path> classes = new TreeMap<>();
        for (String module : List.of("market", "scenario", "lab", "app")) {
            try (Stream<Path> files = Files.walk(Checkout.root().resolve("sim/" + module + "/src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file ->
                                classes.put(file.getFileName().toString().replace(".java", ""), file));
            }
        }
        return classes;
    }
}
