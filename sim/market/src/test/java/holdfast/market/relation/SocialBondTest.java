package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class SocialBondTest {
    @Test
    void friendshipTendsToWhereContactAndFadingBalance() {
        SocialBond.Rule rule = Specs.rule(SocialBond.Rule.class, "growth", 0.1, "everyday", 0.1, "fade", 0.02);
        float friendship = 0f;
        for (int t = 0; t < 500; t++) {
            friendship = rule.next(friendship, 0.4f, 1f);
        }
        assertThat(friendship).isCloseTo(0.04f / (0.04f + 0.02f), within(1e-4f));
    }

    @Test
    void itEntersSwitchingCostAlone() {
        SmallMarket m = SmallMarket.contractual("friendship.off", false, "friendship.weight", 4.0);
        m.customers.ties.friendship[0] = 0.5f;
        m.customers.tenure[0] = 20;
        m.firms.set(Lever.SOCIAL, 0, 1);
        m.run(holdfast.market.customer.SwitchingCost.class);
        float before = m.e().switchingCost[0];
        m.run(SocialBond.class);
        assertThat(m.customers.ties.friendship[0]).isGreaterThan(0.5f);
        assertThat(m.e().switchingCost[0] - before).isCloseTo(4f * m.customers.ties.friendship[0], within(1e-5f));
    }

    @Test
    void withANewFirmOneIsAStranger() {
        SmallMarket m = SmallMarket.contractual("friendship.off", false, "friendship.growth", 0.0);
        m.customers.ties.friendship[0] = 0.9f;
        m.customers.tenure[0] = 1;
        m.run(SocialBond.class);
        assertThat(m.customers.ties.friendship[0]).isZero();
    }
}
