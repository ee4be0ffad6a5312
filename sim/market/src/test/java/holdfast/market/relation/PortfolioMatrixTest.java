package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Metric;
import org.junit.jupiter.api.Test;

class PortfolioMatrixTest {
    @Test
    void strengthIsTheMeanOfItsThreeSigns() {
        assertThat(PortfolioMatrix.Rule.strength(0.6f, 0.9f, 12f, 12f)).isCloseTo(2f / 3, within(1e-6f));
        assertThat(PortfolioMatrix.Rule.third(0.67f)).isEqualTo(2);
        assertThat(PortfolioMatrix.Rule.third(0.5f)).isEqualTo(1);
        assertThat(PortfolioMatrix.Rule.third(0.3f)).isZero();
    }

    @Test
    void theNineCellsHoldEverybodyAndTheBestFifthIsAFifth() {
        var spec = Specs.rules(
                Specs.market(20_000, 12, Specs.firm("a"), Specs.firm("b")),
                "customerValue.off",
                false,
                "portfolio.off",
                false);
        var run = Simulation.open(spec, 2).run();
        double all = 0;
        double high = 0;
        for (Metric metric : Metric.values()) {
            if (metric.name().startsWith("MATRIX_")) {
                all += run.value(metric, 11, 0);
                high += metric.name().startsWith("MATRIX_HIGH") ? run.value(metric, 11, 0) : 0;
            }
        }
        assertThat(all).isCloseTo(1, within(1e-9));
        assertThat(high).isCloseTo(0.2, within(0.02));
    }
}
