package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import org.junit.jupiter.api.Test;

class StructuralBondTest {
    @Test
    void integrationClosesTheGapToTheEffortGeometrically() {
        float integration = 0f;
        for (int t = 0; t < 10; t++) {
            integration = StructuralBond.Rule.next(integration, 0.8f, 0.05f);
        }
        assertThat(integration).isCloseTo((float) (0.8 * (1 - Math.pow(0.95, 10))), within(1e-5f));
    }

    @Test
    void itBindsMoreWhereMorePartnersAreConnected() {
        SmallMarket m = SmallMarket.contractual(
                "integration.off",
                false,
                "integration.weight",
                2.0,
                "integration.network",
                1.0,
                "integration.speed",
                0.0);
        m.customers.tenure[0] = 20;
        m.customers.ties.integration[0] = 0.5f;
        m.firms.publishedCustomers[0] = 3;
        m.firms.publishedCustomers[1] = 1;
        m.e().switchingCost[0] = 0f;
        m.run(StructuralBond.class);
        assertThat(m.e().switchingCost[0]).isCloseTo(2f * 0.5f * 1.75f, within(1e-5f));
    }
}
