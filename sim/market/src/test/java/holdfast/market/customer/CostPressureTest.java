package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Encounters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CostPressureTest {
    private static SmallMarket run(int from) {
        SmallMarket m = SmallMarket.contractual(
                "costPressure.off",
                false,
                "costPressure.price",
                4.0,
                "costPressure.from",
                from,
                "costPressure.review",
                0.0);
        Arrays.fill(m.e().happened, Encounters.RECONSIDERED);
        return m.run(CostPressure.class);
    }

    @Test
    void dearFirmsLoseAndCheapOnesGain() {
        SmallMarket m = run(-1000);
        assertThat(m.e().appeal[0][0]).isZero();
        m = run(SmallMarket.contractual("costPressure.off", false).clock.number());
        assertThat(m.e().appeal[0][0]).isCloseTo(0.5f, within(1e-6f));
        assertThat(m.e().appeal[1][0]).isCloseTo(-0.5f, within(1e-6f));
    }

    @Test
    void itLastsForItsMonths() {
        CostPressure.Rule rule = new CostPressure.Rule(false, 1, 24, 3.2, 0.05);
        assertThat(rule.lasts(-1)).isFalse();
        assertThat(rule.lasts(0)).isTrue();
        assertThat(rule.lasts(23)).isTrue();
        assertThat(rule.lasts(24)).isFalse();
    }
}
