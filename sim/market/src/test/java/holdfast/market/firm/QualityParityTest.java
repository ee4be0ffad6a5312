package holdfast.market.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class QualityParityTest {
    @Test
    void othersComeCloserToTheBest() {
        SmallMarket m = SmallMarket.contractual();
        int from = m.clock.number() - 1;
        new QualityParity(new QualityParity.Rule(false, from, 0.5)).apply(m.firms, m.clock);
        assertThat(m.firms.get(Lever.QUALITY, 0)).isCloseTo(0.8, within(1e-9));
        assertThat(m.firms.get(Lever.QUALITY, 1)).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void notBeforeItBegins() {
        assertThat(new QualityParity.Rule(false, 1, 0.5).madeUp(0)).isZero();
        assertThat(new QualityParity.Rule(false, 1, 0).madeUp(10)).isZero();
    }
}
