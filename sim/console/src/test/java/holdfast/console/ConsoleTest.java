package holdfast.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import holdfast.lab.window.Window;
import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Metric;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The console on a screen of its own (Xvfb): what it shows is what the engine computes. */
class ConsoleTest {
    @Test
    void showsTheFirstReplicationAndTurnsWithTheLevers() throws Exception {
        assumeTrue(installed("Xvfb"), "no Xvfb here (Debian: apt install xvfb): MASON's console was not opened");
        Path picture = Path.of("target/console.png").toAbsolutePath();
        List<String> seen = onAScreen(picture);

        Simulation plain = Simulation.open(Trial.market(), Draws.replicationSeed(Trial.SEED, 1));
        List<String> expected = new ArrayList<>();
        for (int t = 0; t < Trial.TURN; t++) {
            plain.step();
        }
        tell(plain, expected);
        Simulation dear = Simulation.restore(dear(), plain.snapshot());
        dear.run();
        tell(dear, expected);
        assertThat(seen.stream().filter(line -> line.startsWith("share"))).containsExactlyElementsOf(expected);
        assertThat(seen)
                .contains("promise " + Trial.market().firms().get(0).promise(), "life customer=353")
                .anyMatch(line -> line.startsWith("life trust=0."));
        assertThat(Files.size(picture)).isGreaterThan(20_000);
    }

    @Test
    void withoutADisplaySaysWhatToDo() {
        assertThat(Window.found()).get().isInstanceOf(MasonWindow.class);
        String before = System.setProperty("java.awt.headless", "true");
        assumeTrue(java.awt.GraphicsEnvironment.isHeadless(), "there is a display here");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new MasonWindow().open("x", Trial.market(), 1)))
                .isInstanceOf(Window.Unseen.class)
                .hasMessageContaining("xvfb-run");
        if (before == null) {
            System.clearProperty("java.awt.headless");
        }
    }

    private static MarketSpec dear() {
        MarketSpec spec = Trial.market();
        List<FirmSpec> firms = new ArrayList<>(spec.firms());
        firms.set(0, Parameters.with(firms.get(0), "price", 1.5));
        return new MarketSpec(spec.market(), spec.segments(), firms, spec.events(), spec.horizon());
    }

    private static void tell(Simulation run, List<String> lines) {
        int last = run.periodsRun() - 1;
        for (int f = 0; f < 3; f++) {
            lines.add("share " + run.observations().number(last) + " " + f + " "
                    + run.observations().value(Metric.SHARE, last, f));
        }
    }

    private static boolean installed(String program) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /** What the trial prints on a screen of 1,500 × 1,000 points. */
    private static List<String> onAScreen(Path picture) throws IOException, InterruptedException {
        Process screen = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1500x1000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader number =
                new BufferedReader(new InputStreamReader(screen.getInputStream(), StandardCharsets.UTF_8))) {
            ProcessBuilder trial = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-Djava.awt.headless=false",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Trial.class.getName(),
                    picture.toString());
            trial.environment().put("DISPLAY", ":" + number.readLine());
            Path errors = Files.createTempFile("trial", ".err");
            Process process = trial.redirectError(errors.toFile()).start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
            assertThat(errors).content().doesNotContain("Exception").contains("not set");
            Files.delete(errors);
            return lines;
        } finally {
            screen.destroy();
        }
    }
}
