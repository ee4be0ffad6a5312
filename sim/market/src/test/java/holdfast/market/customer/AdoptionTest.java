package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class AdoptionTest {
    @Test
    void theHazardGrowsWithThoseWhoHaveAdopted() {
        var rule = Specs.rule(Adoption.Rule.class, "innovation", 0.03, "imitation", 0.38);
        assertThat(rule.chance(0, 1)).isCloseTo(1 - Math.exp(-0.03), within(1e-12));
        assertThat(rule.chance(0.5, 2)).isCloseTo(1 - Math.exp(-0.44), within(1e-12));
    }

    @Test
    void onlyWhoHasNoFirmIsAskedAndOthersAreLeftAlone() {
        SmallMarket m = SmallMarket.contractual("adoption.off", false, "adoption.innovation", 100.0);
        m.customers.provider[1] = -1;
        m.run(Adoption.class);
        assertThat(m.e().happened[1] & Encounters.RECONSIDERED).isNotZero();
        assertThat(m.e().happened[0] & Encounters.RECONSIDERED).isZero();
        SmallMarket slow = SmallMarket.contractual("adoption.off", false, "adoption.innovation", 1e-9);
        slow.customers.provider[1] = -1;
        slow.e().happened[1] = Encounters.RECONSIDERED;
        slow.run(Adoption.class);
        assertThat(slow.e().happened[1] & Encounters.RECONSIDERED).isZero();
    }

    @Test
    void withoutRatesNothingChanges() {
        SmallMarket m = SmallMarket.contractual("adoption.off", false);
        m.customers.provider[1] = -1;
        m.e().happened[1] = Encounters.RECONSIDERED;
        m.run(Adoption.class);
        assertThat(m.e().happened[1]).isEqualTo(Encounters.RECONSIDERED);
    }
}
