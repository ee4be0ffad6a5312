package holdfast.market.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class MysteryShoppingTest {
    private static double shopped(int visits, double failures) {
        SmallMarket m = SmallMarket.contractual();
        m.firms.set(Lever.QUALITY, 0, 0.7);
        m.firms.set(Lever.SERVICE_SPREAD, 0, 0.05);
        m.firms.set(Lever.FAILURE_RATE, 0, failures);
        new MysteryShopping(Specs.rule(MysteryShopping.Rule.class, "visits", visits), 0.4).apply(m.firms, m.clock);
        return m.firms.shopped[0];
    }

    @Test
    void manyVisitsShowTheLevelLessWhatFailuresCost() {
        assertThat(shopped(10_000, 0)).isCloseTo(0.7, within(0.002));
        assertThat(shopped(10_000, 0.25)).isCloseTo(0.6, within(0.006));
    }

    @Test
    void fewVisitsErr() {
        assertThat(shopped(1, 0)).isNotCloseTo(0.7, within(0.002));
    }
}
