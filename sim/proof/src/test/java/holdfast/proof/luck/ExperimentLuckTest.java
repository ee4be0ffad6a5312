package holdfast.proof.luck;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.stats.Effect;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.market.MarketSpec;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.proof.SmallMarkets;
import holdfast.scenario.Arm;
import holdfast.scenario.Experiment;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same luck through a whole experiment: arms, replications, threads, and what is looked at. */
class ExperimentLuckTest {
    private static final int FEW = 6;
    private static final int MANY = 30;

    @Test
    void identicalArmsDifferByExactlyZeroInEveryEffect() {
        List<Effect> effects = study(FEW, 2, false).effects().stream()
                .filter(effect -> effect.arm().equals("twin"))
                .toList();
        assertThat(effects).hasSizeGreaterThan(100);
        assertThat(effects)
                .filteredOn(effect -> !Double.isNaN(effect.baselineMean()))
                .hasSizeGreaterThan(100)
                .allSatisfy(effect -> assertThat(effect.difference()).isEqualTo(0.0));
    }

    @Test
    void armsThatDifferDoDiffer() {
        assertThat(study(FEW, 2, false).effects())
                .filteredOn(effect -> effect.arm().equals("dearer") && effect.period() == null)
                .anyMatch(effect -> effect.metric().equals("share") && effect.difference() != 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void theNumberOfThreadsChangesNoBit(int threads) {
        assertThat(study(FEW, threads, false).resultHash())
                .isEqualTo(study(FEW, 1, false).resultHash());
    }

    @Test
    void sixReplicationsAreTheFirstOfThirty() {
        Study few = study(FEW, 2, false);
        Study many = study(MANY, 2, false);
        for (String arm : few.arms()) {
            for (int r = 1; r <= FEW; r++) {
                assertThat(raw(many, arm, r)).isEqualTo(raw(few, arm, r));
            }
            assertThat(raw(many, arm, MANY)).isNotEqualTo(raw(many, arm, FEW));
        }
    }

    @Test
    void lookingAtMoreChangesNothingThatIsLookedAt() {
        Study plain = study(FEW, 2, false);
        Study bySegment = study(FEW, 2, true);
        assertThat(bySegment.effects()).hasSizeGreaterThan(plain.effects().size());
        assertThat(raw(bySegment, "twin", FEW)).isEqualTo(raw(plain, "twin", FEW));
    }

    private static Study study(int replications, int threads, boolean bySegment) {
        MarketSpec base = SmallMarkets.all().get("segments-and-events");
        Horizon horizon = base.horizon();
        List<FirmSpec> firms = new ArrayList<>(base.firms());
        firms.set(0, Parameters.with(firms.get(0), "price", 2.0));
        List<Arm> arms = List.of(
                new Arm("baseline", "", base),
                new Arm("twin", "", SmallMarkets.withFirms(base, base.firms())),
                new Arm("dearer", "", SmallMarkets.withFirms(base, firms)));
        Experiment experiment = new Experiment(
                horizon.periods(), horizon.warmUp(), replications, 5, 0.95, bySegment, new Experiment.Stop(false, 10));
        Scenario scenario =
                new Scenario("luck", "Is luck the same?", arms, 0, experiment, List.of(), List.of(), List.of());
        return Study.run(scenario, "luck", StudyOptions.threads(threads), Progress.SILENT);
    }

    private static List<Long> raw(Study study, String arm, int replication) {
        List<Long> raw = new ArrayList<>();
        study.observations(arm, replication).forEachRaw(raw::add);
        assertThat(raw).isNotEmpty();
        return raw;
    }
}
