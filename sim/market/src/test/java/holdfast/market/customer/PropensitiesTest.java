package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.Statistics;
import holdfast.market.engine.SmallMarket;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class PropensitiesTest {
    private static SmallMarket market(int customers, double strength) {
        MarketSpec spec = Specs.rules(
                Specs.only(
                        Specs.market(
                                customers,
                                4,
                                Specs.firm("a", "initialShare", 1.0),
                                Specs.firm("b", "initialShare", 3.0)),
                        "propensities",
                        "choice"),
                "propensities.strength",
                strength);
        return new SmallMarket(spec, 7).begin();
    }

    @Test
    void propensitiesAreDirichletAndLastALife() {
        SmallMarket m = market(1000, 2).run(Propensities.class);
        double[] ofA = IntStream.range(0, 1000)
                .mapToDouble(k -> {
                    double a = Math.exp(m.e().appeal[0][k]);
                    return a / (a + Math.exp(m.e().appeal[1][k]));
                })
                .toArray();
        assertThat(Statistics.fit(ofA, new BetaDistribution(null, 0.5, 1.5))).isGreaterThan(Statistics.REJECT);
        float before = m.e().appeal[0][5];
        m.clock.advance();
        m.run(Propensities.class);
        assertThat(m.e().appeal[0][5]).isCloseTo(2 * before, within(1e-4f));
    }

    @Test
    void propensitiesTooSmallForANumberStayComparable() {
        SmallMarket m = market(1000, 0.01).run(Propensities.class);
        for (int k = 0; k < 1000; k++) {
            assertThat(Float.isFinite(m.e().appeal[0][k])).isTrue();
        }
    }

    @Test
    void withoutStrengthNobodyHasAny() {
        assertThat(market(10, 0).run(Propensities.class).e().appeal[0]).containsOnly(0f);
    }
}
