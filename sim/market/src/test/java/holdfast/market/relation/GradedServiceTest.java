package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class GradedServiceTest {
    @Test
    void gradingMovesServiceAndNotItsMean() {
        assertThat(0.2f * GradedService.Rule.lift(0.1f, true) + 0.8f * GradedService.Rule.lift(0.1f, false))
                .isCloseTo(0f, within(1e-7f));
        assertThat(GradedService.Rule.lift(0f, true)).isZero();
    }

    @Test
    void theBestAreServedBetter() {
        SmallMarket m = SmallMarket.contractual(
                "customerValue.off", false, "gradedService.off", false, "gradedService.mistaken", 0.0);
        m.firms.set(Lever.TIERING, 0, 0.1);
        m.customers.ties.volume[0] = 50f;
        m.customers.ties.volume[1] = 0.5f;
        java.util.Arrays.fill(m.e().delivered, 0.7f);
        m.run(GradedService.class);
        assertThat(m.e().delivered[0]).isCloseTo(0.78f, within(1e-6f));
        assertThat(m.e().delivered[1]).isCloseTo(0.68f, within(1e-6f));
    }

    @Test
    void byCellTheAttractiveAndNearAreServedBest() {
        SmallMarket m = SmallMarket.contractual(
                "customerValue.off",
                false,
                "portfolio.off",
                false,
                "gradedService.off",
                false,
                "gradedService.by",
                GradedService.Rule.Basis.CELL);
        m.firms.set(Lever.TIERING, 0, 0.1);
        m.customers.ties.cell[0] = 9;
        m.customers.ties.cell[1] = 1;
        m.customers.ties.cell[2] = 0;
        java.util.Arrays.fill(m.e().delivered, 0.7f);
        m.run(GradedService.class);
        assertThat(m.e().delivered[0]).isCloseTo(0.8f, within(1e-6f));
        assertThat(m.e().delivered[1]).isCloseTo(0.6f, within(1e-6f));
        assertThat(m.e().delivered[2]).isCloseTo(0.7f, within(1e-6f));
    }
}
