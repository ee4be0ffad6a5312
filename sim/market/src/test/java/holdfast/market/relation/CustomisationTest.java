package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CustomisationTest {
    @Test
    void oldCustomersAreServedBetterThanNewOnes() {
        SmallMarket m = SmallMarket.contractual(
                "customisation.off", false, "customisation.most", 0.2, "customisation.half", 12.0);
        Arrays.fill(m.e().delivered, 0.5f);
        m.customers.tenure[0] = 0;
        m.customers.tenure[1] = 12;
        m.customers.tenure[2] = 24;
        m.run(Customisation.class);
        assertThat(m.e().delivered[0]).isEqualTo(0.5f);
        assertThat(m.e().delivered[1]).isCloseTo(0.6f, within(1e-6f));
        assertThat(m.e().delivered[2]).isCloseTo(0.65f, within(1e-6f));
    }

    @Test
    void sharedDataCarryTheirPart() {
        SmallMarket m = SmallMarket.contractual(
                "customisation.off",
                false,
                "customisation.most",
                0.2,
                "customisation.half",
                12.0,
                "customisation.shared",
                1.0,
                "integration.off",
                false);
        Arrays.fill(m.e().delivered, 0.5f);
        Arrays.fill(m.customers.tenure, (short) 12);
        m.customers.ties.integration[0] = 0f;
        m.customers.ties.integration[1] = 0.5f;
        m.run(Customisation.class);
        assertThat(m.e().delivered[0]).isEqualTo(0.5f);
        assertThat(m.e().delivered[1]).isCloseTo(0.55f, within(1e-6f));
    }
}
