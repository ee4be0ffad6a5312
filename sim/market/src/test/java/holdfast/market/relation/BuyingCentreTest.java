package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BuyingCentreTest {
    private static SmallMarket market(Object... rules) {
        Object[] all = Arrays.copyOf(new Object[] {"buyingCentre.off", false}, 2 + rules.length);
        System.arraycopy(rules, 0, all, 2, rules.length);
        SmallMarket m = SmallMarket.contractual(all);
        Arrays.fill(m.e().happened, Encounters.RECONSIDERED);
        return m;
    }

    @Test
    void effortAimedAtTheKeyPersonCountsMoreIfThatIsKnown() {
        BuyingCentre.Rule rule = new BuyingCentre.Rule(false, 0.6, 0.6, 1.5, 1, 0.1, 5, 2);
        assertThat(rule.reach(0f, false)).isCloseTo(1 / 3f, within(1e-6f));
        assertThat(rule.reach(1f, true)).isCloseTo(0.6f, within(1e-6f));
        assertThat(rule.reach(1f, false)).isCloseTo(0.2f, within(1e-6f));
    }

    @Test
    void effortIsFeltByTheFirmThatMakesIt() {
        SmallMarket m = market("buyingCentre.contact", 3.0);
        m.firms.set(Lever.CONTACT, 0, 1);
        m.run(BuyingCentre.class);
        assertThat(m.e().appeal[0][0]).isCloseTo(1f, within(1e-6f));
        assertThat(m.e().appeal[1][0]).isZero();
    }

    @Test
    void favoursPleaseUntilTheyAreNoticed() {
        SmallMarket pleased = market("buyingCentre.found", 0.0);
        pleased.firms.set(Lever.FAVOURS, 0, 1);
        pleased.run(BuyingCentre.class);
        assertThat(pleased.e().appeal[0][0]).isBetween(0f, 2f);
        SmallMarket noticed = market("buyingCentre.found", 1.0, "buyingCentre.outrage", 4.0);
        noticed.firms.set(Lever.FAVOURS, 0, 1);
        noticed.run(BuyingCentre.class);
        assertThat(noticed.e().appeal[0][0]).isEqualTo(-4f);
    }

    @Test
    void strengthCountsOnlyWhereBuyersHaveBeenMadeToAskForIt() {
        SmallMarket m = market("buyingCentre.criteria", 2.0);
        m.firms.set(Lever.STRENGTH, 0, 0.5);
        m.run(BuyingCentre.class);
        assertThat(m.e().appeal[0][0]).isZero();
        m.firms.set(Lever.SHAPING, 0, 1);
        m.run(BuyingCentre.class);
        assertThat(m.e().appeal[0][0]).isEqualTo(1f);
        assertThat(m.e().appeal[1][0]).isZero();
    }
}
