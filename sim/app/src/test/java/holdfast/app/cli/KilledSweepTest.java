package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed at random moments, without warning, and gone on with until it is through. */
class KilledSweepTest {
    private static final List<String> SWEEP = List.of(
            "sweep",
            "tiny.yaml",
            "--factor",
            "firms.acme.price=0.8..1.2/20",
            "--set",
            "market.customers=1500",
            "--replications",
            "20",
            "-o",
            "swept");

    @TempDir
    Path here;

    @BeforeEach
    void copyScenario() throws IOException {
        Scenarios.copy(here, "tiny.yaml");
    }

    @Test
    void resumesToTheHashOfTheUninterruptedSweep() throws Exception {
        killedUntilThrough(6);
    }

    @Test
    @Tag("slow")
    void resumesAfterAHundredKills() throws Exception {
        for (int kills = 0; kills < 100; ) {
            kills += killedUntilThrough(100 - kills);
        }
    }

    /** @return how often it was killed */
    private int killedUntilThrough(int most) throws Exception {
        String expected = uninterrupted();
        Random moments = new Random(most);
        int kills = 0;

        List<String> words = SWEEP;
        while (kills < most) {
            Process process = start(words);
            boolean through = process.waitFor(300 + moments.nextInt(700), TimeUnit.MILLISECONDS);
            if (through) {
                break;
            }
            process.destroyForcibly().waitFor();
            kills++;
            words = Files.exists(here.resolve("swept/sweep.json")) ? List.of("resume", "swept") : SWEEP;
        }
        assertThat(kills).isPositive();
        if (!Files.exists(here.resolve("swept/manifest.json"))) {
            Session.Answer last = new Session(here).run(words.toArray(String[]::new));
            assertThat(last.code()).as(last.err()).isZero();
        }
        assertThat(hash("swept")).isEqualTo(expected);
        assertThat(Files.readString(here.resolve("swept/responses.csv")))
                .isEqualTo(Files.readString(here.resolve("whole/responses.csv")));
        delete(here.resolve("swept"));
        return kills;
    }

    private String uninterrupted() throws IOException {
        if (!Files.exists(here.resolve("whole"))) {
            List<String> words = new ArrayList<>(SWEEP);
            words.set(words.size() - 1, "whole");
            Session.Answer answer = new Session(here).run(words.toArray(String[]::new));
            assertThat(answer.code()).as(answer.err()).isZero();
        }
        return hash("whole");
    }

    private String hash(String folder) throws IOException {
        Matcher m = Pattern.compile("\"resultHash\" : \"([0-9a-f]{64})\"")
                .matcher(Files.readString(here.resolve(folder).resolve("manifest.json")));
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
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
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
