package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Customers;
import org.junit.jupiter.api.Test;

class SwitchingCostTest {
    private final SwitchingCost.Rule rule = Specs.rule(SwitchingCost.Rule.class, "procedural", 2.0, "months", 12.0);

    @Test
    void itBuildsUpTowardItsFullHeight() {
        assertThat(rule.after(0)).isZero();
        assertThat(rule.after(12)).isCloseTo((float) (2 * (1 - Math.exp(-1))), within(1e-6f));
        assertThat(rule.after(24)).isGreaterThan(rule.after(12));
        assertThat(rule.after(1000)).isCloseTo(2f, within(1e-6f));
    }

    @Test
    void segmentsMultiplyItAndThoseWithoutProviderHaveNone() {
        SmallMarket m = SmallMarket.contractual();
        SwitchingCost phase = new SwitchingCost(rule, new double[] {1.5}, 1);
        m.customers.tenure[0] = 12;
        m.customers.tenure[1] = 0;
        m.customers.tenure[2] = 12;
        m.customers.provider[2] = Customers.NONE;
        m.apply(phase);
        assertThat(m.e().switchingCost[0]).isCloseTo(1.5f * rule.after(12), within(1e-6f));
        assertThat(m.e().switchingCost[1]).isZero();
        assertThat(m.e().switchingCost[2]).isZero();
    }

    @Test
    void tenureCountsInMonthsHoweverShortThePeriod() {
        SmallMarket m = SmallMarket.contractual();
        double days = 12 / 365.25;
        SwitchingCost phase = new SwitchingCost(rule, new double[] {1}, days);
        int i = 0;
        for (int tenure : new int[] {30, 365, 1000, 2000, 4000, 32767}) {
            m.customers.tenure[i++] = (short) tenure;
        }
        m.apply(phase);
        i = 0;
        for (int tenure : new int[] {30, 365, 1000, 2000, 4000, 32767}) {
            assertThat(m.e().switchingCost[i++]).isCloseTo(rule.after((float) (tenure * days)), within(1e-5f));
        }
    }

    @Test
    void withoutEffortLeavingIsFree() {
        SmallMarket m = SmallMarket.contractual("switchingCost.procedural", 0.0);
        m.customers.tenure[0] = 100;
        m.run(SwitchingCost.class);
        assertThat(m.e().switchingCost[0]).isZero();
    }
}
