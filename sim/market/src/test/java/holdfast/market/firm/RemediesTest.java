package holdfast.market.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.ConductSpec;
import org.junit.jupiter.api.Test;

class RemediesTest {
    private static Observations run(double remedy, double qualityCost, double quality) {
        ConductSpec conduct = Specs.rule(ConductSpec.class, "remedy", remedy, "qualityCost", qualityCost);
        MarketSpec spec = Specs.market(2000, 4, Specs.firm("a", "conduct", conduct), Specs.firm("b"));
        spec = Specs.rules(spec, "remedies.off", false, "remedies.cost", 0.3);
        spec = Specs.event(
                spec,
                new holdfast.market.spec.EventSpec(
                        "better",
                        2,
                        null,
                        "a",
                        holdfast.market.spec.Lever.QUALITY,
                        holdfast.market.spec.EventSpec.Change.SET,
                        quality));
        return Simulation.open(spec, 1).run();
    }

    @Test
    void aRemedyCostsByHowManyCustomersThereAre() {
        Observations with = run(0.5, 0, 0.76);
        Observations without = run(0, 0, 0.76);
        double customers = without.value(Metric.CUSTOMERS, 1, 0);
        assertThat(with.value(Metric.COST, 2, 0) - without.value(Metric.COST, 2, 0))
                .isCloseTo(0.15 * customers, within(0.01));
    }

    @Test
    void betterPerformanceCostsMoreAndEveryFurtherStepMoreThanTheLast() {
        double plain = cost(run(0, 0, 0.86));
        double first = cost(run(0, 2, 0.86)) - plain;
        assertThat(first).isCloseTo(2 * (0.86 * 0.86 - 0.76 * 0.76), within(1e-4));
        assertThat(cost(run(0, 2, 0.96)) - cost(run(0, 0, 0.96))).isGreaterThan(2 * first);
    }

    private static double cost(Observations o) {
        return o.value(Metric.COST, 2, 0) / o.value(Metric.PURCHASES, 2, 0);
    }
}
