package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Sums.Measure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SatisfactionCycleTest {
    @Test
    void phasesFollowFromGapAndTrend() {
        SatisfactionCycle.Rule rule = Specs.rule(SatisfactionCycle.Rule.class, "band", 0.03, "still", 0.02);
        assertThat(rule.phase(0f, 0f)).isEqualTo(Measure.NUMB);
        assertThat(rule.phase(-0.1f, -0.05f)).isEqualTo(Measure.DISSATISFIED);
        assertThat(rule.phase(-0.1f, 0.05f)).isEqualTo(Measure.RISING);
        assertThat(rule.phase(0.1f, -0.05f)).isEqualTo(Measure.DELIGHTED);
        assertThat(rule.phase(0.01f, -0.05f)).isEqualTo(Measure.FADING);
    }

    @Test
    void aGapThatOpensClosesAndVanishesRunsThroughThePhasesInOrder() {
        SatisfactionCycle.Rule rule = Specs.rule(SatisfactionCycle.Rule.class);
        List<Measure> order = new ArrayList<>();
        float recent = 0f;
        float usual = 0f;
        for (int t = 0; t < 120; t++) {
            float gap = t < 10 ? 0f : t < 40 ? -0.08f : t < 70 ? 0.08f : 0f;
            recent += 0.2f * (gap - recent);
            usual += 0.07f * (gap - usual);
            Measure phase = rule.phase(recent, recent - usual);
            if (order.isEmpty() || order.get(order.size() - 1) != phase) {
                order.add(phase);
            }
        }
        assertThat(order.subList(order.indexOf(Measure.DISSATISFIED), order.size()))
                .containsSubsequence(
                        Measure.DISSATISFIED, Measure.RISING, Measure.DELIGHTED, Measure.FADING, Measure.NUMB);
    }

    @Test
    void whoSeesThingsGetBetterIsPleasedInProportionToTrust() {
        SmallMarket m = SmallMarket.contractual(
                "cycle.off", false, "cycle.recent", 0.5, "cycle.usual", 0.25, "cycle.hope", 2.0);
        m.customers.tenure[0] = 3;
        m.customers.trust[m.customers.belief(0, 0)] = 0.5f;
        m.e().disconfirmation[0] = 0.1f;
        m.e().encounter[0] = 0.7f;
        m.run(SatisfactionCycle.class);
        assertThat(m.customers.recentGap[0]).isCloseTo(0.05f, within(1e-6f));
        assertThat(m.customers.usualGap[0]).isCloseTo(0.025f, within(1e-6f));
        assertThat(m.e().encounter[0]).isCloseTo(0.725f, within(1e-6f));
    }
}
