package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CausesCommandTest {
    private static final String FILE = """
            holdfast: 1
            name: why
            question: Why does it lose?
            market: {customers: 600}
            firms: [{name: acme, promise: 0.76, reach: 0.9}, {name: bolt}]
            arms:
              - {name: honest}
              - {name: bold, events: [{name: rises, at: 2, firm: acme, lever: promise, value: 0.97}]}
            experiment: {periods: 10, warmUp: 4, replications: 4}
            """;

    @TempDir
    Path here;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(here.resolve("why.yaml"), FILE);
    }

    private Session.Answer causes(String... words) {
        List<String> all = new ArrayList<>(List.of("causes", "why.yaml"));
        all.addAll(List.of(words));
        return new Session(here).run(all.toArray(String[]::new));
    }

    /** alone, last and share by cause. */
    private static Map<String, double[]> read(Session.Answer answer) {
        assertThat(answer.code()).as(answer.err()).isZero();
        Map<String, double[]> rows = new LinkedHashMap<>();
        answer.out().lines().skip(1).filter(line -> line.contains("\t")).forEach(line -> {
            String[] cells = line.split("\t", -1);
            double[] numbers = new double[3];
            for (int k = 0; k < 3; k++) {
                numbers[k] = cells[k + 1].isEmpty() ? Double.NaN : Double.parseDouble(cells[k + 1]);
            }
            rows.put(cells[0], numbers);
        });
        return rows;
    }

    private static final String[] REMOVED = {
        "--cause",
        "market.rules.trust.off=true",
        "--cause",
        "market.rules.advertising.off=true",
        "--cause",
        "market.rules.boycott.off=true",
        "--metric",
        "trust",
        "--over",
        "last-3",
        "--plain"
    };

    @Test
    void sharesSumToTheWholeAndAMechanismThatIsOffAnywayBringsNothing() throws IOException {
        Map<String, double[]> rows = read(causes(REMOVED));
        double trust = rows.get("market.rules.trust.off")[2];
        double advertising = rows.get("market.rules.advertising.off")[2];
        assertThat(rows.get("market.rules.boycott.off")).containsExactly(0, 0, 0);
        double whole = rows.get("whole")[2];
        assertThat(trust + advertising + rows.get("without any")[2]).isCloseTo(whole, within(1e-9));
        assertThat(whole).as("boasting costs trust").isLessThan(-0.02);
        assertThat(rows.get("market.rules.trust.off")[1])
                .as("all of it by broken promises")
                .isCloseTo(whole, within(1e-6));
        assertThat(here.resolve("results/why-causes/report.html"))
                .content()
                .containsAnyOf("Most comes from", "No cause is known to bring most");
        List<String> table = Files.readAllLines(here.resolve("results/why-causes/causes.csv"));
        assertThat(table).hasSize(6).first().isEqualTo("cause,alone,last,share,low,high,replications");
        assertThat(here.resolve("results/why-causes/figures/causes.svg"))
                .content()
                .contains("<svg");
    }

    @Test
    void withOneArmTheEffectIsThatOfAllChangesTogether() {
        String[] words = {
            "--arms",
            "honest",
            "--cause",
            "firms.acme.price=1.3",
            "--cause",
            "firms.acme.quality=0.9",
            "--metric",
            "share",
            "--plain"
        };
        Map<String, double[]> rows = read(causes(words));
        assertThat(rows.get("without any")[2]).isZero();
        assertThat(rows.get("firms.acme.price")[2]).isNegative();
        assertThat(rows.get("firms.acme.quality")[2]).isPositive();
        assertThat(rows.get("firms.acme.price")[2] + rows.get("firms.acme.quality")[2])
                .isCloseTo(rows.get("whole")[2], within(1e-9));
        Map<String, double[]> one =
                read(causes("--arms", "honest", "--cause", "firms.acme.price=1.3", "--metric", "share", "--plain"));
        assertThat(one.get("whole")[2]).isEqualTo(rows.get("firms.acme.price")[0]);
    }

    @Test
    void threadsDoNotMatter() {
        List<String> words = new ArrayList<>(List.of(REMOVED));
        words.addAll(List.of("--threads", "1"));
        String one = causes(words.toArray(String[]::new)).out();
        words.set(words.size() - 1, "3");
        words.addAll(List.of("-o", "results/why-causes", "--force"));
        assertThat(causes(words.toArray(String[]::new)).out()).isEqualTo(one);
    }

    @Test
    void mistakesAreNamed() throws IOException {
        assertThat(causes("--cause", "market.rules.trust.of=true").err())
                .contains("did you mean 'market.rules.trust.off'?");
        assertThat(causes("--cause", "firms.acme.price=1,2").err())
                .contains("several values")
                .contains("gone");
        assertThat(causes("--cause", "firms.acme.price").err()).contains("--cause firms.acme.price: write path=value");
        assertThat(causes("--arms", "onest", "--cause", "firms.acme.price=1").err())
                .contains("did you mean 'honest'?");
        List<String> many = new ArrayList<>();
        for (int k = 0; k < 11; k++) {
            many.addAll(List.of("--cause", "firms.acme.price=" + k));
        }
        assertThat(causes(many.toArray(String[]::new)).err())
                .contains("11 causes")
                .contains("at most 10");
        Files.createDirectories(here.resolve("full"));
        Files.writeString(here.resolve("full/a"), "x");
        var full = causes("--cause", "market.rules.trust.off=true", "-o", "full");
        assertThat(full.code()).isEqualTo(6);
        assertThat(full.err()).contains("nothing was changed");
    }
}
