package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import org.junit.jupiter.api.Test;

class OpeningWindowsTest {
    private static SmallMarket market(double share, Object... rules) {
        Object[] all = new Object[rules.length + 2];
        all[0] = "openings.off";
        all[1] = false;
        System.arraycopy(rules, 0, all, 2, rules.length);
        SmallMarket m = SmallMarket.repertoire(all);
        m.customers.walletShare[m.customers.relation(0, 0)] = (float) share;
        return m.run(OpeningWindows.class);
    }

    @Test
    void whileTheWindowIsClosedOnlySuppliersAreAsked() {
        SmallMarket m = market(0.7, "openings.open", 0.0);
        assertThat(m.e().appeal[1][0]).isLessThan(-1000f);
        assertThat(m.e().appeal[0][0]).isZero();
        assertThat(market(0.7, "openings.open", 1.0).e().appeal[1][0]).isZero();
    }

    @Test
    void windowsAreMoreFrequentWhileTiesAreShallow() {
        OpeningWindows.Rule rule = Specs.rule(OpeningWindows.Rule.class, "open", 0.1, "shallow", 3.0);
        assertThat(rule.chance(0.3f)).isCloseTo(0.3f, within(1e-6f));
        assertThat(rule.chance(0.6f)).isCloseTo(0.1f, within(1e-6f));
    }

    @Test
    void aCarefulBuyerGoesElsewhereBeyondTheLimit() {
        assertThat(market(0.9, "openings.safety", 1.0, "openings.open", 1.0).e().appeal[0][0])
                .isLessThan(-1000f);
        assertThat(market(0.7, "openings.safety", 1.0, "openings.open", 1.0).e().appeal[0][0])
                .isZero();
    }
}
