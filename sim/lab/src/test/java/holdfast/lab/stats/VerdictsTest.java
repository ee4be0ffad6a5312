package holdfast.lab.stats;

import static holdfast.lab.Synthetic.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import holdfast.lab.Synthetic;
import holdfast.lab.stats.Verdict.Outcome;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Expectation;
import holdfast.scenario.Expectation.Is;
import holdfast.scenario.Expectation.Scale;
import holdfast.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The difference is 0.02 a period from period 3 on: −0.04 in period 1, +0.06 in period 6, give or take a tenth; luck of ±0.05 is shared. */
class VerdictsTest {
    private static Verdict judge(Expectation e) {
        return judge(e, 12);
    }

    private static Verdict judge(Expectation e, int replications) {
        Scenario scenario = Synthetic.scenario(Synthetic.experiment(replications), e);
        return study(scenario).verdicts().get(0);
    }

    private static Study study(Scenario scenario) {
        return Study.run(scenario, "h", StudyOptions.threads(1), Progress.SILENT, Synthetic.MARKET);
    }

    private static Expectation with(Expectation e, String name, Object value) {
        return Parameters.with(e, name, value);
    }

    @Test
    void aDifferenceBeyondTheThresholdIsSupportedAndOnTheWrongSideIsNot() {
        Verdict above = judge(claim(Is.ABOVE, "period 6", 0));
        assertThat(above.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(above.estimate()).isBetween(0.055, 0.065);
        assertThat(above.needed()).isEqualTo(12);
        assertThat(judge(claim(Is.BELOW, "first-2", 0)).outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(judge(claim(Is.BELOW, "last-2", 0)).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(judge(claim(Is.ABOVE, "4..6", 0.2)).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    }

    @Test
    void anEffectSmallerThanTheSmallestOfInterestIsNotSupportedAlthoughItIsClear() {
        Expectation e = claim(Is.ABOVE, "period 6", 0);
        assertThat(judge(with(e, "smallestEffect", 0.05)).outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(judge(with(e, "smallestEffect", 0.1)).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    }

    @Test
    void whatCannotBeToldYetSaysHowManyReplicationsAreNeeded() {
        Expectation e = claim(Is.ABOVE, "period 6", 0.0602);
        Verdict verdict = judge(e, 4);
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_ENOUGH_REPLICATIONS);
        assertThat(verdict.needed()).isGreaterThan(4);
        assertThat(verdict.explanation()).contains("replications would");
    }

    @Test
    void withinNeedsTheWholeIntervalInside() {
        Expectation e = with(with(claim(Is.ABOVE, "period 6", 0), "from", 0.05), "to", 0.07);
        assertThat(judge(with(e, "is", Is.WITHIN)).outcome()).isEqualTo(Outcome.SUPPORTED);
        Expectation wrong = with(with(with(e, "from", 0.1), "to", 0.2), "is", Is.WITHIN);
        assertThatThrownBy(() -> with(with(e, "is", Is.WITHIN), "from", 0.2)).hasMessageContaining("from <= to");
        assertThat(judge(wrong).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    }

    @Test
    void levelsAndRatiosAreJudgedOnTheirOwnScale() {
        Expectation level = with(claim(Is.ABOVE, "period 3", 0.66), "scale", Scale.LEVEL);
        assertThat(judge(level).outcome()).isEqualTo(Outcome.SUPPORTED);
        Verdict ratio = judge(with(claim(Is.ABOVE, "period 6", 0.05), "scale", Scale.RATIO));
        assertThat(ratio.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(ratio.estimate()).isBetween(0.075, 0.095);
        assertThat(ratio.explanation()).contains("% above baseline");
    }

    @Test
    void aCrossingIsFoundWithItsPeriod() {
        Expectation e = with(claim(Is.CROSSES, "whole", 0), "first", Is.BELOW);
        Verdict verdict = judge(e, 30);
        assertThat(verdict.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(verdict.estimate()).isEqualTo(4);
        assertThat(verdict.ciLow()).isEqualTo(4);
        assertThat(verdict.ciHigh()).isEqualTo(4);
        assertThat(judge(with(e, "first", Is.ABOVE), 30).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(judge(with(e, "over", "4..6"), 30).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(judge(e, 30)).isEqualTo(verdict);
    }

    @Test
    void identicalArmsNeverCrossAndAreNeverAbove() {
        Expectation same = with(claim(Is.CROSSES, "whole", 0), "arm", "same");
        assertThat(judge(same).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        Verdict above = judge(with(same, "is", Is.ABOVE));
        assertThat(above.outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(above.ciHigh()).isZero();
    }

    @Test
    void allFirmsTogetherAreWeighedByTheirCustomers() {
        Expectation lost = with(with(claim(Is.ABOVE, "whole", 0), "firm", null), "scale", Scale.LEVEL);
        assertThat(judge(with(lost, "metric", "lost")).estimate()).isEqualTo(66);
        assertThat(judge(with(lost, "metric", "churn")).estimate()).isCloseTo(11.0 / 251, within(1e-15));
        assertThat(judge(with(lost, "metric", "churnVoluntary")).estimate()).isCloseTo(9.0 / 251, within(1e-15));
        assertThat(judge(with(lost, "metric", "loyalty")).estimate()).isEqualTo((100 * 10 + 150 * 20) / 250.0);
        assertThat(judge(with(lost, "metric", "cumulativeProfit")).estimate()).isEqualTo(30);
    }

    @Test
    void aMetricWithoutValuesGivesNoVerdictButSaysSo() {
        Verdict verdict = judge(with(claim(Is.ABOVE, "whole", 0), "firm", "none"));
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_ENOUGH_REPLICATIONS);
        assertThat(verdict.pairs()).isZero();
        assertThat(verdict.explanation()).contains("have a value");
    }

    @Test
    void aClaimOnSomethingUnknownIsRefusedBeforeTheRun() {
        Expectation e = claim(Is.ABOVE, "whole", 0);
        assertThatThrownBy(() -> judge(with(e, "arm", "bald"))).hasMessageContaining("no arm 'bald', there are");
        assertThatThrownBy(() -> judge(with(e, "metric", "joy"))).hasMessageContaining("no metric 'joy'");
        assertThatThrownBy(() -> judge(with(e, "firm", "acne"))).hasMessageContaining("no firm 'acne'");
        assertThatThrownBy(() -> judge(with(e, "segment", "x"))).hasMessageContaining("no segment 'x'");
        assertThatThrownBy(() -> judge(with(e, "arm", null))).hasMessageContaining("say which arm");
        assertThatThrownBy(() -> judge(with(e, "over", "last-7"))).hasMessageContaining("1 to 6");
        assertThatThrownBy(() -> judge(with(e, "over", "later"))).hasMessageContaining("last-12");
    }
}
