package holdfast.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import holdfast.scenario.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    /** What holds between values, or between a file and its name: the schema cannot know it. */
    private static final Set<Code> BETWEEN = Set.of(
            Code.DUPLICATE_NAME,
            Code.REMOVE,
            Code.UNKNOWN_PATH,
            Code.FILE_STEM,
            Code.UNKNOWN_NAME,
            Code.SHARES,
            Code.CONTRADICTION,
            Code.SPAN,
            Code.EXPECTATION,
            Code.MEMORY_CUSTOMERS,
            Code.MEMORY_TABLES);

    private static final Path COMMITTED = Path.of("../../scenarios/holdfast.schema.json");

    @TempDir
    Path folder;

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaWriter.schema());

    @Test
    void theCommittedSchemaIsTheOneThatIsGenerated() throws IOException {
        Files.writeString(Path.of("target/holdfast.schema.json"), SchemaWriter.schema());
        assertThat(Files.readString(COMMITTED))
                .as("renew it with: ./holdfast schema > scenarios/holdfast.schema.json")
                .isEqualTo(SchemaWriter.schema());
    }

    @Test
    void everyShippedFileNamesTheSchemaInItsFirstLineAndIsAcceptedByIt() throws IOException {
        Path scenarios = COMMITTED.getParent();
        try (Stream<Path> files = Files.walk(scenarios)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.getParent().endsWith("lessons"))
                    .toList()) {
                String text = Files.readString(file);
                Path schemaFile = file.getParent().relativize(COMMITTED);
                assertThat(text.replace("$schema=./", "$schema="))
                        .as(file.toString())
                        .startsWith("# yaml-language-server: $schema=" + schemaFile + "\n");
                assertThat(errors(JsonTree.of(text))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void schemaAndReaderAcceptTheSameVariantsOfTheTemplate() {
        ObjectNode template = JsonTree.of(Template.scenario("small"));
        assertThat(errors(template)).isEmpty();
        assertThat(compare(template, 350, 1)).as("accepted").isBetween(30, 300);
    }

    @Test
    void schemaAndReaderAcceptTheSameVariantsOfAResolvedScenario() {
        Reading reading = TestFiles.small(folder, Template.scenario("small"));
        assertThat(compare(JsonTree.of(reading.resolved()), 500, 2))
                .as("accepted")
                .isBetween(50, 450);
    }

    private int compare(ObjectNode original, int variants, long seed) {
        Random random = new Random(seed);
        int accepted = 0;
        for (int k = 0; k < variants; k++) {
            ObjectNode variant = original.deepCopy();
            String change = Mutation.apply(variant, random);
            Reading reading = ScenarioReader.read(
                    TestFiles.write(folder, "small.json", variant.toPrettyString()), List.of(), TestFiles.BUDGET);
            boolean rejected = reading.problems().stream().anyMatch(problem -> structural(problem.code(), variant));
            List<?> errors = errors(variant);
            if (rejected) {
                assertThat(errors)
                        .as("the reader rejects, the schema accepts: " + change + reading.problems())
                        .isNotEmpty();
            }
            if (!errors.isEmpty()) {
                assertThat(reading.valid())
                        .as("the schema rejects, the reader accepts: " + change + errors)
                        .isFalse();
            }
            accepted += reading.valid() ? 1 : 0;
        }
        return accepted;
    }

    /** A file without a name may be a base for others, which the schema must allow. */
    private static boolean structural(String code, JsonNode file) {
        boolean base = code.equals(Code.MISSING_KEY.id()) && !file.has("name");
        return !base && BETWEEN.stream().noneMatch(between -> between.id().equals(code));
    }

    private List<com.networknt.schema.Error> errors(JsonNode file) {
        return schema.validate(file);
    }
}
