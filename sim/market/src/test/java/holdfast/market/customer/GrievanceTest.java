package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Customers;
import org.junit.jupiter.api.Test;

class GrievanceTest {
    private final Grievance.Rule rule =
            Specs.rule(Grievance.Rule.class, "halfLife", 6.0, "grave", 0.8, "blockMonths", 24.0);

    @Test
    void itHalvesEveryHalfLife() {
        assertThat(rule.faded(0.8f, 6)).isCloseTo(0.4f, within(1e-6f));
        assertThat(rule.faded(0.8f, 0)).isEqualTo(0.8f);
        assertThat(rule.faded(0f, 6)).isZero();
    }

    @Test
    void aGraveOneBlocksWhileThereAndForATimeAfterLeaving() {
        assertThat(rule.blocks(0.81f, 0)).isTrue();
        assertThat(rule.blocks(0.79f, 0)).isFalse();
        assertThat(rule.blocks(rule.faded(0.9f, 20), 20)).isTrue();
        assertThat(rule.blocks(rule.faded(0.7f, 20), 20)).isFalse();
        assertThat(rule.blocks(rule.faded(0.9f, 25), 25)).isFalse();
    }

    @Test
    void atOneAFirmIsNeverSwornOff() {
        Grievance.Rule never = Specs.rule(Grievance.Rule.class, "grave", 1.0, "halfLife", 6.0);
        assertThat(never.blocks(1f, 0)).isFalse();
        assertThat(never.blocks(never.faded(1f, 5), 5)).isFalse();
    }

    @Test
    void itFadesOncePerPeriodForEveryRelation() {
        SmallMarket m = SmallMarket.repertoire("grievance.halfLife", 1.0);
        Customers c = m.customers;
        c.grievance[c.relation(3, 1)] = 0.8f;
        m.run(Grievance.class);
        assertThat(c.grievance[c.relation(3, 1)]).isCloseTo(0.4f, within(1e-6f));
        m.e().pass = 1;
        m.run(Grievance.class);
        assertThat(c.grievance[c.relation(3, 1)]).isCloseTo(0.4f, within(1e-6f));
    }
}
