package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class MoodTest {
    private static SmallMarket market(double skill) {
        SmallMarket m = SmallMarket.contractual("mood.off", false, "mood.persistence", 1.0, "mood.spread", 0.1);
        m.firms.set(Lever.STAFF_SKILL, 0, skill);
        for (int i = 0; i < 8; i++) {
            m.customers.mood[i] = -2f;
            m.e().perceived[i] = 0.7f;
        }
        return m;
    }

    @Test
    void aBadMoodSpoilsWhatIsPerceivedAndSkilledStaffTakeTheEdgeOff() {
        SmallMarket plain = market(0);
        plain.run(Mood.class);
        assertThat(plain.e().perceived[0]).isCloseTo(0.5f, within(1e-6f));
        SmallMarket skilled = market(0.75);
        skilled.run(Mood.class);
        assertThat(skilled.e().perceived[0]).isCloseTo(0.65f, within(1e-6f));
    }

    @Test
    void moodsStayStandardNormalAndCarryOver() {
        SmallMarket m = new SmallMarket(
                Specs.rules(Specs.market(20_000, 40, Specs.firm("a")), "mood.off", false, "mood.persistence", 0.7), 3);
        m.steps(30);
        float[] before = m.customers.mood.clone();
        m.step();
        double sum = 0;
        double square = 0;
        double product = 0;
        for (int i = 0; i < before.length; i++) {
            sum += before[i];
            square += before[i] * before[i];
            product += before[i] * m.customers.mood[i];
        }
        int n = before.length;
        assertThat(sum / n).isCloseTo(0, within(0.03));
        assertThat(square / n).isCloseTo(1, within(0.05));
        assertThat(product / square).isCloseTo(0.7, within(0.03));
    }
}
