package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    @TempDir
    Path here;

    @BeforeEach
    void runOnce() throws IOException {
        Scenarios.copy(here, "tiny.yaml");
        run("old");
    }

    private void run(String folder, String... more) {
        List<String> words = new ArrayList<>(List.of("run", "tiny.yaml", "-q", "-o", folder));
        words.addAll(List.of(more));
        Session.Answer answer = new Session(here).run(words.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private Session.Answer diff(String... words) {
        List<String> all = new ArrayList<>(List.of("diff"));
        all.addAll(List.of(words));
        return new Session(here).run(all.toArray(String[]::new));
    }

    @Test
    void theSameRunTwiceDiffersInNothing() {
        run("new");
        Session.Answer answer = diff("old", "new");
        assertThat(answer.code()).isZero();
        assertThat(answer.out() + answer.err()).contains("Nothing differs");
    }

    @Test
    void namesTheSettingAndTheNumbersThatChanged() {
        run("new", "--set", "firms.acme.price=0.9");
        Session.Answer answer = diff("old", "new", "--plain");
        assertThat(answer.code()).isEqualTo(5);
        List<String> lines = answer.out().lines().toList();
        assertThat(lines.get(1)).isEqualTo("arms.as-is.firms.acme.price\t1\t0.9");
        assertThat(lines).noneMatch(line -> line.startsWith("arms.cheaper"));
        assertThat(lines)
                .as("the price, a sum of units of money")
                .anyMatch(
                        line -> line.startsWith("as-is\tprice\t32\t96\treplication 1, period -1, acme\t1.0\t0.89999"));
        assertThat(lines).as("the arm that sets its own price").noneMatch(line -> line.startsWith("cheaper\t"));
    }

    @Test
    void moreReplicationsChangeTheSettingAndNoNumber() {
        run("new", "--replications", "6");
        Session.Answer answer = diff("old", "new");
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.out()).contains("experiment.replications");
        assertThat(answer.err()).contains("the same bit for bit");
    }

    @Test
    void anotherSeedChangesNearlyEverything() {
        run("new", "--seed", "77");
        Session.Answer answer = diff("old", "new", "--json");
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.out())
                .contains("\"same\" : false")
                .contains("experiment.seed")
                .contains("\"customers\"");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(diff("old", "nwe").err()).contains("there is no nwe");
        assertThat(diff("old").code()).isEqualTo(2);
        Session.Answer noResults = diff("old", ".");
        assertThat(noResults.code()).isNotZero();
        assertThat(noResults.err()).isNotBlank();
    }

    private void sweep(String folder, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "sweep",
                "tiny.yaml",
                "-q",
                "--factor",
                "firms.acme.quality=0.7,0.8",
                "--replications",
                "2",
                "-o",
                folder));
        words.addAll(List.of(more));
        Session.Answer answer = new Session(here).run(words.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    @Test
    void sweepsAreComparedPointByPoint() {
        sweep("one");
        sweep("again");
        assertThat(diff("one", "again").code()).isZero();
        sweep("dearer", "--set", "firms.bolt.price=1.2");
        Session.Answer answer = diff("one", "dearer", "--plain");
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.out())
                .contains("firms.bolt.price")
                .contains("hash of a run")
                .contains("point 1");
        sweep("wider", "--factor", "firms.acme.price=1,1.1");
        assertThat(diff("one", "wider", "--plain").out()).contains("design.factors");
        Session.Answer unlike = diff("one", "old");
        assertThat(unlike.code()).isEqualTo(2);
        assertThat(unlike.err()).contains("one holds a sweep and old a run");
    }
}
