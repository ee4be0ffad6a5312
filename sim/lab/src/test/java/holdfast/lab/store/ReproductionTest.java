package holdfast.lab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.lab.Synthetic;
import holdfast.lab.stats.Effect;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.StudyOptions;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {
    /** The same market but for one value in arm bold. */
    private static final Simulator CHANGED = (spec, seed, interrupted) -> {
        Observations run = Synthetic.MARKET.run(spec, seed, interrupted);
        if (spec.firms().get(0).promise() > 0.9) {
            run.set(Metric.TRUST, 3, 1, 0, 0.25);
            run.setRaw(3, 1, 5, 1);
        }
        return run;
    };

    @TempDir
    Path dir;

    private Results results;

    @BeforeEach
    void run() {
        results = results("x", Written.SCENARIO);
    }

    private Results results(String name, Scenario scenario) {
        return Written.read(Written.write(dir.resolve(name), Written.study(scenario)), scenario);
    }

    @Test
    void theSameProgramGivesTheSameHash() {
        Reproduction again = Reproduction.of(results, StudyOptions.threads(3), Progress.SILENT, Synthetic.MARKET);
        assertThat(again.same()).isTrue();
        assertThat(again.firstDifference()).isNull();
        assertThat(again.otherTool()).isFalse();
        assertThat(Reproduction.of(results, "bold", 4, Synthetic.MARKET).same()).isTrue();
    }

    @Test
    void aDifferenceIsShownWhereItBegins() {
        Reproduction all = Reproduction.of(results, StudyOptions.threads(1), Progress.SILENT, CHANGED);
        assertThat(all.same()).isFalse();
        assertThat(all.firstDifference())
                .isEqualTo("arm bold, replication 1, period 2, firm bolt, trust: stored 20, now 0.25");
        Reproduction one = Reproduction.of(results, "bold", 2, CHANGED);
        assertThat(one.same()).isFalse();
        assertThat(one.firstDifference()).startsWith("arm bold, replication 2, period 2, firm bolt, trust");
        assertThatThrownBy(() -> Reproduction.of(results, "bold", 5, CHANGED))
                .hasMessageContaining("no replication 5 of arm 'bold', there are 4");
    }

    @Test
    void runsWithTheSameSeedAreComparedInPairs() {
        Comparison comparison = Comparison.of(results, results("y", Synthetic.scenario(Synthetic.experiment(3))));
        assertThat(comparison.paired()).isTrue();
        assertThat(comparison.effects())
                .filteredOn(e -> e.pairs() > 0)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.difference()).isZero())
                .allSatisfy(e -> assertThat(e.pairs()).isEqualTo(3));
    }

    @Test
    void runsWithOtherSeedsAreComparedAsIndependentSamples() {
        Scenario other = Synthetic.scenario(Parameters.with(Synthetic.experiment(6), "seed", 9L));
        Comparison comparison = Comparison.of(results, results("y", other));
        assertThat(comparison.paired()).isFalse();
        assertThat(comparison.how()).contains("independent samples");
        Effect effect = comparison.effects().stream()
                .filter(e -> e.metric().equals("satisfaction") && e.firm().equals("acme"))
                .findFirst()
                .orElseThrow();
        assertThat(effect.pairedSe()).isNaN();
        assertThat(effect.unpairedSe()).isPositive();
        assertThat(effect.ciLow()).isLessThan(effect.difference());
    }
}
