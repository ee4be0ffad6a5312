package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReconsiderationTest {
    private static int reconsidering(SmallMarket m) {
        m.run(Reconsideration.class);
        int n = 0;
        for (int i = 0; i < 8; i++) {
            n += m.e().happened[i] / Encounters.RECONSIDERED & 1;
        }
        return n;
    }

    private static SmallMarket quiet(Object... rules) {
        SmallMarket m = SmallMarket.contractual(rules);
        Arrays.fill(m.customers.deliberation, 0f);
        Arrays.fill(m.customers.satisfaction, 1f);
        Arrays.fill(m.customers.lastPaid, 1f);
        return m;
    }

    @Test
    void dissatisfactionIsAStep() {
        var rule = Specs.rule(
                Reconsideration.Rule.class, "dissatisfied", 0.5, "dissatisfiedAt", 0.4, "dissatisfiedWidth", 0.02);
        assertThat(rule.fromDissatisfaction(0.4f)).isCloseTo(0.25f, within(1e-6f));
        assertThat(rule.fromDissatisfaction(0f)).isCloseTo(0.5f, within(1e-5f));
        assertThat(rule.fromDissatisfaction(0.6f)).isBetween(0f, 1e-4f);
    }

    @Test
    void theContentWithoutHabitStay() {
        assertThat(reconsidering(quiet("reconsideration.priceRise", 0.0))).isZero();
    }

    @Test
    void newcomersAndThoseOfNewNeedsAlwaysCompare() {
        SmallMarket m = quiet("reconsideration.priceRise", 0.0);
        m.e().happened[0] = Encounters.ARRIVED;
        m.e().happened[1] = Encounters.NEEDS_CHANGED;
        assertThat(reconsidering(m)).isEqualTo(2);
    }

    @Test
    void aRiseIsNoticedAboveTheBandOfInsensitivity() {
        for (double price : new double[] {1.02, 1.04}) {
            SmallMarket m = quiet("reconsideration.priceRise", 1.0, "reconsideration.noticed", 1.03);
            m.firms.set(Lever.PRICE, 0, price);
            assertThat(reconsidering(m)).isEqualTo(price < 1.03 ? 0 : 8);
        }
    }

    @Test
    void aFirstPriceIsNoRise() {
        SmallMarket m = quiet("reconsideration.priceRise", 1.0, "reconsideration.noticed", 1.03);
        Arrays.fill(m.customers.lastPaid, 0f);
        m.firms.set(Lever.PRICE, 0, 5);
        assertThat(reconsidering(m)).isZero();
    }

    @Test
    void theDeeplyDissatisfiedCompare() {
        SmallMarket m = quiet(
                "reconsideration.dissatisfied",
                1.0,
                "reconsideration.dissatisfiedAt",
                0.5,
                "reconsideration.dissatisfiedWidth",
                0.01,
                "reconsideration.priceRise",
                0.0);
        Arrays.fill(m.customers.satisfaction, 0f);
        assertThat(reconsidering(m)).isEqualTo(8);
    }

    @Test
    void certainHabitAndOffCompareAlways() {
        SmallMarket m = quiet("reconsideration.priceRise", 0.0);
        Arrays.fill(m.customers.deliberation, 1f);
        assertThat(reconsidering(m)).isEqualTo(8);
        assertThat(reconsidering(quiet("reconsideration.off", true))).isEqualTo(8);
    }
}
