package holdfast.lab.study;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.Synthetic;
import holdfast.lab.stats.Verdict.Outcome;
import holdfast.market.draw.Draws;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.Horizon;
import holdfast.scenario.Expectation.Is;
import holdfast.scenario.Scenario;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
    /** Nothing but noise that differs between the arms: there is no effect. */
    private static final Simulator NULL = (spec, seed, interrupted) -> {
        Observations run = new Observations(List.of("acme"), List.of(), new Horizon(0, 1));
        boolean bold = spec.firms().get(0).promise() > 0.9;
        run.set(Metric.SATISFACTION, 0, 0, 0, new Random(bold ? Draws.mix(seed) : seed).nextGaussian());
        return run;
    };

    @Test
    void lookingFourTimesClaimsAnEffectThatIsNotThereInAtMostFiveOfAHundred() {
        int claimed = 0;
        int early = 0;
        for (long seed = 1; seed <= 1000; seed++) {
            var experiment = Parameters.with(Synthetic.whenSettled(32, 4), "seed", seed);
            experiment = Parameters.with(Parameters.with(experiment, "periods", 1), "warmUp", 0);
            Scenario scenario = Synthetic.brief(experiment, Synthetic.claim(Is.ABOVE, "whole", 0));
            Study study = Study.run(scenario, "h", StudyOptions.threads(1), Progress.SILENT, NULL);
            assertThat(study.stopping().looks()).containsExactly(4, 8, 16, 32);
            claimed += study.verdicts().get(0).outcome() == Outcome.NOT_ENOUGH_REPLICATIONS ? 0 : 1;
            early += study.replications() < 32 ? 1 : 0;
        }
        assertThat(claimed).isBetween(10, 50);
        assertThat(early).isPositive();
    }

    @Test
    void stopsAsSoonAsEveryIntervalIsNarrowEnough() {
        var experiment = Parameters.with(Synthetic.experiment(64), "periods", 1);
        experiment = Parameters.with(experiment, "warmUp", 0);
        for (double halfWidth : new double[] {0.9, 0.35}) {
            var narrow =
                    Parameters.with(experiment, "stop", new holdfast.scenario.Experiment.Stop(false, 4, halfWidth));
            Scenario scenario = Synthetic.brief(narrow, Synthetic.claim(Is.ABOVE, "whole", 0));
            Study study = Study.run(scenario, "h", StudyOptions.threads(1), Progress.SILENT, NULL);
            var verdict = study.verdicts().get(0);
            double found = (verdict.ciHigh() - verdict.ciLow()) / 2;
            assertThat(study.replications()).isIn(8, 16, 32, 64);
            if (study.replications() < 64) {
                assertThat(found).isLessThanOrEqualTo(halfWidth);
            }
            assertThat(study.replications() > 32).isEqualTo(halfWidth < 0.5);
        }
    }
}
