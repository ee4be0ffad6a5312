package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectCommandTest {
    @TempDir
    Path here;

    @BeforeEach
    void copyScenario() throws IOException {
        Scenarios.copy(here, "tiny.yaml");
    }

    private Session.Answer run(String... words) {
        return new Session(here).run(words);
    }

    @Test
    void theLowestPriceHasTheGreatestShare() {
        var answer = run(
                "select",
                "tiny.yaml",
                "--factor",
                "firms.acme.price=0.7,0.9,1.1",
                "--replications",
                "40",
                "--first",
                "5",
                "--zone",
                "0.01",
                "--metric",
                "share",
                "--plain");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out().lines().toList().get(1)).startsWith("best\t1\t0.7");
        assertThat(answer.out()).contains("worse\t3\t1.1");
    }

    @Test
    void twinsAreShownAsATie() {
        var answer = run(
                "select",
                "tiny.yaml",
                "--factor",
                "market.rules.trust.breach=0.4,0.4",
                "--replications",
                "6",
                "--first",
                "4",
                "--zone",
                "1e-9",
                "--metric",
                "share",
                "--plain");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("tie\t1").contains("tie\t2");
        assertThat(answer.err()).contains("2 points cannot be told apart");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(run("select", "tiny.yaml", "--zone", "1").code()).isEqualTo(2);
        var zone = run("select", "tiny.yaml", "--factor", "firms.bolt.price=1,2", "--zone", "0");
        assertThat(zone.code()).isEqualTo(2);
        assertThat(zone.err()).contains("--zone is 0.0");
        var arm = run(
                "select",
                "tiny.yaml",
                "--factor",
                "firms.acme.price=1,2",
                "--zone",
                "1",
                "--first",
                "2",
                "--arm",
                "cheaper");
        assertThat(arm.code()).isEqualTo(2);
        assertThat(arm.err()).contains("they are in as-is");
    }

    @Test
    void aPilotTellsWhichEffectsWouldBeSeen() {
        var answer = run("plan", "tiny.yaml", "--power", "--plain");
        assertThat(answer.code()).as(answer.err()).isZero();
        String[] row = answer.out().lines().toList().get(1).split("\t");
        assertThat(row[1]).isEqualTo("pilot");
        assertThat(Double.parseDouble(row[0])).isPositive();
        assertThat(Double.parseDouble(row[3])).isBetween(0.05, 1.0);
    }
}
