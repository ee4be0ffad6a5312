package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class DemographyTest {
    @Test
    void certainExitReplacesEverybodyByNewcomersWithoutProvider() {
        SmallMarket m = SmallMarket.contractual(
                "demography.involuntaryExit", 1.0,
                "demography.awareness", 1.0,
                "learning.prior", 0.7,
                "learning.uncertainty", 0.08,
                "trust.start", 0.75);
        m.customers.expectation[m.customers.belief(2, 0)] = 0.1f;
        m.customers.promised[2] = 3;
        m.customers.memory.firm[0][2] = 1;
        m.customers.lastPaid[2] = 1f;
        m.run(Demography.class);
        for (int i = 0; i < 8; i++) {
            assertThat(m.customers.epoch[i]).isEqualTo((short) 1);
            assertThat(m.customers.provider[i]).isEqualTo(Customers.NONE);
            assertThat(m.customers.aware[i]).isEqualTo(3);
            assertThat(m.e().happened[i]).isEqualTo(Encounters.EXITED | Encounters.ARRIVED);
        }
        assertThat(m.customers.expectation[m.customers.belief(2, 0)]).isEqualTo(0.7f);
        assertThat(m.customers.uncertainty[m.customers.belief(2, 0)]).isCloseTo(0.08f, within(1e-7f));
        assertThat(m.customers.trust[m.customers.belief(2, 1)]).isEqualTo(0.75f);
        assertThat(m.customers.promised[2]).isZero();
        assertThat(m.customers.lastPaid[2]).isZero();
        assertThat(m.customers.memory.slot(2, 1)).isEqualTo(-1);
    }

    @Test
    void exitZeroLeavesAllAsTheyAre() {
        SmallMarket m = SmallMarket.contractual("demography.involuntaryExit", 0.0);
        m.run(Demography.class);
        assertThat(m.customers.epoch).containsOnly((short) 0);
        assertThat(m.customers.provider).containsOnly((byte) 0);
        assertThat(m.e().happened).containsOnly(0);
    }

    @Test
    void newcomersOfLaterLivesDifferFromTheirPredecessors() {
        SmallMarket m = SmallMarket.contractual(
                "demography.involuntaryExit", 1.0, "demography.awareness", 0.5, "reconsideration.shapeSum", 2.0);
        float[] first = m.customers.deliberation.clone();
        m.run(Demography.class);
        float[] second = m.customers.deliberation.clone();
        m.run(Demography.class);
        assertThat(second).isNotEqualTo(first);
        assertThat(m.customers.deliberation).isNotEqualTo(second);
        assertThat(m.customers.epoch).containsOnly((short) 2);
    }
}
