package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches that are cut: what is finished is kept, and the same command goes on from there to the same tables. */
class KilledSearchTest {
    private static final long BYTES = 600;

    @TempDir
    Path here;

    @BeforeEach
    void copyScenario() throws IOException {
        Scenarios.copy(here, "tiny.yaml");
    }

    @Test
    void optimise() throws Exception {
        goesOn(
                true,
                List.of("candidates.csv", "outcome.csv", "tiny.yaml"),
                "optimise",
                "tiny.yaml",
                "--lever",
                "firms.acme.price=0.5..3",
                "--metric",
                "cumulativeProfit");
    }

    @Test
    void causes() throws Exception {
        goesOn(
                false,
                List.of("causes.csv"),
                "causes",
                "tiny.yaml",
                "--cause",
                "market.rules.trust.off=true",
                "--cause",
                "market.rules.wordOfMouth.off=true",
                "--cause",
                "market.rules.loyalty.off=true");
    }

    @Test
    void calibrate() throws Exception {
        Files.writeString(here.resolve("known.csv"), "metric,firm,over,value\nsatisfaction,,whole,0.7\n");
        goesOn(
                true,
                List.of("fit.csv", "parameters.csv", "profiles.csv", "tiny.yaml"),
                "calibrate",
                "tiny.yaml",
                "--targets",
                "known.csv",
                "--fit",
                "firms.acme.quality=0.5..0.9");
    }

    /** @param asked true: Ctrl-C; false: killed without a word */
    private void goesOn(boolean asked, List<String> tables, String... search) throws Exception {
        List<String> words = new ArrayList<>(List.of(search));
        words.addAll(List.of("--set", "market.customers=2500", "--replications", "30", "-o"));
        Process process = start(with(words, "cut"));
        Path journal = here.resolve(".cut.trials");
        while (process.isAlive() && (!Files.exists(journal) || Files.size(journal) < BYTES)) {
            Thread.sleep(10);
        }
        assertThat(process.isAlive()).as("it is cut before its end").isTrue();
        if (asked) {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(err).isEqualTo(130);
            assertThat(err).contains("finished runs are kept, and the same command goes on from there");
        } else {
            process.destroyForcibly().waitFor();
        }
        assertThat(here.resolve("cut")).doesNotExist();

        Session.Answer rest = new Session(here).run(with(words, "cut").toArray(String[]::new));
        assertThat(rest.code()).as(rest.err()).isZero();
        assertThat(rest.err()).containsPattern("\\d+ runs were finished before it was interrupted");
        assertThat(journal).doesNotExist();
        Session.Answer whole = new Session(here).run(with(words, "whole").toArray(String[]::new));
        assertThat(whole.err()).doesNotContain("were finished before");
        for (String table : tables) {
            assertThat(here.resolve("cut").resolve(table))
                    .hasSameTextualContentAs(here.resolve("whole").resolve(table));
        }
        assertThat(new Session(here).run("verify", "cut").code()).isZero();
        assertThat(new Session(here).run("reproduce", "cut").err()).contains("same: ");
    }

    private static List<String> with(List<String> words, String folder) {
        return Stream.concat(words.stream(), Stream.of(folder)).toList();
    }

    private Process start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "holdfast.app.cli.Main"));
        command.addAll(words);
        return new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
