package holdfast.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import holdfast.market.MarketSpec;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Problem;
import holdfast.scenario.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritersTest {
    @TempDir
    Path folder;

    @Test
    void plainTextHasNoEscapeAndColourSaysTheSame() {
        Problem problem = TestFiles.small(folder, TestFiles.SMALL + "custmers: 5\n")
                .problems()
                .get(0);
        String plain = ProblemWriter.text(problem, false);
        String colour = ProblemWriter.text(problem, true);
        assertThat(plain).doesNotContain("\u001B");
        assertThat(colour).contains("\u001B[");
        assertThat(colour.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void whatTheFileSaysCannotSteerTheTerminal() {
        Problem evil = new Problem(
                "HF0201", "a\u001B[2J.yaml", 1, 1, "x\u202Ey", "un\u0007known", "a\tb\u001B[1m", 1, "\u009B31m");
        String text = ProblemWriter.text(evil, false);
        assertThat(TextRule.forbidden(text)).isFalse();
        assertThat(text).doesNotContain("\t").contains("un\uFFFDknown");
    }

    @Test
    void atMostTwentyAreShownAndAllAreCounted() {
        Problem problem = TestFiles.small(folder, TestFiles.SMALL + "custmers: 5\n")
                .problems()
                .get(0);
        String text = ProblemWriter.text(Collections.nCopies(33, problem), false);
        assertThat(text.split("error\\[", -1)).hasSize(21);
        assertThat(text).contains("33 problems, 13 of them not shown");
    }

    @Test
    void jsonSaysTheSameAsTheText() throws IOException {
        Reading reading = TestFiles.small(folder, TestFiles.SMALL + "custmers: 5\nmarket: {customers: many}\n");
        JsonNode json = new ObjectMapper().readTree(ProblemWriter.json(reading.problems()));
        assertThat(json.get("valid").asBoolean()).isFalse();
        assertThat(json.get("error_count").asInt()).isEqualTo(2);
        assertThat(json.get("format_version").asText()).isEqualTo("1.0");
        JsonNode first = json.get("diagnostics").get(0);
        assertThat(first.get("code").asText()).isEqualTo("HF0201");
        assertThat(first.at("/range/start/line").asInt()).isEqualTo(7);
        assertThat(first.at("/range/end/column").asInt()).isEqualTo(9);
        assertThat(new ObjectMapper()
                        .readTree(ProblemWriter.json(List.of()))
                        .get("valid")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theReferenceNamesEveryParameterWithItsMeaning() {
        String reference = ReferenceWriter.markdown();
        List<String> missing = new ArrayList<>();
        collect(MarketSpec.class, reference, missing);
        assertThat(missing).isEmpty();
        assertThat(reference)
                .contains("| `acsi` |")
                .contains("## `firms.<name>`")
                .contains("## `market.rules.trust`")
                .contains("## `expect[]`");
    }

    private static void collect(Class<? extends Record> type, String reference, List<String> missing) {
        for (Descriptor d : Parameters.of(type)) {
            if (List.of("horizon", "before").contains(d.name())) {
                continue;
            }
            if (!reference.contains("| `" + d.name() + "` | " + d.about().text().replace("|", "\\|"))) {
                missing.add(type.getSimpleName() + "." + d.name());
            }
            Class<?> inner = d.type().isRecord() ? d.type() : d.element();
            if (inner != null && inner.isRecord()) {
                collect(inner.asSubclass(Record.class), reference, missing);
            }
        }
    }

    @Test
    void aTemplateNeedsAnAllowedName() {
        assertThatThrownBy(() -> Template.scenario("My Question")).hasMessageContaining("My Question");
        assertThat(Template.scenario("pricing"))
                .startsWith("# yaml-language-server: $schema=")
                .contains("\nname: pricing");
    }
}
