package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.Simulation;
import holdfast.market.engine.SmallMarket;
import holdfast.market.observe.Metric;
import org.junit.jupiter.api.Test;

class CustomerValueTest {
    @Test
    void theBestFifthBuysTheShareOfTheClosedForm() {
        var spec = Specs.rules(
                Specs.market(200_000, 1, Specs.firm("a")), "customerValue.off", false, "customerValue.spread", 1.68);
        SmallMarket m = new SmallMarket(spec, 5).step();
        double best = Specs.rule(CustomerValue.Rule.class, "spread", 1.68).best();
        double all = 0;
        double top = 0;
        int many = 0;
        for (float volume : m.customers.ties.volume) {
            all += volume;
            top += volume >= best ? volume : 0;
            many += volume >= best ? 1 : 0;
        }
        assertThat(many / 200_000.0).isCloseTo(0.2, within(0.005));
        assertThat(all / 200_000).isCloseTo(1, within(0.06));
        assertThat(top / all).as("the normal distribution at 1.68 - 0.8416").isCloseTo(0.799, within(0.02));
    }

    @Test
    void revenueFollowsVolumeAndTheMeanPriceDoesNot() {
        var spec = Specs.rules(
                Specs.market(50_000, 1, Specs.firm("a", "price", 2.0)),
                "customerValue.off",
                false,
                "demography.off",
                true);
        var plain =
                Simulation.open(Specs.rules(spec, "customerValue.off", true), 5).run();
        var run = Simulation.open(spec, 5).run();
        assertThat(run.value(Metric.PRICE, 0, 0)).isEqualTo(plain.value(Metric.PRICE, 0, 0));
        assertThat(run.value(Metric.REVENUE, 0, 0) / plain.value(Metric.REVENUE, 0, 0))
                .isCloseTo(1, within(0.03));
        assertThat(run.value(Metric.TOP_SHARE, 0, 0)).isCloseTo(0.563, within(0.02));
    }
}
