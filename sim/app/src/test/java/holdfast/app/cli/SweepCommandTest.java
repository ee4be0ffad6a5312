package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.study.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
    private static final String PRICES = "firms.acme.price=0.9..1.1/3";

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
        return Files.readAllLines(here.resolve("results/tiny-sweep").resolve(file));
    }

    @Test
    void writesAFolderWithAPointInEveryTable() throws IOException {
        var answer = run("sweep", "tiny.yaml", "--factor", PRICES);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(lines("points.csv")).containsExactly("point,firms.acme.price", "1,0.9", "2,1", "3,1.1");
        assertThat(lines("outcomes.csv").get(0)).startsWith("arm,point,replication,firm,segment,customers,");
        assertThat(lines("outcomes.csv")).hasSize(1 + 3 * 2 * 4 * 3);
        assertThat(lines("units.csv")).hasSize(1 + 3 * 2 * 4);
        assertThat(lines("verdicts.csv")).hasSize(1 + 3);
        assertThat(here.resolve("results/tiny-sweep/units.journal")).doesNotExist();
    }

    @Test
    void anArmThatSetsTheValueItselfKeepsIt() throws IOException {
        run("sweep", "tiny.yaml", "--factor", PRICES);
        List<String> cheaper = lines("responses.csv").stream()
                .filter(line -> line.startsWith("cheaper,"))
                .map(line -> line.split(",")[5])
                .distinct()
                .toList();
        assertThat(cheaper).hasSize(1);
    }

    @Test
    void theMiddlePointIsTheScenarioItself() throws IOException {
        run("sweep", "tiny.yaml", "--factor", PRICES);
        run("run", "tiny.yaml");
        List<String> plain = Files.readAllLines(here.resolve("results/tiny/outcomes.csv"));
        List<String> swept = lines("outcomes.csv").stream()
                .filter(line -> line.matches("[a-z-]+,2,.*"))
                .map(line -> line.replaceFirst(",2,", ","))
                .toList();
        assertThat(swept).isEqualTo(plain.subList(1, plain.size()));
    }

    @Test
    void isReproducedInWholeAndInPart() {
        run("sweep", "tiny.yaml", "--factor", PRICES);
        assertThat(run("reproduce", "results/tiny-sweep").err()).contains("same: ");
        var one = run("reproduce", "results/tiny-sweep", "--point", "3", "--arm", "cheaper", "--replication", "2");
        assertThat(one.code()).as(one.err()).isZero();
        var beyond = run("reproduce", "results/tiny-sweep", "--point", "4", "--arm", "cheaper", "--replication", "2");
        assertThat(beyond.code()).isEqualTo(2);
        assertThat(beyond.err()).contains("--point is 4, needed is 1 to 3");
    }

    @Test
    void oneRunOfAnUnfinishedSweepCanBeRepeatedAtOnce() throws IOException {
        run("sweep", "tiny.yaml", "--factor", PRICES);
        String hash = lines("units.csv").get(1).split(",")[5];
        Files.delete(here.resolve("results/tiny-sweep/manifest.json"));
        var one = run("reproduce", "results/tiny-sweep", "--point", "1", "--arm", "as-is", "--replication", "1");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.err()).contains("not finished").contains(hash);
        assertThat(run("reproduce", "results/tiny-sweep").code()).isEqualTo(6);
    }

    @Test
    void thePageAnswersWithEveryFigureInPlace() throws IOException {
        run("sweep", "tiny.yaml", "--factor", PRICES, "--factor", "firms.bolt.price=0.9,1.1");
        String page = Files.readString(here.resolve("results/tiny-sweep/report.html"));
        assertThat(page)
                .contains("<h1>The effect on the market share of acme")
                .contains("figure-map")
                .contains("figure-reply-1-1")
                .contains("A lower price wins share.")
                .contains("holdfast reproduce ");
        assertThat(here.resolve("results/tiny-sweep/figures/map.svg")).exists();
        Files.delete(here.resolve("results/tiny-sweep/report.html"));
        assertThat(run("report", "results/tiny-sweep").code()).isZero();
        assertThat(Files.readString(here.resolve("results/tiny-sweep/report.html")))
                .isEqualTo(page);
        assertThat(run("reproduce", "results/tiny-sweep").code()).isZero();
    }

    @Test
    void whatOnlyOneArmHasCanBeVaried() throws IOException {
        String event = "\n    events: [{name: cut, at: 1, firm: acme, lever: price, change: set, value: 0.9}]\n";
        String text =
                Files.readString(here.resolve("tiny.yaml")).replace("\n    set:\n      firms.acme.price: 0.8\n", event);
        Files.writeString(here.resolve("tiny.yaml"), text);
        var answer = run("sweep", "tiny.yaml", "--factor", "events.cut.value=0.7,0.9");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(lines("points.csv")).containsExactly("point,events.cut.value", "1,0.7", "2,0.9");
    }

    @Test
    void saysWhatIsWrongWithADesign() {
        assertThat(run("sweep", "tiny.yaml").code()).isEqualTo(2);
        var absurd = run(
                "sweep",
                "tiny.yaml",
                "--factor",
                "firms.acme.price=0.1..1/1000000",
                "--factor",
                "firms.bolt.price=0.1..1/1000000");
        assertThat(absurd.code()).isEqualTo(3);
        assertThat(absurd.err()).contains("the design has 1000000000000 points");
        for (String points : List.of("1000000000000", "0", "1000001")) {
            var spread = run(
                    "sweep", "tiny.yaml", "--factor", "firms.acme.price=1..2", "--design", "sobol", "--points", points);
            assertThat(spread.code()).isEqualTo(3);
            assertThat(spread.err())
                    .contains("--set (design.points)")
                    .contains(points)
                    .contains("1 to 1000000");
        }
        var nowhere = run("sweep", "tiny.yaml", "--factor", "firms.acme.prize=1,2");
        assertThat(nowhere.code()).isEqualTo(3);
        assertThat(nowhere.err()).contains("leads nowhere").contains("did you mean 'firms.acme.price'?");
        assertThat(run("sweep", "tiny.yaml", "--factor", PRICES, "--firm", "acne")
                        .err())
                .contains("did you mean 'acme'?");
        assertThat(run("sweep", "tiny.yaml", "--factor", "price").code()).isEqualTo(2);
        assertThat(here.resolve("results")).doesNotExist();
    }

    @Test
    void aFailedRunIsReportedAtOnceWithTheLineThatRepeatsIt() throws IOException {
        AtomicInteger count = new AtomicInteger();
        Simulator failing = (spec, seed, interrupted) -> {
            if (count.incrementAndGet() == 11) {
                throw new IllegalStateException("the market fell over");
            }
            return Simulator.ENGINE.run(spec, seed, interrupted);
        };
        var answer =
                new Session(here).simulator(failing).run("sweep", "tiny.yaml", "--factor", PRICES, "--threads", "1");
        assertThat(answer.code()).isEqualTo(4);
        String repeat = "holdfast reproduce results/tiny-sweep --point 2 --arm as-is --replication 3";
        assertThat(answer.err())
                .contains("failed: point 2, arm as-is, replication 3: the market fell over")
                .contains(repeat);
        assertThat(Files.readString(here.resolve("results/tiny-sweep/manifest.json")))
                .contains("results/tiny-sweep --point 2 --arm as-is --replication 3");
        assertThat(lines("responses.csv").stream()
                        .filter(line -> line.startsWith("as-is,2,"))
                        .toList()
                        .get(0)
                        .split(",")[8])
                .isEqualTo("3");
    }

    @Test
    void anInterruptedFolderIsLeftAloneAndNamesResume() throws IOException {
        run("sweep", "tiny.yaml", "--factor", PRICES);
        String hash = run("sweep", "tiny.yaml", "--factor", PRICES, "--json").out();
        Files.delete(here.resolve("results/tiny-sweep/manifest.json"));
        var again = run("sweep", "tiny.yaml", "--factor", PRICES);
        assertThat(again.code()).isEqualTo(6);
        assertThat(again.err()).contains("holdfast resume results/tiny-sweep");
        var resumed = run("resume", "results/tiny-sweep", "--json");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.out()).isEqualTo(hash);
        assertThat(run("resume", "results/tiny-sweep").err()).contains("nothing to resume");
    }
}
