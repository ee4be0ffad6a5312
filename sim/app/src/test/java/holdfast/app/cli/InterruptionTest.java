package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, in a process of its own. */
class InterruptionTest {
    @TempDir
    Path here;

    @BeforeEach
    void copyScenario() throws IOException {
        Scenarios.copy(here, "tiny.yaml");
    }

    @Test
    void endsAt130WithWhatHadFinishedAndNothingHalfWritten() throws Exception {
        Process process = start("run", "tiny.yaml", "--set", "market.customers=2000", "--replications", "400");
        BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
        assertThat(err.readLine()).as("progress").startsWith("run 80 of 800");
        interrupt(process);
        List<String> rest = err.lines().toList();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(rest).anyMatch(line -> line.contains("interrupted"));
        assertThat(visible(here.resolve("results"))).containsExactly("tiny");
        assertThat(Files.readString(here.resolve("results/tiny/manifest.json")))
                .containsPattern("\"complete\"\\s*:\\s*false");
    }

    @Test
    void writesNothingWhenNothingHadFinished() throws Exception {
        Process process =
                start("run", "tiny.yaml", "--set", "market.customers=300000", "--set", "experiment.periods=500");
        Thread.sleep(1500);
        interrupt(process);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(visible(here.resolve("results"))).isEmpty();
    }

    @Test
    void theSameCommandGoesOnWithWhatAKilledRunHadFinished() throws Exception {
        String[] words = {"run", "tiny.yaml", "--set", "market.customers=2000", "--replications", "400"};
        Process process = start(words);
        assertThat(process.errorReader(StandardCharsets.UTF_8).readLine()).startsWith("run 80 of 800");
        process.destroyForcibly().waitFor();

        Session.Answer answer = new Session(here).run(words);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).containsPattern("\\d\\d+ runs of this experiment were finished before");
        assertThat(here.resolve("results")).isDirectoryNotContaining("glob:**.runs");

        Session.Answer whole = new Session(here)
                .run(Stream.concat(Stream.of(words), Stream.of("-o", "whole")).toArray(String[]::new));
        assertThat(whole.err()).doesNotContain("were finished before");
        for (String file : List.of("periods.csv", "departures.csv", "effects.csv", "verdicts.csv")) {
            assertThat(here.resolve("results/tiny").resolve(file))
                    .hasSameTextualContentAs(here.resolve("whole").resolve(file));
        }
    }

    @Test
    void resumeNamesTheCommandThatGoesOnWithAPlainRun() throws Exception {
        Process process = start("run", "tiny.yaml", "--set", "market.customers=2000", "--replications", "400");
        process.errorReader(StandardCharsets.UTF_8).readLine();
        interrupt(process);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Session.Answer answer = new Session(here).run("resume", "results/tiny");
        assertThat(answer.code()).isNotZero();
        assertThat(answer.err()).contains("Give its command again").contains("holdfast run tiny.yaml --set");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "holdfast.app.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(here.toFile()).start();
    }

    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    private static List<String> visible(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock") && !name.endsWith(".runs"))
                    .toList();
        }
    }
}
