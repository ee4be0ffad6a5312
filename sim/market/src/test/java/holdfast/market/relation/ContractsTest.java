package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class ContractsTest {
    @Test
    void leavingEarlyCostsTheShareOfWhatIsLeft() {
        Contracts.Rule rule = Specs.rule(Contracts.Rule.class, "weight", 3.0);
        assertThat(rule.bond(0.5f, 2f, 4)).isEqualTo(12f);
        assertThat(rule.bond(0.5f, 2f, -1)).isZero();
    }

    @Test
    void aContractRunsDownEndsWithAComparisonAndIsRenewed() {
        SmallMarket m = SmallMarket.contractual("contracts.off", false, "reconsideration.deliberation", 0.0);
        m.customers.tenure[0] = 0;
        for (int t = 0; t < 7; t++) {
            m.begin();
            m.firms.set(Lever.CONTRACT_MONTHS, 0, 3);
            m.run(Contracts.class);
            assertThat(m.customers.ties.contractLeft[0]).as("in %d", t).isEqualTo((short)
                    new int[] {0, 2, 1, 0, 2, 1, 0}[t]);
            assertThat((m.e().happened[0] & Encounters.PROMPTED) != 0).isEqualTo(m.customers.ties.contractLeft[0] == 0);
        }
    }

    @Test
    void withoutTermNobodyIsBound() {
        assertThat(Contracts.begun(0, 7)).isEqualTo(-1);
        assertThat(Contracts.begun(12, 29)).isEqualTo(7);
    }
}
