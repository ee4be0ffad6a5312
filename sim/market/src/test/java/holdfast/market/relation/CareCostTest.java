package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class CareCostTest {
    @Test
    void contactSystemsAndPayEachHaveTheirPrice() {
        CareCost.Rule rule = Specs.rule(CareCost.Rule.class, "social", 0.1, "structural", 0.2, "labour", 0.5);
        assertThat(rule.unit(1, 0.5, 0.25, 1.2)).isCloseTo(1 + 0.05 + 0.05 + 0.1, within(1e-12));
        assertThat(rule.unit(1, 0, 0, 1)).isEqualTo(1);
    }

    @Test
    void theCostDoesNotPileUpOverPeriods() {
        var spec =
                Specs.rules(Specs.market(4, 5, Specs.firm("a", "care", Specs.care("pay", 1.0))), "careCost.off", false);
        SmallMarket m = new SmallMarket(spec, 1).begin();
        double once = m.firms.get(Lever.UNIT_COST, 0);
        m.begin();
        assertThat(once).isGreaterThan(0.55);
        assertThat(m.firms.get(Lever.UNIT_COST, 0)).isEqualTo(once);
    }
}
