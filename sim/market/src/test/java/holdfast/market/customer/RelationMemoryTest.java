package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.observe.Reason;
import holdfast.market.state.Customers;
import org.junit.jupiter.api.Test;

class RelationMemoryTest {
    private static SmallMarket switching(Object... rules) {
        SmallMarket m = SmallMarket.contractual(rules);
        m.customers.satisfaction[0] = 0.9f;
        m.customers.loyalty[0] = 0.8f;
        m.customers.grievance[0] = 0.5f;
        m.customers.tenure[0] = 20;
        m.customers.promised[0] = 2;
        m.e().firm[0] = 1;
        m.e().reason[0] = (byte) Reason.PRICE.ordinal();
        return m;
    }

    private static final Object[] RULES = {
        "memory.fade", 0.02, "memory.loyaltyFloor", 0.2, "satisfaction.start", 0.65, "talk.afterLeaving", 3.0
    };

    @Test
    void aSwitchBeginsAfreshAndRemembersWhatWas() {
        SmallMarket m = switching(RULES);
        m.run(RelationMemory.class);
        Customers c = m.customers;
        assertThat(c.provider[0]).isEqualTo((byte) 1);
        assertThat(c.tenure[0]).isZero();
        assertThat(c.satisfaction[0]).isEqualTo(0.65f);
        assertThat(c.loyalty[0]).isEqualTo(0.2f);
        assertThat(c.grievance[0]).isZero();
        assertThat(c.heldPromise[0]).isEqualTo(0.9f);
        assertThat(c.talkLeft[0]).isEqualTo((byte) 3);
        assertThat(c.memory.slot(0, 0)).isZero();
        assertThat(c.memory.satisfaction[0][0]).isEqualTo(0.9f);
        assertThat(c.provider[1]).isEqualTo((byte) 0);
        assertThat(c.talkLeft[1]).isZero();
    }

    @Test
    void whoComesBackTakesUpWhatIsLeftOfTheMemory() {
        SmallMarket m = switching(RULES);
        m.run(RelationMemory.class);
        for (int t = 0; t < 10; t++) {
            m.clock.advance();
        }
        m.e().firm[0] = 0;
        m.run(RelationMemory.class);
        double kept = Math.pow(0.98, 10);
        assertThat(m.customers.satisfaction[0]).isCloseTo((float) (0.65 + kept * 0.25), within(1e-5f));
        assertThat(m.customers.loyalty[0]).isCloseTo((float) (kept * 0.8), within(1e-5f));
        assertThat(m.customers.heldPromise[0])
                .as("no promise of this firm was met")
                .isEqualTo(-1f);
    }

    @Test
    void offNothingIsRemembered() {
        SmallMarket m = switching("memory.off", true, "memory.loyaltyFloor", 0.2, "satisfaction.start", 0.65);
        m.run(RelationMemory.class);
        m.e().firm[0] = 0;
        m.run(RelationMemory.class);
        assertThat(m.customers.satisfaction[0]).isEqualTo(0.65f);
        assertThat(m.customers.loyalty[0]).isEqualTo(0.2f);
    }

    @Test
    void whoLeavesForVarietyDoesNotTalkAboutIt() {
        SmallMarket m = switching(RULES);
        m.e().reason[0] = (byte) Reason.VARIETY.ordinal();
        m.run(RelationMemory.class);
        assertThat(m.customers.talkLeft[0]).isZero();
    }

    @Test
    void theTwoFirmsLeftLastAreRemembered() {
        SmallMarket m = switching(RULES);
        m.run(RelationMemory.class);
        m.e().firm[0] = Customers.NONE;
        m.run(RelationMemory.class);
        assertThat(m.customers.memory.slot(0, 1)).isZero();
        assertThat(m.customers.memory.slot(0, 0)).isEqualTo(1);
        m.e().firm[0] = 1;
        m.run(RelationMemory.class);
        m.e().firm[0] = Customers.NONE;
        m.run(RelationMemory.class);
        assertThat(m.customers.memory.slot(0, 1)).isZero();
        assertThat(m.customers.memory.slot(0, 0))
                .as("not pushed out by one already there")
                .isEqualTo(1);
    }

    @Test
    void inRepertoireMarketsRelationsGoOn() {
        SmallMarket m = SmallMarket.repertoire();
        m.e().firm[0] = 1;
        m.e().firm[1] = Customers.NONE;
        float[] before = m.customers.satisfaction.clone();
        m.run(RelationMemory.class);
        assertThat(m.customers.provider[0]).isEqualTo((byte) 1);
        assertThat(m.customers.provider[1]).isEqualTo((byte) 0);
        assertThat(m.customers.satisfaction).isEqualTo(before);
    }
}
