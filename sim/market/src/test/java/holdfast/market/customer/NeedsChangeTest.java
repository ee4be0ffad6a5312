package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class NeedsChangeTest {
    @Test
    void certainChangeDrawsTasteAnewAndIsNoted() {
        SmallMarket m = SmallMarket.contractual("needs.rate", 1.0);
        m.run(NeedsChange.class).run(NeedsChange.class);
        assertThat(m.customers.needs).containsOnly((short) 2);
        assertThat(m.e().happened[3]).isEqualTo(Encounters.NEEDS_CHANGED);
    }

    @Test
    void rateZeroChangesNobody() {
        SmallMarket m = SmallMarket.contractual("needs.rate", 0.0);
        m.run(NeedsChange.class);
        assertThat(m.customers.needs).containsOnly((short) 0);
        assertThat(m.e().happened).containsOnly(0);
    }
}
