package holdfast.market.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Firms;
import org.junit.jupiter.api.Test;

class OfferRhythmTest {
    @Test
    void theNextStepIsDueAfterAsLongAsTheLast() {
        SmallMarket m = SmallMarket.contractual();
        OfferRhythm rhythm = new OfferRhythm(new OfferRhythm.Rule(false, 0.1), 6, 3);
        Firms f = m.firms;
        for (int t = 0; t < 10; t++) {
            f.set(Lever.PRICE, 0, t < 3 ? 1 : t < 7 ? 0.9 : 0.8);
            rhythm.apply(f, m.clock);
            if (t < 7) {
                assertThat(f.nextStep[0]).isNaN();
            } else {
                assertThat(f.nextStep[0]).isEqualTo(4 - (t - 7));
                assertThat(f.nextGain[0]).isCloseTo(0.3, within(1e-12));
            }
            m.clock.advance();
        }
    }

    @Test
    void anOverdueStepIsNoLongerExpected() {
        SmallMarket m = SmallMarket.contractual();
        OfferRhythm rhythm = new OfferRhythm(new OfferRhythm.Rule(false, 0.1), 6, 3);
        for (int t = 0; t < 6; t++) {
            m.firms.set(Lever.QUALITY, 0, t < 1 ? 0.5 : t < 2 ? 0.6 : 0.7);
            rhythm.apply(m.firms, m.clock);
            m.clock.advance();
        }
        assertThat(m.firms.nextStep[0]).isNaN();
    }
}
