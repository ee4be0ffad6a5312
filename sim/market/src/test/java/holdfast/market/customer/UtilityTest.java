package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class UtilityTest {
    private static final Object[] RULES = {
        "utility.quality", 5.0, "utility.trust", 2.0, "utility.price", 3.0, "utility.lossAversionPrice", 0.5,
        "utility.gainPrice", 0.25, "utility.uncertainty", 2.0, "utility.grievance", 4.0, "utility.loyalty", 1.5,
        "utility.habit", 1.0, "grievance.halfLife", 6.0
    };

    private static Utility utility(SmallMarket m) {
        var rules = m.spec.market().rules();
        return new Utility(rules.utility(), rules.grievance(), m.spec.segments());
    }

    private static float of(SmallMarket m, int g) {
        Utility u = utility(m);
        int slot = u.slot(m.customers, 0, g);
        float held = u.grievance(m.customers, m.clock, 0, g, slot);
        return u.of(m.customers, m.firms, m.e(), m.clock, 0, 0, g, slot, held, m.firms.column(Lever.PRICE));
    }

    private static float price(SmallMarket m, int g) {
        Utility u = utility(m);
        int slot = u.slot(m.customers, 0, g);
        return u.price(m.customers, m.firms, m.clock, 0, g, slot, m.firms.column(Lever.PRICE));
    }

    private static SmallMarket customer(SmallMarket m) {
        for (int g = 0; g < 2; g++) {
            m.customers.expectation[m.customers.belief(0, g)] = 0.7f;
            m.customers.trust[m.customers.belief(0, g)] = 0.8f;
            m.customers.uncertainty[m.customers.belief(0, g)] = 0.1f;
        }
        m.customers.referencePrice[0] = 1.1f;
        return m;
    }

    @Test
    void theComponentsAddUp() {
        SmallMarket m = customer(SmallMarket.contractual(RULES));
        m.customers.loyalty[0] = 0.6f;
        m.customers.grievance[0] = 0.1f;
        m.e().switchingCost[0] = 0.7f;
        double common = 5 * 0.7 + 2 * 0.2 - 2 * 0.1;
        double own = common - 3 * (1 - 0.25 * 0.1) - 4 * 0.1 + 1.5 * 0.6;
        double rival = common - 3 * (1.25 + 0.5 * 0.15) - 0.7;
        assertThat(of(m, 0)).isCloseTo((float) own, within(1e-5f));
        assertThat(of(m, 1)).isCloseTo((float) rival, within(1e-5f));
    }

    @Test
    void aPriceBelowTheReferenceGainsLessThanOneAboveLoses() {
        SmallMarket m = customer(SmallMarket.contractual(RULES));
        double[] u = new double[3];
        for (int k = 0; k < 3; k++) {
            m.firms.set(Lever.PRICE, 0, 1.0 + 0.1 * k);
            u[k] = of(m, 0);
        }
        assertThat(u[1] - u[2]).isGreaterThan(u[0] - u[1]);
    }

    @Test
    void inRepertoireMarketsLoyaltyAndHabitCountForEveryFirm() {
        SmallMarket m = customer(SmallMarket.repertoire(RULES));
        float before = of(m, 1);
        int r = m.customers.relation(0, 1);
        m.customers.loyalty[r] += 0.2f;
        m.customers.walletShare[r] += 0.5f;
        assertThat(of(m, 1) - before).isCloseTo(0.3f + 0.5f, within(1e-5f));
    }

    @Test
    void newcomersAndTheLoyalHaveTheirPrices() {
        SmallMarket m = customer(SmallMarket.contractual(RULES));
        m.firms.newcomerPrice[1] = 0.9f;
        m.firms.loyaltyPrice[0] = 0.95f;
        m.customers.tenure[0] = 11;
        assertThat(price(m, 0)).isEqualTo(1f);
        m.customers.tenure[0] = 12;
        assertThat(price(m, 0)).isEqualTo(0.95f);
        assertThat(price(m, 1)).isEqualTo(0.9f);
        m.customers.memory.firm[0][0] = 1;
        m.customers.memory.leftAt[0][0] = 0;
        assertThat(price(m, 1)).as("left less than a year ago").isEqualTo(1.25f);
        for (int t = 0; t < 12; t++) {
            m.clock.advance();
        }
        assertThat(price(m, 1)).isEqualTo(0.9f);
    }
}
