package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrandTransitionsTest {
    private static SmallMarket market(BrandTransitions.Entry... entries) {
        return SmallMarket.contractual("transitions.off", false, "transitions.matrix", List.of(entries));
    }

    @Test
    void theFirmBeforePullsByTheLogOfItsRow() {
        SmallMarket m = market(new BrandTransitions.Entry("a", "a", 0.25), new BrandTransitions.Entry("a", "b", 0.75));
        m.customers.provider[1] = 1;
        m.customers.provider[2] = -1;
        m.run(BrandTransitions.class);
        assertThat(m.e().appeal[0][0]).isCloseTo((float) Math.log(0.25), within(1e-6f));
        assertThat(m.e().appeal[1][0]).isCloseTo((float) Math.log(0.75), within(1e-6f));
        assertThat(m.e().appeal[0][1]).as("a firm without a row").isZero();
        assertThat(m.e().appeal[0][2]).as("no firm before").isZero();
    }

    @Test
    void whatHasNoEntryNeverHappens() {
        SmallMarket m = market(new BrandTransitions.Entry("a", "b", 1)).run(BrandTransitions.class);
        assertThat(m.e().appeal[0][0]).isLessThan(-1000f);
    }

    @Test
    void aFirmThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> market(new BrandTransitions.Entry("a", "nobody", 1)))
                .hasMessageContaining("no firm 'nobody', there are [a, b]");
    }
}
