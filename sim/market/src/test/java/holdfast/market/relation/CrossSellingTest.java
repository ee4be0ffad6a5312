package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.Simulation;
import holdfast.market.engine.SmallMarket;
import holdfast.market.observe.Metric;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CrossSellingTest {
    @Test
    void chanceGrowsWithLoyaltyAndSuit() {
        assertThat(CrossSelling.Rule.chance(0.1f, 0.5f, 0.5f)).isCloseTo(0.025f, within(1e-7f));
        assertThat(CrossSelling.Rule.chance(0.1f, 0f, 1f)).isZero();
    }

    @Test
    void servicesAreLostWithTheRelation() {
        SmallMarket m = SmallMarket.contractual("crossSelling.off", false, "crossSelling.rate", 0.0);
        Arrays.fill(m.customers.ties.services, (byte) 5);
        Arrays.fill(m.customers.tenure, (short) 7);
        m.customers.tenure[1] = 0;
        m.e().firm[2] = -1;
        m.run(CrossSelling.class);
        assertThat(m.customers.ties.services[0]).isEqualTo((byte) 5);
        assertThat(m.customers.ties.services[1]).isZero();
        assertThat(m.customers.ties.services[2]).isZero();
    }

    @Test
    void recommendingWhatSuitsSellsMore() {
        assertThat(held(1.0)).isGreaterThan(1.1 * held(0.0)).isPositive();
    }

    private static double held(double recommending) {
        var firm = Specs.firm("a", "care", Specs.care("recommending", recommending));
        var spec = Specs.rules(Specs.market(3000, 40, firm, Specs.firm("b")), "crossSelling.off", false);
        return Simulation.open(spec, 2).run().value(Metric.SERVICES, 39, 0);
    }
}
