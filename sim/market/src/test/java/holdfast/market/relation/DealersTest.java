package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DealersTest {
    @Test
    void aDealerIsAsContentAsHisMargin() {
        Dealers.Rule rule = Specs.rule(Dealers.Rule.class, "usual", 0.1, "response", 3.0, "spread", 0.15);
        assertThat(rule.content(0.1f, 0f)).isCloseTo(0.6f, within(1e-6f));
        assertThat(rule.content(0.2f, 1f)).isEqualTo(1f);
        assertThat(rule.content(0.05f, -1f)).isCloseTo(0.3f, within(1e-6f));
    }

    @Test
    void usersGetWhatTheirDealerPassesOn() {
        SmallMarket m = SmallMarket.contractual("dealers.off", false, "dealers.spread", 0.0, "dealers.service", 0.5);
        m.firms.set(Lever.DEALER_MARGIN, 0, 0.2);
        Arrays.fill(m.e().delivered, 0.5f);
        Arrays.fill(m.e().perceived, 0.5f);
        m.run(Dealers.class);
        assertThat(m.e().delivered[0]).isCloseTo(0.65f, within(1e-6f));
        assertThat(m.e().perceived[0]).isCloseTo(0.65f, within(1e-6f));
    }

    /** Customers of one dealer are served alike, in every period. */
    @Test
    void aCustomerKeepsItsDealer() {
        SmallMarket m = SmallMarket.contractual("dealers.off", false, "dealers.dealers", 2);
        float[] first = served(m);
        m.clock.advance();
        assertThat(served(m)).containsExactly(first);
        Arrays.sort(first);
        assertThat(first[0]).isEqualTo(first[1]);
        assertThat(first[7]).isGreaterThan(first[0]);
    }

    private static float[] served(SmallMarket m) {
        Arrays.fill(m.e().delivered, 0.5f);
        m.run(Dealers.class);
        return Arrays.copyOf(m.e().delivered, 8);
    }
}
