package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class LifeEventsTest {
    @Test
    void theLastStageOfLifeStays() {
        assertThat(LifeEvents.Rule.next(0, 3)).isEqualTo(1);
        assertThat(LifeEvents.Rule.next(2, 3)).isEqualTo(2);
    }

    private static SmallMarket market(double foresight) {
        SmallMarket m = SmallMarket.contractual("lifeEvents.off", false, "lifeEvents.rate", 1.0);
        m.firms.set(Lever.FORESIGHT, 0, foresight);
        return m.run(LifeEvents.class);
    }

    @Test
    void whoMovesOnLooksAroundUnlessTheFirmForesawTheNeed() {
        SmallMarket surprised = market(0);
        assertThat(surprised.customers.needs[0]).isEqualTo((short) 1);
        assertThat(surprised.e().happened[0] & Encounters.NEEDS_CHANGED).isNotZero();
        SmallMarket foreseen = market(1);
        assertThat(foreseen.customers.needs[0]).isZero();
        assertThat(foreseen.e().happened[0] & Encounters.NEEDS_CHANGED).isZero();
    }
}
