package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobustCommandTest {
    @TempDir
    Path here;

    @BeforeEach
    void copyScenario() throws IOException {
        Scenarios.copy(here, "tiny.yaml");
    }

    private Session.Answer run(String... words) {
        List<String> all = new ArrayList<>(List.of("robust", "tiny.yaml"));
        all.addAll(List.of(words));
        return new Session(here).run(all.toArray(String[]::new));
    }

    @Test
    void everyChoiceMeetsTheSameMarketsAndSomeoneIsBestInEach() throws IOException {
        var answer = run(
                "--factor",
                "firms.bolt.price=0.9,1,1.1",
                "--factor",
                "firms.bolt.promise=0.6..0.8/2",
                "--factor",
                "market.rules.trust.breach=0.1..1",
                "--points",
                "4");
        assertThat(answer.code()).as(answer.err()).isZero();
        Path folder = here.resolve("results/tiny-robust");
        List<String[]> rows = Files.readAllLines(folder.resolve("regret.csv")).stream()
                .map(line -> line.split(","))
                .toList();
        List<String> head = List.of(rows.get(0));
        int breach = head.indexOf("market.rules.trust.breach");
        int regret = head.indexOf("regret");
        List<String[]> body = rows.subList(1, rows.size());
        int arms = (int) body.stream().map(row -> row[2]).distinct().count();
        assertThat(body).hasSize(3 * 2 * 4 * arms);
        for (int m = 1; m <= 4; m++) {
            String market = Integer.toString(m);
            List<String[]> of =
                    body.stream().filter(row -> row[1].equals(market)).toList();
            assertThat(of.stream().map(row -> row[breach]).distinct()).hasSize(1);
            double[] regrets = of.stream()
                    .mapToDouble(row -> Double.parseDouble(row[regret]))
                    .toArray();
            assertThat(Arrays.stream(regrets).min().orElse(-1)).isZero();
        }
        assertThat(body.stream().map(row -> row[breach]).distinct()).hasSize(4);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Which choice is regretted least, whatever the market is?")
                .contains("figure-map");
        String before = Files.readString(folder.resolve("regret.csv"));
        assertThat(new Session(here).run("report", "results/tiny-robust").code())
                .isZero();
        assertThat(Files.readString(folder.resolve("regret.csv"))).isEqualTo(before);
        assertThat(new Session(here).run("reproduce", "results/tiny-robust").code())
                .isZero();
    }

    @Test
    void theArmsAloneCanBeTheChoices() throws IOException {
        assertThat(run("--factor", "market.rules.trust.breach=0.1..1", "--points", "3")
                        .code())
                .isZero();
        assertThat(Files.readAllLines(here.resolve("results/tiny-robust/regret.csv")))
                .hasSize(1 + 2 * 3);
    }

    @Test
    void oneArmCanBeTaken() throws IOException {
        String[] words = {
            "--factor", "market.rules.trust.breach=0.1..1", "--factor", "firms.bolt.price=0.9,1", "--points", "3"
        };
        List<String> some = new ArrayList<>(List.of(words));
        some.addAll(List.of("--arms", "cheaper"));
        assertThat(run(some.toArray(String[]::new)).code()).isZero();
        assertThat(Files.readAllLines(here.resolve("results/tiny-robust/regret.csv")))
                .hasSize(1 + 2 * 3)
                .noneMatch(line -> line.contains("as-is"));
    }

    @Test
    void saysWhatIsWrong() {
        var certain = run("--factor", "firms.bolt.price=0.9,1");
        assertThat(certain.code()).isEqualTo(3);
        assertThat(certain.err()).contains("nothing is uncertain").contains("give one a range");
        var design = run("--factor", "firms.bolt.price=0.9..1", "--design", "sobol");
        assertThat(design.code()).isEqualTo(2);
        assertThat(design.err()).contains("leave --design out");
    }
}
