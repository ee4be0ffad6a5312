package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Customers;
import org.junit.jupiter.api.Test;

class PoachingTest {
    private static SmallMarket market(double approached) {
        SmallMarket m =
                SmallMarket.contractual("terms.off", false, "poaching.off", false, "poaching.approached", approached);
        m.firms.set(Lever.POACH_DISCOUNT, 1, 0.3);
        m.firms.set(Lever.POACH_DISCOUNT, 0, 0.3);
        m.customers.tenure[0] = 30;
        m.customers.tenure[1] = 3;
        return m.run(Poaching.class);
    }

    @Test
    void rivalsApproachTheBestOnly() {
        SmallMarket m = market(1);
        assertThat(m.customers.ties.offeredBy[0])
                .as("by the rival, not the provider")
                .isEqualTo((byte) 1);
        assertThat(m.customers.ties.offeredBy[1]).as("too short a time").isEqualTo(Customers.NONE);
    }

    @Test
    void atNoChanceNobodyIsApproached() {
        assertThat(market(0).customers.ties.offeredBy).containsOnly(Customers.NONE);
    }
}
