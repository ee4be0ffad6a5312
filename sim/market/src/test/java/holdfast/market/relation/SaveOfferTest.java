package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class SaveOfferTest {
    private static SmallMarket market(double noticed) {
        SmallMarket m =
                SmallMarket.contractual("terms.off", false, "saveOffers.off", false, "saveOffers.noticed", noticed);
        m.firms.set(Lever.SAVE_DISCOUNT, 0, 0.2);
        m.e().happened[0] = Encounters.RECONSIDERED;
        return m.run(SaveOffer.class);
    }

    @Test
    void whoComparesIsMadeAnOfferIfNoticed() {
        SmallMarket m = market(1);
        assertThat(m.customers.ties.offeredBy[0]).isZero();
        assertThat(m.customers.ties.discount[0]).isEqualTo(0.2f);
        assertThat(m.customers.ties.offerEnds[0]).isEqualTo((short) 12);
        assertThat(m.customers.ties.offeredBy[1]).as("does not compare").isEqualTo(Customers.NONE);
    }

    @Test
    void whoIsNotNoticedIsNotAskedToStay() {
        assertThat(market(0).customers.ties.offeredBy[0]).isEqualTo(Customers.NONE);
    }
}
