package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class ComplaintChannelTest {
    @Test
    void easePublishedFixesAndAGuaranteeTakeReserveAway() {
        ComplaintChannel.Rule rule = Specs.rule(ComplaintChannel.Rule.class, "invitation", 2.0);
        assertThat(rule.eased(0.5f, 4f, 0.25f, 0.5f)).isCloseTo(2.5f, within(1e-6f));
        assertThat(rule.eased(0f, 4f, 0f, 0f)).isZero();
    }

    @Test
    void aGuaranteeTakesTheBlame() {
        SmallMarket m = SmallMarket.contractual("channel.off", false, "complaining.attribution", 0.6);
        m.firms.set(Lever.GUARANTEE, 0, 0.5);
        m.run(ComplaintChannel.class);
        assertThat(m.e().blame[0]).isCloseTo(0.8f, within(1e-6f));
        assertThat(m.e().reserve[0]).isCloseTo(-1f, within(1e-6f));
    }

    @Test
    void itActsOnTopOfCulture() {
        SmallMarket m = SmallMarket.contractual("channel.off", false, "culture.off", false);
        m.firms.set(Lever.COMPLAINT_EASE, 0, 1);
        m.run(ComplaintCulture.class);
        float before = m.e().reserve[0];
        m.run(ComplaintChannel.class);
        assertThat(m.e().reserve[0]).isCloseTo(before - 1f, within(1e-6f));
    }
}
