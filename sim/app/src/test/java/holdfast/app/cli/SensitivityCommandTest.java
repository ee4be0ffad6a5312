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

class SensitivityCommandTest {
    @TempDir
    Path here;

    @BeforeEach
    void copyScenario() throws IOException {
        Scenarios.copy(here, "tiny.yaml");
    }

    private Session.Answer run(String... words) {
        return new Session(here).run(words);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(here.resolve("results/tiny-sensitivity").resolve(file));
    }

    @ParameterizedTest
    @CsvSource({"morris,4,mu_star", "sobol,4,S1", "pawn,30,median", "tornado,,swing"})
    void everyMethodRanksTheFactors(String method, String points, String column) throws IOException {
        List<String> words = new java.util.ArrayList<>(List.of(
                "sensitivity",
                "tiny.yaml",
                "--method",
                method,
                "--factor",
                "firms.bolt.price=0.8..1.2",
                "--factor",
                "market.rules.trust.breach=0.4..0.41"));
        if (points != null) {
            words.addAll(List.of("--points", points));
        }
        var answer = run(words.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        List<String> rows = lines("sensitivity.csv");
        assertThat(rows).hasSize(3);
        int at = List.of(rows.get(0).split(",")).indexOf(column);
        double price = Double.parseDouble(rows.get(1).split(",")[at]);
        double breach = Double.parseDouble(rows.get(2).split(",")[at]);
        assertThat(price).isGreaterThan(breach);
        assertThat(Files.readString(here.resolve("results/tiny-sensitivity/report.html")))
                .contains("What matters most for the effect of cheaper on share of acme")
                .contains("Most: bolt price");
        assertThat(run("report", "results/tiny-sensitivity").code()).isZero();
        assertThat(run("reproduce", "results/tiny-sensitivity").code()).isZero();
    }

    @Test
    void theProblemIsInTheFormOfSalib() throws IOException {
        run("sensitivity", "tiny.yaml", "--points", "2", "--factor", "firms.bolt.price=0.8..1.2");
        String problem = String.join("", lines("problem.json")).replaceAll("\\s", "");
        assertThat(problem).contains("\"num_vars\":1,\"names\":[\"firms.bolt.price\"],\"bounds\":[[0.8,1.2]]");
    }

    @Test
    void saysWhatIsWrong() {
        var method = run("sensitivity", "tiny.yaml", "--method", "moris", "--factor", "firms.bolt.price=0.8..1.2");
        assertThat(method.code()).isEqualTo(2);
        assertThat(method.err()).contains("did you mean 'morris'?");
        var points = run("sensitivity", "tiny.yaml", "--factor", "firms.bolt.price=0.8..1.2");
        assertThat(points.code()).isEqualTo(3);
        assertThat(points.err()).contains("needs the number of its points");
    }
}
