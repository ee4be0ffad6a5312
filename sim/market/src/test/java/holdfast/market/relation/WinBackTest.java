package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class WinBackTest {
    private static SmallMarket market(int leftAt) {
        SmallMarket m = SmallMarket.contractual(
                "terms.off", false, "winBack.off", false, "winBack.asked", 1.0, "winBack.within", 6.0);
        for (int t = 0; t < 20; t++) {
            m.clock.advance();
        }
        m.firms.set(Lever.WIN_BACK_DISCOUNT, 1, 0.3);
        m.customers.memory.firm[0][0] = 1;
        m.customers.memory.leftAt[0][0] = (short) leftAt;
        return m.run(WinBack.class);
    }

    @Test
    void whoLeftOfLateIsAskedBack() {
        SmallMarket m = market(15);
        assertThat(m.customers.ties.offeredBy[0]).isEqualTo((byte) 1);
        assertThat(m.customers.ties.discount[0]).isEqualTo(0.3f);
        assertThat(m.e().happened[0] & Encounters.PROMPTED).isNotZero();
        assertThat(m.customers.ties.offeredBy[1]).as("was never a customer").isEqualTo(Customers.NONE);
    }

    @Test
    void whoLeftLongAgoIsNot() {
        assertThat(market(13).customers.ties.offeredBy[0]).isEqualTo(Customers.NONE);
    }
}
