package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CrisisTest {
    /** News reaches everybody; firm a has the scandal, b is innocent. */
    private static SmallMarket market(double remedy) {
        SmallMarket m = SmallMarket.contractual(
                "crisis.off",
                false,
                "crisis.news",
                1.0,
                "crisis.damage",
                0.5,
                "crisis.spill",
                0.2,
                "crisis.alarm",
                1.0);
        m.firms.set(Lever.SCANDAL, 0, 1);
        m.firms.set(Lever.REMEDY, 0, remedy);
        Arrays.fill(m.customers.trust, 0.6f);
        Arrays.fill(m.customers.trustCeiling, 0.7f);
        return m;
    }

    @Test
    void denialCostsTrustForGoodAndInnocentRivalsSuffer() {
        SmallMarket m = market(0);
        m.run(Crisis.class);
        assertThat(m.customers.trust[0]).isCloseTo(0.3f, within(1e-6f));
        assertThat(m.customers.trustCeiling[0]).isCloseTo(0.65f, within(1e-6f));
        assertThat(m.customers.trust[1]).isCloseTo(0.54f, within(1e-6f));
        assertThat(m.customers.trustCeiling[1]).isEqualTo(0.7f);
        assertThat(m.e().happened[0] & Encounters.RECONSIDERED).isNotZero();
    }

    @Test
    void aFullRemedyStopsTheDamageAndWinsTrustBackUpToTheCeiling() {
        SmallMarket m = market(1);
        m.run(Crisis.class);
        assertThat(m.customers.trust[0]).isCloseTo(0.61f, within(1e-6f));
        assertThat(m.e().happened[0] & Encounters.RECONSIDERED).isZero();
        m.firms.set(Lever.SCANDAL, 0, 0);
        for (int t = 0; t < 200; t++) {
            m.run(Crisis.class);
        }
        assertThat(m.customers.trust[0]).isCloseTo(0.7f, within(1e-4f)).isLessThanOrEqualTo(0.7f);
    }
}
