package holdfast.lab.study;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.design.Worlds;
import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Factor;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import holdfast.scenario.file.Budget;
import holdfast.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arms that branch off: the same numbers as without sharing, and the baseline's until then. */
class ForkTest {
    private static final String HEAD = """
            holdfast: 1
            name: fork
            question: What if?
            market: {customers: 300}
            firms:
              - {name: acme, promise: 0.9}
              - {name: bolt}
            """;

    /** Arms that differ in events and schedules only. */
    private static final String PLANNED = HEAD + """
            events:
              - {name: sale, at: 2, until: 12, firm: bolt, lever: price, change: multiply, value: 0.9}
            arms:
              - {name: as-is}
              - {name: shock, events: [{name: shock, at: 7, firm: acme, lever: failure-rate, value: 0.4}]}
              - {name: longer, set: {events.sale.until: 15}}
              - {name: dearer, set: {firms.acme.pricing.policy: schedule, firms.acme.pricing.steps: [{at: 9, value: 1.3}]}}
              - {name: other, set: {firms.acme.quality: 0.8}}
              - {name: other-shock, set: {firms.acme.quality: 0.8}, events: [{name: late, at: 3, lever: reach, value: 0.5}]}
            experiment: {periods: 15, warmUp: 5, replications: 5}
            """;

    private static final String FORKED = HEAD + """
            arms:
              - {name: other, set: {firms.acme.price: 0.8, market.rules.trust.breach: 0.9}}
              - {name: base}
              - {name: same}
              - {name: cycle, set: {market.rules.cycle.off: false, market.rules.boycott.off: false}}
            baseline: base
            experiment: {periods: 15, warmUp: 5, replications: 4, fork: 6}
            """;

    @TempDir
    Path folder;

    private Scenario read(String text) {
        try {
            Path file = Files.writeString(folder.resolve("fork.yaml"), text);
            Reading reading = ScenarioReader.read(file, List.of(), Budget.ofThisProcess(2));
            assertThat(reading.problems()).isEmpty();
            return reading.scenario();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Study study(Scenario scenario, int threads, Simulator simulator) {
        return Study.run(scenario, "hash", StudyOptions.threads(threads), Progress.SILENT, simulator);
    }

    @Test
    void whatIsPlannedForLaterMakesNoDifferenceUntilThen() {
        Scenario scenario = read(PLANNED);
        MarketSpec trunk = scenario.baselineArm().spec();
        List<Integer> periods = scenario.arms().stream()
                .map(arm -> CommonPast.periods(trunk, arm.spec()))
                .toList();
        assertThat(periods).containsExactly(20, 11, 16, 13, 0, 0);
        assertThat(scenario.arms().stream().map(arm -> CommonPast.periods(arm.spec(), trunk)))
                .containsExactly(20, 11, 16, 13, 0, 0);
    }

    /** The periods found are exactly those in which nothing differs. */
    @Test
    void worldsAreTheSameForAsLongAsIsSaidAndNoLonger() {
        Scenario scenario = read(PLANNED);
        Observations base = run(scenario.baselineArm().spec());
        for (int arm = 1; arm < 4; arm++) {
            MarketSpec spec = scenario.arms().get(arm).spec();
            int shared = CommonPast.periods(scenario.baselineArm().spec(), spec);
            assertThat(firstDifference(base, run(spec)))
                    .as(scenario.arms().get(arm).name())
                    .isEqualTo(shared);
        }
    }

    private static int firstDifference(Observations one, Observations other) {
        for (int period = 0; period < one.horizon().total(); period++) {
            for (Metric metric : Metric.values()) {
                for (int firm = 0; firm <= one.firms().size(); firm++) {
                    if (Double.compare(one.value(metric, period, firm), other.value(metric, period, firm)) != 0) {
                        return period;
                    }
                }
            }
        }
        return one.horizon().total();
    }

    private static Observations run(MarketSpec spec) {
        return Simulation.open(spec, Draws.replicationSeed(1, 1)).run();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void sharingChangesNoNumberForAnyNumberOfThreads(int threads) {
        for (String text : List.of(PLANNED, FORKED)) {
            Scenario scenario = read(text);
            AtomicInteger runs = new AtomicInteger();
            Simulator each = (spec, seed, interrupted) -> {
                runs.incrementAndGet();
                return Simulator.ENGINE.run(spec, seed, interrupted);
            };
            Study apart = study(scenario, threads, each);
            assertThat(runs.get()).isEqualTo(scenario.arms().size() * apart.replications());
            Study shared = study(scenario, threads, Simulator.ENGINE);
            assertThat(shared.resultHash()).isEqualTo(apart.resultHash());
            for (String arm : shared.arms()) {
                assertThat(shared.observations(arm, 2).bits())
                        .isEqualTo(apart.observations(arm, 2).bits());
            }
        }
    }

    @Test
    void onlyPeriodsThatAreRunCountForTheSpeed() {
        Scenario scenario = read(PLANNED);
        List<MarketSpec> worlds =
                scenario.arms().stream().map(arm -> arm.spec()).toList();
        Simulator shared = Simulator.ENGINE.sharing(worlds, 2);
        assertThat(worlds.stream().map(shared::shared)).containsExactly(0, 11, 16, 13, 0, 7);
        assertThat(Simulator.ENGINE.sharing(List.of(worlds.get(0), worlds.get(4)), 2))
                .isSameAs(Simulator.ENGINE);
    }

    @Test
    void armsAreTheBaselineUntilTheForkAndThemselvesFromThenOn() {
        Scenario scenario = read(FORKED);
        Observations base = run(scenario.arm("base").spec());
        assertThat(scenario.arm("base").spec().before()).isNull();
        assertThat(run(scenario.arm("same").spec()).bits()).isEqualTo(base.bits());
        assertThat(firstDifference(base, run(scenario.arm("other").spec()))).isEqualTo(10);
        assertThat(firstDifference(base, run(scenario.arm("cycle").spec()))).isBetween(10, 14);
    }

    @Test
    void aSettingOfTheBaselineHoldsForAllUntilTheFork() {
        Scenario scenario = read(FORKED.replace("{name: base}", "{name: base, set: {firms.bolt.price: 0.7}}"));
        Observations base = run(scenario.arm("base").spec());
        assertThat(firstDifference(base, run(scenario.arm("same").spec()))).isEqualTo(10);
    }

    @Test
    void designsVaryThePastToo() {
        Scenario scenario = read(FORKED);
        Factor price = new Factor("firms.acme.quality", List.of(0.6, 0.9), null, null, null, List.of("other", "base"));
        MarketSpec at = new Worlds(scenario, List.of(price)).at(new Object[] {0.6}, 0);
        assertThat(at.before().world().firms().get(0).quality()).isEqualTo(0.6);
        assertThat(at.firms().get(0).quality()).isEqualTo(0.6);
        assertThat(at.before().periods()).isEqualTo(10);
    }

    @Test
    void aPastCanBeSetAside() {
        MarketSpec spec = read(FORKED).arm("other").spec();
        assertThat(spec.alone().before()).isNull();
        assertThat(spec.alone()).isNotEqualTo(spec);
        assertThat(Parameters.with(spec, "before", null)).isEqualTo(spec.alone());
    }
}
