package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class InformingTest {
    @Test
    void contactBringsBeliefToWhatIsSo() {
        assertThat(Informing.Rule.told(0.5f, 0.9f, 0.25f)).isCloseTo(0.6f, within(1e-6f));
        SmallMarket m = SmallMarket.contractual("informing.off", false, "informing.rate", 0.5);
        m.firms.set(Lever.SOCIAL, 0, 0.5);
        m.customers.expectation[0] = 0.4f;
        m.customers.uncertainty[0] = 0.08f;
        m.run(Informing.class);
        assertThat(m.customers.expectation[0]).isCloseTo(0.5f, within(1e-6f));
        assertThat(m.customers.uncertainty[0]).isCloseTo(0.06f, within(1e-6f));
    }

    @Test
    void withoutContactNobodyIsTold() {
        SmallMarket m = SmallMarket.contractual("informing.off", false, "informing.rate", 1.0);
        float before = m.customers.expectation[0];
        m.run(Informing.class);
        assertThat(m.customers.expectation[0]).isEqualTo(before);
    }
}
