package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import org.junit.jupiter.api.Test;

class FaithTest {
    private static SmallMarket market(double share) {
        SmallMarket m = SmallMarket.contractual("faith.off", false, "faith.share", share, "faith.strength", 0.5);
        for (int i = 0; i < 8; i++) {
            m.customers.expectation[m.customers.belief(i, 0)] = 0.8f;
            m.e().delivered[i] = i == 0 ? 0.4f : 0.9f;
            m.e().perceived[i] = m.e().delivered[i];
        }
        m.run(Faith.class);
        return m;
    }

    @Test
    void aBelieverDoesNotSeeTheShortfallAndIsGladOfMore() {
        SmallMarket m = market(1);
        assertThat(m.e().perceived[0]).isCloseTo(0.6f, within(1e-6f));
        assertThat(m.e().lesson[0]).isCloseTo(0.6f, within(1e-6f));
        assertThat(m.e().perceived[1]).isEqualTo(0.9f);
        assertThat(m.e().delivered[0]).isEqualTo(0.4f);
    }

    @Test
    void othersSeeWhatThereIs() {
        SmallMarket m = market(0);
        assertThat(m.e().perceived[0]).isEqualTo(0.4f);
        assertThat(m.e().lesson[0]).isEqualTo(0.4f);
    }
}
