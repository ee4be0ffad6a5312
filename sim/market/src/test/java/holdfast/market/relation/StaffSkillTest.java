package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StaffSkillTest {
    private static float[] served(int number) {
        SmallMarket m = SmallMarket.contractual(
                "staffSkills.off", false, "staffSkills.number", number, "staffSkills.spread", 0.1);
        Arrays.fill(m.e().delivered, 0.5f);
        m.run(StaffSkill.class);
        return Arrays.copyOf(m.e().delivered, 8);
    }

    @Test
    void customersOfOneRepresentativeAreServedAlike() {
        float[] served = served(1);
        for (float x : served) {
            assertThat(x).isEqualTo(served[0]).isNotEqualTo(0.5f);
        }
    }

    @Test
    void thoseOfManyAreNot() {
        float[] served = served(1000);
        assertThat(served[0]).isNotEqualTo(served[1]);
    }

    @Test
    void moreWhoKnowACustomerEvenItOut() {
        StaffSkill.Rule rule = new StaffSkill.Rule(false, 50, 0.1);
        assertThat(rule.lift(1f, 1f)).isCloseTo(0.1f, within(1e-6f));
        assertThat(rule.lift(1f, 4f)).isCloseTo(0.05f, within(1e-6f));
    }
}
