package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class ExpectationLearningTest {
    @Test
    void theGainIsTheShareOfUncertaintyInAllVariance() {
        assertThat(ExpectationLearning.Rule.gain(1f, 3f)).isEqualTo(0.25f);
        assertThat(ExpectationLearning.Rule.gain(0f, 3f)).isZero();
        assertThat(ExpectationLearning.Rule.gain(1f, 0f)).isEqualTo(1f);
        assertThat(ExpectationLearning.Rule.gain(0f, 0f)).isZero();
    }

    private static SmallMarket learning(Object... rules) {
        SmallMarket m = SmallMarket.contractual(rules);
        m.firms.set(Lever.FAILURE_RATE, 0, 0);
        m.firms.set(Lever.SERVICE_SPREAD, 0, 0.1);
        m.firms.set(Lever.FAILURE_RATE, 1, 0);
        m.firms.set(Lever.SERVICE_SPREAD, 1, 0.1);
        m.customers.expectation[m.customers.belief(0, 0)] = 0.5f;
        m.customers.uncertainty[m.customers.belief(0, 0)] = 0.1f;
        m.customers.uncertainty[m.customers.belief(0, 1)] = 0.02f;
        m.e().delivered[0] = 0.7f;
        return m;
    }

    @Test
    void expectationMovesByTheGainAndUncertaintyShrinks() {
        SmallMarket m = learning(
                "learning.drift", 0.0, "learning.creep", 0.0, "learning.uncertainty", 0.5, "delivery.moodSpread", 0.0);
        m.run(ExpectationLearning.class);
        assertThat(m.customers.expectation[m.customers.belief(0, 0)]).isCloseTo(0.6f, within(1e-6f));
        assertThat(m.customers.uncertainty[m.customers.belief(0, 0)])
                .isCloseTo((float) Math.sqrt(0.005), within(1e-6f));
        assertThat(m.customers.uncertainty[m.customers.belief(0, 1)]).isCloseTo(0.02f, within(1e-7f));
    }

    @Test
    void whatIsNotUsedBecomesUncertainUpToThePrior() {
        SmallMarket m = learning("learning.drift", 0.5, "learning.uncertainty", 0.05, "delivery.moodSpread", 0.0);
        m.run(ExpectationLearning.class);
        assertThat(m.customers.uncertainty[m.customers.belief(0, 1)]).isCloseTo(0.05f, within(1e-7f));
        SmallMarket slow = learning("learning.drift", 0.1, "learning.uncertainty", 0.5, "delivery.moodSpread", 0.0);
        slow.run(ExpectationLearning.class);
        assertThat(slow.customers.uncertainty[slow.customers.belief(0, 1)])
                .isCloseTo((float) Math.sqrt(0.0014), within(1e-6f));
        slow.e().pass = 1;
        slow.run(ExpectationLearning.class);
        assertThat(slow.customers.uncertainty[slow.customers.belief(0, 1)])
                .as("once a period")
                .isCloseTo((float) Math.sqrt(0.0014), within(1e-6f));
    }

    @Test
    void aspirationCreepsTowardOne() {
        SmallMarket m = learning("learning.uncertainty", 0.0, "learning.drift", 0.0, "learning.creep", 0.1);
        m.customers.uncertainty[m.customers.belief(0, 0)] = 0f;
        m.run(ExpectationLearning.class);
        assertThat(m.customers.expectation[m.customers.belief(0, 0)]).isCloseTo(0.55f, within(1e-6f));
    }

    @Test
    void withARatchetExpectationsRiseMoreEasilyThanTheyFall() {
        ExpectationLearning.Rule rule = Specs.rule(ExpectationLearning.Rule.class, "ratchet", 0.75, "surge", 5.0);
        assertThat(rule.uneven(0.2f, -0.1f)).isCloseTo(0.05f, within(1e-6f));
        assertThat(rule.uneven(0.2f, 0.1f)).isCloseTo(0.3f, within(1e-6f));
        assertThat(rule.uneven(0.9f, 1f)).isEqualTo(1f);
        SmallMarket m = learning(
                "learning.drift", 0.0, "learning.creep", 0.0, "learning.uncertainty", 0.5, "learning.ratchet", 0.5);
        m.e().delivered[0] = 0.3f;
        m.run(ExpectationLearning.class);
        assertThat(m.customers.expectation[m.customers.belief(0, 0)]).isCloseTo(0.45f, within(1e-6f));
    }
}
