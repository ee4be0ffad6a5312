package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class MakingOpeningsTest {
    private static SmallMarket pushed(Lever lever, double grievance, Object... rules) {
        Object[] all = new Object[rules.length + 6];
        all[0] = "openings.off";
        all[1] = false;
        all[2] = "openings.open";
        all[3] = 0.0;
        all[4] = "makingOpenings.off";
        all[5] = false;
        System.arraycopy(rules, 0, all, 6, rules.length);
        SmallMarket m = SmallMarket.repertoire(all);
        m.firms.set(lever, 1, 1.0);
        m.customers.walletShare[m.customers.relation(0, 0)] = 0.7f;
        m.customers.grievance[m.customers.relation(0, 0)] = (float) grievance;
        m.customers.trust[m.customers.belief(0, 1)] = 0.5f;
        return m.run(OpeningWindows.class).run(MakingOpenings.class);
    }

    @Test
    void agitationIsLetInWhereThereWasTrouble() {
        Object[] rules = {"makingOpenings.trouble", 1.0, "makingOpenings.exposure", 0.0};
        assertThat(pushed(Lever.AGITATION, 0.4, rules).e().appeal[1][0]).isZero();
        assertThat(pushed(Lever.AGITATION, 0.0, rules).e().appeal[1][0]).isLessThan(-1000f);
    }

    @Test
    void agitationThatComesOutCostsTrust() {
        SmallMarket m = pushed(Lever.AGITATION, 0.0, "makingOpenings.exposure", 1.0);
        assertThat(m.customers.trust[m.customers.belief(0, 1)]).isZero();
    }

    @Test
    void newDemandOpensTheOrderToAll() {
        SmallMarket m = pushed(Lever.NEW_DEMAND, 0.0, "makingOpenings.renewal", 1.0);
        assertThat(m.e().appeal[1][0]).isZero();
        assertThat(m.customers.needs[0]).isEqualTo((short) 1);
    }
}
