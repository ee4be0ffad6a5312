package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class ControlChartTest {
    @Test
    void cusumSumsWhatLiesBeyondTheSlack() {
        ControlChart.Rule rule = Specs.rule(ControlChart.Rule.class, "slack", 0.5, "decision", 2.0);
        double sum = 0;
        int t = 0;
        while (!rule.alarm(sum, 1)) {
            sum = rule.next(sum, 1);
            t++;
        }
        assertThat(t).as("a shift of one sd gains a half a period").isEqualTo(4);
        assertThat(rule.next(0.2, -3)).isZero();
    }

    @Test
    void shewhartLooksAtSinglePoints() {
        ControlChart.Rule rule =
                Specs.rule(ControlChart.Rule.class, "kind", ControlChart.Rule.Kind.SHEWHART, "limit", 3.0);
        assertThat(rule.alarm(100, 2.9)).isFalse();
        assertThat(rule.alarm(0, 3.1)).isTrue();
    }

    @Test
    void aSlipIsFoundAndPutRight() {
        var spec = Specs.rules(
                Specs.market(20, 60, Specs.firm("a", "care", Specs.care("correction", 1.0))),
                "controlChart.off",
                false,
                "controlChart.baseline",
                6.0,
                "controlChart.delay",
                2.0);
        SmallMarket m = new SmallMarket(spec, 1);
        ControlChart chart = chart(m);
        for (int t = 0; t < 20; t++) {
            m.firms.set(Lever.QUALITY, 0, t < 10 ? 0.76 : 0.6);
            m.firms.publishedSurvey[0] = (t < 10 ? 0.7 : 0.5) + 0.01 * (t % 2);
            chart.apply(m.firms, m.clock);
            assertThat(m.firms.chartAlarms[0] > 0).as("alarm in %d", t).isEqualTo(t >= 10);
            assertThat(m.firms.get(Lever.QUALITY, 0)).as("in %d", t).isEqualTo(t < 10 || t >= 12 ? 0.76 : 0.6);
            m.clock.advance();
        }
    }

    @Test
    void aRiseInTheFirstYearIsNotTakenForSpreadWhereLearningBeginsAfterIt() {
        assertThat(alarms(0, 0.02)).as("a rise of 0.15 hides a slip of 0.02").isZero();
        assertThat(alarms(12, 0.02)).isPositive();
        assertThat(alarms(12, 0)).as("without a slip").isZero();
    }

    /** Alarms in the year after a slip, in a market that rises for a year and is calm for another. */
    private static int alarms(double settle, double slip) {
        var spec = Specs.rules(
                Specs.market(20, 60, Specs.firm("a")),
                "controlChart.off",
                false,
                "controlChart.baseline",
                12.0,
                "controlChart.settle",
                settle);
        SmallMarket m = new SmallMarket(spec, 1);
        ControlChart chart = chart(m);
        int alarms = 0;
        for (int t = 0; t < 36; t++) {
            double level = 0.75 - 0.15 * Math.max(0, 12 - t) / 12 - (t < 24 ? 0 : slip);
            m.firms.publishedSurvey[0] = level + 0.004 * (t % 2);
            chart.apply(m.firms, m.clock);
            alarms += t < 24 ? 0 : m.firms.chartAlarms[0];
            m.clock.advance();
        }
        return alarms;
    }

    private static ControlChart chart(SmallMarket m) {
        return (ControlChart) m.period.firms.stream()
                .filter(ControlChart.class::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
