package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Specs;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Metric;
import holdfast.market.state.Sums.Measure;
import org.junit.jupiter.api.Test;

class LoyaltyTypesTest {
    @Test
    void attitudeAndPatronageMakeFourTypes() {
        LoyaltyTypes.Rule rule = Specs.rule(LoyaltyTypes.Rule.class, "attitude", 0.5);
        assertThat(rule.type(0.6f, true)).isEqualTo(Measure.LOYAL_TRUE);
        assertThat(rule.type(0.6f, false)).isEqualTo(Measure.LOYAL_LATENT);
        assertThat(rule.type(0.4f, true)).isEqualTo(Measure.LOYAL_SPURIOUS);
        assertThat(rule.type(0.4f, false)).isNull();
    }

    @Test
    void whereLeavingIsHardMoreCustomIsSpurious() {
        var spec = Specs.rules(
                Specs.market(3000, 40, Specs.firm("a", "quality", 0.5), Specs.firm("b", "quality", 0.5)),
                "loyaltyTypes.off",
                false);
        double free = Simulation.open(spec, 2).run().value(Metric.LOYAL_SPURIOUS, 39, 0);
        double bound = Simulation.open(Specs.rules(spec, "switchingCost.procedural", 10.0), 2)
                .run()
                .value(Metric.LOYAL_SPURIOUS, 39, 0);
        assertThat(bound).isGreaterThan(free);
    }
}
