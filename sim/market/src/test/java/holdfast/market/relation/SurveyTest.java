package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Metric;
import org.junit.jupiter.api.Test;

class SurveyTest {
    @Test
    void thoseFarFromTheOrdinaryAnswerMoreOftenAndPolitely() {
        Survey.Rule rule = Specs.rule(Survey.Rule.class, "respond", 0.2, "extremes", 1.0, "courtesy", 0.1);
        assertThat(rule.answers(0.72f)).isCloseTo(0.2f, within(1e-6f));
        assertThat(rule.answers(0.32f)).isCloseTo(0.6f, within(1e-6f));
        assertThat(rule.answer(0.5f)).isCloseTo(0.55f, within(1e-6f));
    }

    @Test
    void anUnbiasedSurveyOfAllIsTheTruth() {
        var spec = Specs.rules(
                Specs.market(2000, 6, Specs.firm("a"), Specs.firm("b")),
                "survey.off",
                false,
                "survey.sample",
                1.0,
                "survey.respond",
                1.0,
                "survey.courtesy",
                0.0);
        var run = Simulation.open(spec, 2).run();
        assertThat(run.value(Metric.SURVEY_SATISFACTION, 5, 0))
                .isCloseTo(run.value(Metric.SATISFACTION, 5, 0), within(1e-9));
        assertThat(run.value(Metric.SURVEYED, 5, 0)).isEqualTo(run.value(Metric.CUSTOMERS, 5, 0));
    }

    @Test
    void courtesyFlatters() {
        var spec = Specs.rules(
                Specs.market(2000, 6, Specs.firm("a")),
                "survey.off",
                false,
                "survey.sample",
                1.0,
                "survey.extremes",
                0.0);
        var run = Simulation.open(spec, 2).run();
        double truth = run.value(Metric.SATISFACTION, 5, 0);
        assertThat(run.value(Metric.SURVEY_SATISFACTION, 5, 0)).isCloseTo(truth + 0.1 * (1 - truth), within(0.02));
        assertThat(run.value(Metric.SURVEYED, 5, 0) / run.value(Metric.CUSTOMERS, 5, 0))
                .isCloseTo(0.2, within(0.03));
    }
}
