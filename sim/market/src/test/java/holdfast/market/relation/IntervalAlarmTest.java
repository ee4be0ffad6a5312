package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class IntervalAlarmTest {
    @Test
    void intervalsAreSmoothed() {
        IntervalAlarm.Rule rule = Specs.rule(IntervalAlarm.Rule.class, "carry", 0.75);
        assertThat(rule.next(0f, 4f)).isEqualTo(4f);
        assertThat(rule.next(4f, 8f)).isEqualTo(5f);
    }

    @Test
    void aContactAfterAnAlarmMendsTheRelationOnce() {
        SmallMarket m = SmallMarket.repertoire(
                "intervalAlarm.off", false, "intervalAlarm.factor", 3.0, "intervalAlarm.lift", 0.2);
        m.firms.set(Lever.ALARM_CONTACT, 0, 0.5);
        int r = m.customers.relation(0, 0);
        m.customers.ties.interval[r] = 2f;
        m.customers.ties.lastBought[r] = 0;
        m.customers.loyalty[r] = 0.3f;
        m.customers.grievance[r] = 0.4f;
        java.util.Arrays.fill(m.e().firm, (byte) 1);
        for (int t = 0; t < 12; t++) {
            m.run(IntervalAlarm.class);
            assertThat(m.customers.loyalty[r]).as("in %d", t).isCloseTo(t < 7 ? 0.3f : 0.4f, within(1e-6f));
            m.clock.advance();
        }
        assertThat(m.customers.grievance[r]).isCloseTo(0.2f, within(1e-6f));
    }

    @Test
    void anImmatureFirmAnswersLate() {
        IntervalAlarm.Rule rule = Specs.rule(IntervalAlarm.Rule.class, "lag", 1.5);
        assertThat(rule.inTime(5f)).isEqualTo(1f);
        assertThat(rule.inTime(3f)).isCloseTo(0.5f, within(1e-5f));
        assertThat(rule.inTime(1f)).isCloseTo(0.25f, within(1e-5f));
    }
}
