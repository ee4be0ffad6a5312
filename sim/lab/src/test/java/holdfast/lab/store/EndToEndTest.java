package holdfast.lab.store;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.Synthetic;
import holdfast.lab.stats.Effect;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.Study;
import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Reason;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.Horizon;
import holdfast.scenario.Arm;
import holdfast.scenario.Experiment;
import holdfast.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A market of 300 customers, 3 firms and 6 measured periods under the real engine, 4 replications. */
class EndToEndTest {
    private static final Horizon HORIZON = new Horizon(3, 6);

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
        var together = new holdfast.lab.stats.Series(Metric.CHURN, null, Observations.ALL);
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
    void storedResultsRunAgainToTheSameHash() {
        Results results = Written.read(Written.write(dir.resolve("x"), study(2)), scenario());
        Reproduction one = Reproduction.of(results, "bold", 3);
        assertThat(one.same()).isTrue();
        assertThat(one.firstDifference()).isNull();
    }
}
