package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where runs are computed; against a cluster it is tested in sim/spark. */
class EngineOptionsTest {
    @TempDir
    Path here;

    @BeforeEach
    void copyScenario() throws IOException {
        Scenarios.copy(here, "tiny.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--engine sprak --master spark://host:7077 | there is no engine 'sprak'; there are local, spark",
                "--engine spark | --engine spark needs --master",
                "--master spark://host:7077 | --master is for --engine spark",
                "--engine spark --master spark://host:7077 | the engine spark is not here",
                "--engine spark --master spark://host:7077 | mvn -Pspark",
                "--partitions 0 | --partitions is 0, allowed is 1 to 10000",
                "--checkpoint kept | --checkpoint is for --partitions",
            })
    void whatCannotBeIsExplained(String words, String told) {
        String[] line = ("run tiny.yaml " + words).split(" ");
        var answer = new Session(here).run(line);
        assertThat(answer.code()).as(answer.err()).isEqualTo(2);
        assertThat(answer.err()).contains(told);
        assertThat(here.resolve("results/tiny")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void aMarketInPartsGivesTheSameNumbers(int parts) throws IOException {
        new Session(here).run("run", "tiny.yaml", "-o", "whole");
        Files.createDirectories(here.resolve("apart"));
        var answer = new Session(here)
                .run(
                        "run",
                        "tiny.yaml",
                        "-o",
                        "apart/parts",
                        "--partitions",
                        parts + "",
                        "--checkpoint",
                        here + "/kept");
        assertThat(answer.code()).as(answer.err()).isZero();
        for (String table : List.of("periods.csv", "outcomes.csv", "effects.csv", "departures.csv", "verdicts.csv")) {
            assertThat(here.resolve("apart/parts").resolve(table))
                    .hasSameBinaryContentAs(here.resolve("whole").resolve(table));
        }
        assertThat(new Session(here).run("diff", "whole", "apart/parts").code()).isZero();
    }

    @Test
    void planSaysWhatItWouldTakeElsewhere() {
        var small = new Session(here).run("plan", "tiny.yaml");
        assertThat(small.out())
                .contains("of 64 cores (--engine spark, or --shard I/N)")
                .doesNotContain("--partitions");
        var large = new Session(here).run("plan", "tiny.yaml", "--set", "market.customers=1000000000");
        assertThat(large.code()).as(large.err()).isZero();
        assertThat(large.out()).containsPattern("partitions +\\d+ of [0-9.,]+ .B \\(--partitions \\d+\\)");
    }

    @Test
    void whoLooksIntoMarketsRunsThemHere() {
        var answer = new Session(here).run("twin", "tiny.yaml", "--customer", "3", "--partitions", "2");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("leave --engine and --partitions out");
    }
}
