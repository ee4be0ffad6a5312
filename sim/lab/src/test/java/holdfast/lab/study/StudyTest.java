package holdfast.lab.study;

import static holdfast.lab.Synthetic.claim;
import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.Synthetic;
import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Verdict;
import holdfast.market.observe.Metric;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Expectation.Is;
import holdfast.scenario.Experiment;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyTest {
    private static Study run(Scenario scenario, int threads) {
        return Study.run(scenario, "hash", StudyOptions.threads(threads), Progress.SILENT, Synthetic.MARKET);
    }

    @Test
    void identicalArmsDifferByExactlyNothingInEveryRow() {
        Study study = run(Synthetic.scenario(Synthetic.experiment(5)), 2);
        List<Effect> same =
                study.effects().stream().filter(e -> e.arm().equals("same")).toList();
        assertThat(same).hasSize(3 * Metric.values().length * (1 + Synthetic.PERIODS));
        assertThat(same.stream().filter(e -> e.pairs() > 0)).isNotEmpty().allSatisfy(e -> {
            assertThat(e.difference()).isZero();
            assertThat(e.pairedSe()).isZero();
            assertThat(e.pHolm()).isEqualTo(1);
        });
    }

    @Test
    void aKnownEffectIsFoundAndPairingIsWorthIt() {
        Study study = run(Synthetic.scenario(Synthetic.experiment(10)), 2);
        Effect effect = study.effects().stream()
                .filter(e -> e.arm().equals("bold")
                        && e.firm().equals("acme")
                        && e.metric().equals("satisfaction"))
                .filter(e -> Integer.valueOf(6).equals(e.period()))
                .findFirst()
                .orElseThrow();
        assertThat(effect.difference()).isBetween(0.055, 0.065);
        assertThat(effect.unpairedSe()).isGreaterThan(5 * effect.pairedSe());
        assertThat(effect.wins()).isEqualTo(1);
        assertThat(effect.pHolm()).isLessThan(0.001);
    }

    @Test
    void segmentsGetRowsWhereAskedFor() {
        Experiment bySegment = Parameters.with(Synthetic.experiment(3), "bySegment", true);
        Study study = run(Synthetic.scenario(bySegment), 1);
        assertThat(study.effects().stream().map(Effect::segment).distinct()).containsExactly("all", "young", "old");
        Study plain = run(Synthetic.scenario(Synthetic.experiment(3)), 1);
        assertThat(plain.observations("bold", 1).segments()).isEmpty();
        assertThat(plain.resultHash()).isEqualTo(study.resultHash());
    }

    @Test
    void fewerReplicationsAreAPrefixOfMore() {
        Study few = run(Synthetic.scenario(Synthetic.experiment(2)), 1);
        Study more = run(Synthetic.scenario(Synthetic.experiment(4)), 3);
        assertThat(Fingerprint.of("", few.observations("bold", 2)))
                .isEqualTo(Fingerprint.of("", more.observations("bold", 2)));
        assertThat(few.resultHash()).isNotEqualTo(more.resultHash());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void earlyStoppingLooksAtFixedNumbersWhateverTheThreads(int threads) {
        Scenario scenario = Synthetic.scenario(Synthetic.whenSettled(64, 4), claim(Is.ABOVE, "last-2", 0.048));
        Study study = run(scenario, threads);
        assertThat(study.replications())
                .isEqualTo(run(scenario, 1).replications())
                .isIn(4, 8, 16, 32);
        assertThat(study.stopping().looks()).containsExactly(4, 8, 16, 32, 64);
        assertThat(study.stopping().perLook()).isEqualTo(0.99);
        assertThat(study.verdicts().get(0).outcome()).isEqualTo(Verdict.Outcome.SUPPORTED);
        assertThat(study.verdicts().get(0).explanation())
                .contains("99 % interval")
                .contains("5 looks");
    }

    @Test
    void withoutClaimsNothingCanBeSettledAndAllReplicationsRun() {
        assertThat(run(Synthetic.scenario(Synthetic.whenSettled(9, 4)), 2).replications())
                .isEqualTo(9);
    }

    @Test
    void aFailedRunIsRecordedAndTheOthersGoOn() {
        long seed = holdfast.market.draw.Draws.replicationSeed(1, 7);
        Simulator fails = (spec, s, interrupted) -> {
            if (s == seed && spec.firms().get(0).promise() > 0.9) {
                throw new IllegalStateException("the market collapsed");
            }
            return Synthetic.MARKET.run(spec, s, interrupted);
        };
        List<Failure> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void runs(int done, int total, int failures, double secondsLeft) {
                assertThat(failures).isEqualTo(told.size());
            }

            @Override
            public void failed(Failure failure) {
                told.add(failure);
            }
        };
        Study study = Study.run(
                Synthetic.scenario(Synthetic.experiment(20)), "hash", StudyOptions.threads(2), progress, fails);
        assertThat(study.failures()).containsExactly(new Failure("bold", 7, seed, "the market collapsed"));
        assertThat(told).isEqualTo(study.failures());
        assertThat(study.failures().get(0).reproduce("results/x"))
                .isEqualTo("holdfast reproduce results/x --arm bold --replication 7");
        assertThat(study.observations("bold", 7)).isNull();
        assertThat(study.interrupted()).isFalse();
        assertThat(study.effects().stream()
                        .filter(e -> e.metric().equals("share"))
                        .map(Effect::pairs))
                .contains(20, 19);
    }

    @Test
    void anInterruptionKeepsWhatIsDone() {
        AtomicInteger done = new AtomicInteger();
        Progress counts = (d, total, failures, left) -> done.set(d);
        Study study = Study.run(
                Synthetic.scenario(Synthetic.experiment(50)),
                "hash",
                new StudyOptions(1, false, () -> done.get() >= 30),
                counts,
                Synthetic.MARKET);
        assertThat(study.interrupted()).isTrue();
        assertThat(study.observations("bold", 10)).isNotNull();
        assertThat(study.observations("bold", 50)).isNull();
        assertThat(study.failures()).isEmpty();
    }
}
