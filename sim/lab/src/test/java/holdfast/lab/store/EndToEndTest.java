package holdfast.lab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.lab.Synthetic;
import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Series;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Reason;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.Horizon;
import holdfast.scenario.Arm;
import holdfast.scenario.Experiment;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import holdfast.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A market of 300 customers, 3 firms and 6 measured periods under the real engine, 4 replications. */
class EndToEndTest {
    private static final Horizon HORIZON = new Horizon(3, 6);

    private static final String FILE = """
            holdfast: 1
            name: small
            question: Does it pay to promise more?
            market:
              customers: 300
            firms:
              - name: acme
              - name: bolt
            arms:
              - name: baseline
              - name: bold
                set:
                  firms.acme.promise: 0.96
            experiment:
              periods: 6
              warmUp: 3
              replications: 4
            expect:
              - claim: What is promised is what is seen.
                metric: promise
                firm: acme
                is: above
                value: 0.1
            """;

    @TempDir
    Path dir;

    private static MarketSpec spec(double promise) {
        return new MarketSpec(
                Parameters.with(Parameters.defaults(MarketSettings.class), "customers", 300),
                List.of(),
                List.of(Synthetic.firm("acme", promise), Synthetic.firm("bolt", 0.76), Synthetic.firm("crux", 0.7)),
                List.of(),
                HORIZON);
    }

    private static Scenario scenario() {
        Experiment experiment = Synthetic.experiment(4);
        experiment = Parameters.with(experiment, "warmUp", HORIZON.warmUp());
        experiment = Parameters.with(experiment, "periods", HORIZON.periods());
        List<Arm> arms = List.of(
                new Arm("baseline", "", spec(0.76)), new Arm("same", "", spec(0.76)), new Arm("bold", "", spec(0.96)));
        return new Scenario("small", "Does it pay?", arms, 0, experiment, List.of(), List.of(), List.of());
    }

    private static Study study(int threads) {
        return Written.study(scenario(), threads, Simulator.ENGINE);
    }

    @Test
    void identicalArmsDifferByExactlyNothingAndAnotherArmDiffers() {
        List<Effect> effects = study(2).effects();
        assertThat(effects)
                .filteredOn(e -> e.arm().equals("same") && e.pairs() > 0)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.difference()).isZero());
        assertThat(effects)
                .filteredOn(e -> e.arm().equals("bold")
                        && e.metric().equals("promise")
                        && e.firm().equals("acme"))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.difference()).isPositive());
    }

    @Test
    void threadsChangeNeitherTheHashNorAByteOfTheTables() throws IOException {
        Study one = study(1);
        Path folder = Written.write(dir.resolve("1"), one);
        for (int threads : new int[] {2, 8}) {
            Study more = study(threads);
            assertThat(more.resultHash()).isEqualTo(one.resultHash());
            Path other = Written.write(dir.resolve(Integer.toString(threads)), more);
            for (Table table : Table.values()) {
                assertThat(other.resolve(table.file())).hasSameBinaryContentAs(folder.resolve(table.file()));
            }
        }
    }

    @Test
    void customersAreConservedInTheStoredTables() {
        Results results = Written.read(Written.write(dir.resolve("x"), study(2)), scenario());
        for (String firm : results.firms()) {
            for (int period = results.firstPeriod() + 1; period <= results.lastPeriod(); period++) {
                double start = results.value("customers", "bold", 2, firm, period - 1);
                double end = start
                        + results.value("acquired", "bold", 2, firm, period)
                        - results.value("lost", "bold", 2, firm, period);
                assertThat(results.value("customers", "bold", 2, firm, period)).isEqualTo(end);
            }
            double lost = 0;
            for (int period = 1; period <= results.lastPeriod(); period++) {
                lost += results.value("lost", "bold", 2, firm, period);
            }
            long departed = results.departures().stream()
                    .filter(row -> row.arm().equals("bold")
                            && row.replication() == 2
                            && row.firm().equals(firm))
                    .mapToLong(DepartureRow::customers)
                    .sum();
            assertThat((double) departed).isEqualTo(lost);
        }
        assertThat(results.departures()).anyMatch(row -> row.reason() != Reason.INVOLUNTARY);
    }

    @Test
    void allFirmsTogetherLoseWhatEachLoses() {
        Observations run = study(1).observations("bold", 1);
        var together = new Series(Metric.CHURN, null, Observations.ALL);
        int period = HORIZON.warmUp() + 2;
        double lost = 0;
        double start = 0;
        for (int firm = 0; firm < 3; firm++) {
            lost += run.value(Metric.LOST, period, firm);
            start += run.value(Metric.CUSTOMERS, period - 1, firm);
        }
        assertThat(together.at(run, period)).isEqualTo(lost / start);
    }

    @Test
    void aFileBecomesAFolderThatReadsBackAndRunsAgain() throws IOException {
        Path file = Files.writeString(dir.resolve("small.yaml"), FILE);
        Reading reading = ScenarioReader.read(file, List.of());
        assertThat(reading.problems()).isEmpty();
        StudyOptions options = StudyOptions.threads(2);
        Study study = Study.run(reading.scenario(), reading.hash(), options, Progress.SILENT);
        RunLine line = new RunLine(List.of("run", "small.yaml"), file, Instant.EPOCH);
        Target target = Target.unnamed(dir.resolve("results"), reading.scenario(), reading.hash(), options);
        try (ResultFolder folder = ResultFolder.hold((Target.Fresh) target)) {
            folder.write(study, reading, line, Written.PAGES);
        }
        Results results = Results.read(target.folder());
        assertThat(results.scenario()).isEqualTo(reading.scenario());
        assertThat(results.verdicts()).isEqualTo(study.verdicts());
        assertThat(results.verdicts().get(0).outcome().text()).isEqualTo("supported");
        assertThat(results.manifest().inputs())
                .containsExactly(new Manifest.FileHash(file.toString(), Digests.of(file), Files.size(file)));
        assertThat(Reproduction.of(results, options, Progress.SILENT).same()).isTrue();
        assertThat(Target.unnamed(dir.resolve("results"), reading.scenario(), reading.hash(), options))
                .isEqualTo(new Target.Reuse(target.folder()));

        Files.writeString(target.folder().resolve("report.html"), "torn");
        assertThatThrownBy(() -> Results.read(target.folder())).hasMessageContaining("holdfast report");
        ResultFolder.rewrite(target.folder(), Written.PAGES);
        assertThat(Results.read(target.folder()).effects()).isEqualTo(study.effects());
    }

    @Test
    void storedResultsRunAgainToTheSameHash() {
        Results results = Written.read(Written.write(dir.resolve("x"), study(2)), scenario());
        Reproduction one = Reproduction.of(results, "bold", 3);
        assertThat(one.same()).isTrue();
        assertThat(one.firstDifference()).isNull();
    }
}
