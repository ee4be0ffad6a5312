package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.customer.SupplierChoice;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Customers;
import org.junit.jupiter.api.Test;

class PersonalTermsTest {
    private static SmallMarket market() {
        return SmallMarket.contractual("terms.off", false, "terms.months", 4.0, "choice.off", true);
    }

    @Test
    void whoTakesAnOfferPaysItsPriceUntilItEnds() {
        SmallMarket m = market();
        m.customers.ties.offeredBy[0] = 0;
        m.customers.ties.discount[0] = 0.25f;
        m.customers.ties.offerEnds[0] = 1;
        m.run(PersonalTerms.class).run(SupplierChoice.class);
        assertThat(m.e().paid[0]).isEqualTo(0.75f);
        assertThat(m.e().paid[1]).isEqualTo(1f);
        m.clock.advance();
        m.run(PersonalTerms.class).run(SupplierChoice.class);
        assertThat(m.e().paid[0]).isEqualTo(1f);
    }

    @Test
    void anOfferOfAnotherFirmLapses() {
        SmallMarket m = market();
        m.customers.ties.offeredBy[0] = 1;
        m.customers.ties.offerEnds[0] = 100;
        m.run(PersonalTerms.class);
        assertThat(m.customers.ties.offeredBy[0]).isEqualTo(Customers.NONE);
    }
}
