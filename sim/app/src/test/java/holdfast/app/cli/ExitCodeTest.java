package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.study.Simulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every exit code, one by one. 130 needs a signal: see InterruptionTest. */
class ExitCodeTest {
    @TempDir
    Path here;

    @BeforeEach
    void copyScenarios() throws IOException {
        Scenarios.copy(here, "tiny.yaml", "wrong.yaml");
    }

    private Session session() {
        return new Session(here);
    }

    @Test
    void zeroWhenAllWentWell() {
        assertThat(session().run("validate", "tiny.yaml").code()).isZero();
    }

    @Test
    void oneForABugWithASentenceAndTheTraceOnRequest() {
        Session broken = new Session(here).home(null);
        var answer = broken.run("list");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .startsWith("holdfast: unexpected NullPointerException")
                .contains("Please report it")
                .doesNotContain("\tat ");
        assertThat(broken.run("list", "--debug").err()).contains("\tat holdfast.app.cli");
    }

    @Test
    void twoForWrongUsage() {
        assertThat(session().run().code()).isEqualTo(2);
        assertThat(session().run("run").code()).isEqualTo(2);
        assertThat(session().run("run", "tiny.yaml", "--threads", "0").code()).isEqualTo(2);
        assertThat(session().run("compare", "a").code()).isEqualTo(2);
        assertThat(session().run("explain", "nothing-of-the-kind").code()).isEqualTo(2);
        var missing = session().run("run", "tinny.yaml");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no tinny.yaml; did you mean tiny.yaml?");
    }

    @Test
    void threeForAnInvalidScenario() {
        for (String command : new String[] {"validate", "run", "plan"}) {
            var answer = session().run(command, "wrong.yaml");
            assertThat(answer.code()).as(command).isEqualTo(3);
            assertThat(answer.out()).as(command).isEmpty();
            assertThat(answer.err())
                    .contains("wrong.yaml:6:3")
                    .contains("customers")
                    .contains("price");
        }
        assertThat(here.resolve("results")).doesNotExist();
    }

    @Test
    void fourWhenAReplicationFailsAndTheOthersAreKept() {
        AtomicInteger count = new AtomicInteger();
        Simulator failing = (spec, seed, interrupted) -> {
            if (count.incrementAndGet() == 3) {
                throw new IllegalStateException("the market fell over");
            }
            return Simulator.ENGINE.run(spec, seed, interrupted);
        };
        var answer = session().simulator(failing).run("run", "tiny.yaml", "--threads", "1");
        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.err())
                .contains("the market fell over")
                .contains("holdfast reproduce "
                        + here.resolve("results/tiny").toString().replace(here + "/", ""))
                .contains("--replication 2");
        assertThat(here.resolve("results/tiny/report.html")).exists();
    }

    @Test
    void fiveWhenAClaimIsNotSupportedAndThatWasAskedFor() throws IOException {
        String text = Files.readString(here.resolve("tiny.yaml")).replace("is: above", "is: below");
        Files.writeString(here.resolve("tiny.yaml"), text);
        assertThat(session().run("run", "tiny.yaml").code()).isZero();
        var strict = session().run("run", "tiny.yaml", "--fail-on-verdict");
        assertThat(strict.code()).isEqualTo(5);
        assertThat(strict.out()).contains("not ");
    }

    @Test
    void fiveWhenResultsDoNotComeOutTheSame() {
        Simulator otherLuck = (spec, seed, interrupted) -> Simulator.ENGINE.run(spec, seed + 1, interrupted);
        session().simulator(otherLuck).run("run", "tiny.yaml");
        var answer = session().run("reproduce", "results/tiny");
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err()).contains("different: expected ").contains("first difference: ");

        assertThat(session().run("run", "tiny.yaml", "--force").code()).isZero();
        assertThat(session().run("reproduce", "results/tiny").code()).isZero();
    }

    @Test
    void sixWhenSomethingIsInTheWayAndItIsLeftAsItIs() throws IOException {
        Path taken = Files.createDirectory(here.resolve("taken"));
        Files.writeString(taken.resolve("thesis.txt"), "years of work");
        assertThat(session().run("run", "tiny.yaml", "-o", "taken").code()).isEqualTo(6);
        assertThat(taken.resolve("thesis.txt")).hasContent("years of work");

        Files.writeString(here.resolve("mine.yaml"), "mine");
        assertThat(session().run("init", "mine").code()).isEqualTo(6);
        assertThat(here.resolve("mine.yaml")).hasContent("mine");
    }

    @Test
    void sixWhenTheOutputCannotBeWritten() throws IOException {
        try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
            PrintStream out = new PrintStream(full, false, StandardCharsets.UTF_8);
            PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            Context context = new Context(
                    new Terminal(out, err, false, false, Map.of()), here, here, new Interruption(), Simulator.ENGINE);
            assertThat(Main.run(context, "validate", "tiny.yaml", "--json")).isEqualTo(6);
        }
    }

    @Test
    void theHelpPageNamesEveryCode() throws IOException {
        String help = session().run("--help").out();
        for (Exit exit : Exit.values()) {
            assertThat(help).contains(exit.code() + " ").contains(exit.meaning());
        }
        try (InputStream golden = getClass().getResourceAsStream("/holdfast/app/help.txt")) {
            assertThat(help).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
