package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Customers;
import org.junit.jupiter.api.Test;

class ReferencePriceTest {
    @Test
    void itFollowsWhatIsPaidAndWhatIsPosted() {
        SmallMarket m = SmallMarket.contractual("referencePrice.rate", 0.2, "referencePrice.own", 0.75);
        m.customers.referencePrice[0] = 2f;
        m.e().paid[0] = 1.5f;
        m.customers.referencePrice[1] = 2f;
        m.customers.aware[1] = 2;
        m.customers.referencePrice[2] = 2f;
        m.e().firm[2] = Customers.NONE;
        m.run(ReferencePrice.class);
        double both = 0.75 * 1.5 + 0.25 * 1.125;
        assertThat(m.customers.referencePrice[0]).isCloseTo((float) (2 + 0.2 * (both - 2)), within(1e-6f));
        double second = 0.75 * 1 + 0.25 * 1.25;
        assertThat(m.customers.referencePrice[1]).isCloseTo((float) (2 + 0.2 * (second - 2)), within(1e-6f));
        assertThat(m.customers.referencePrice[2]).isEqualTo(2f);
    }

    @Test
    void theMeanIsThatOfTheFirmsKnown() {
        float[] price = {1, 2, 6};
        assertThat(ReferencePrice.mean(0b101, price)).isEqualTo(3.5f);
        assertThat(ReferencePrice.mean(0b111, price)).isEqualTo(3f);
        assertThat(ReferencePrice.mean(0, price)).isZero();
    }

    @Test
    void rateZeroKeepsIt() {
        SmallMarket m = SmallMarket.contractual("referencePrice.rate", 0.0);
        m.customers.referencePrice[0] = 2f;
        m.run(ReferencePrice.class);
        assertThat(m.customers.referencePrice[0]).isEqualTo(2f);
    }
}
