package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.Statistics;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.PeriodLength;
import holdfast.market.state.Customers;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class BeginnerTest {
    private static float[] habits(double mean, double sum, PeriodLength length) {
        MarketSpec spec = Specs.rules(
                Specs.with(Specs.market(20_000, 1, Specs.firm("a"), Specs.firm("b")), "market.period", length),
                "reconsideration.deliberation",
                mean,
                "reconsideration.shapeSum",
                sum,
                "demography.awareness",
                0.3);
        return new SmallMarket(spec, 3).customers.deliberation;
    }

    @Test
    void habitsAreBetaDistributed() {
        float[] habit = habits(0.2, 3, PeriodLength.MONTH);
        double[] x = new double[habit.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = habit[i];
        }
        assertThat(Statistics.fit(x, new BetaDistribution(null, 0.6, 2.4))).isGreaterThan(Statistics.REJECT);
    }

    @Test
    void withoutSpreadAllAreAlikeAndRatesAreThoseOfThePeriod() {
        assertThat(habits(0.2, 0, PeriodLength.MONTH)).containsOnly(0.2f);
        assertThat(habits(0.2, 0, PeriodLength.QUARTER)).containsOnly((float) (1 - Math.pow(0.8, 3)));
        assertThat(habits(1, 2, PeriodLength.WEEK)).containsOnly(1f);
        assertThat(habits(0, 2, PeriodLength.WEEK)).containsOnly(0f);
    }

    @Test
    void eachFirmIsKnownWithTheChanceOfAwareness() {
        MarketSpec spec = Specs.rules(
                Specs.market(20_000, 1, Specs.firm("a", "initialShare", 0.0), Specs.firm("b"), Specs.firm("c")),
                "demography.awareness",
                0.3);
        Customers c = new SmallMarket(spec, 3).customers;
        int known = 0;
        for (long aware : c.aware) {
            known += (int) (aware & 1);
        }
        assertThat(known / 20_000.0).isCloseTo(0.3, within(3 * Math.sqrt(0.21 / 20_000)));
    }

    @Test
    void lifeBeginsAlikeInEveryArm() {
        MarketSpec one = Specs.market(300, 1, Specs.firm("a"), Specs.firm("b"));
        MarketSpec other = Specs.market(300, 1, Specs.firm("a", "price", 2.0), Specs.firm("b", "quality", 0.3));
        assertThat(new SmallMarket(one, 3).customers.deliberation)
                .isEqualTo(new SmallMarket(other, 3).customers.deliberation);
        assertThat(new SmallMarket(one, 3).customers.aware).isEqualTo(new SmallMarket(other, 3).customers.aware);
    }
}
