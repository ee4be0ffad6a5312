package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.Statistics;
import holdfast.market.observe.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {
    @Test
    void firmsStartWithTheirShares() {
        MarketSpec spec = Specs.market(
                50_000,
                1,
                Specs.firm("a", "initialShare", 5.0),
                Specs.firm("b", "initialShare", 3.0),
                Specs.firm("c", "initialShare", 0.0),
                Specs.firm("d", "initialShare", 2.0));
        long[] counts = new long[4];
        for (byte provider : new SmallMarket(spec, 3).customers.provider) {
            counts[provider]++;
        }
        assertThat(counts[2]).isZero();
        assertThat(Statistics.fit(new long[] {counts[0], counts[1], counts[3]}, new double[] {0.5, 0.3, 0.2}))
                .isGreaterThan(Statistics.REJECT);
    }

    @Test
    void segmentsHaveTheirShares() {
        MarketSpec spec = Specs.with(
                Specs.market(50_000, 1, Specs.firm("a")),
                "segments",
                List.of(Specs.segment("x", 0.7), Specs.segment("y", 0.0), Specs.segment("z", 0.3)));
        long[] counts = new long[3];
        for (byte segment : new SmallMarket(spec, 3).customers.segment) {
            counts[segment]++;
        }
        assertThat(counts[1]).isZero();
        assertThat(Statistics.fit(new long[] {counts[0], counts[2]}, new double[] {0.7, 0.3}))
                .isGreaterThan(Statistics.REJECT);
    }

    @Test
    void whoHasAFirmKnowsItAndItsPromise() {
        MarketSpec spec = Specs.rules(
                Specs.market(300, 1, Specs.firm("a"), Specs.firm("b", "promise", 0.9)), "demography.awareness", 0.0);
        var c = new SmallMarket(spec, 3).customers;
        for (int i = 0; i < 300; i++) {
            assertThat(c.aware[i]).isEqualTo(1L << c.provider[i]);
            assertThat(c.promised[i]).isEqualTo(1L << c.provider[i]);
            assertThat(c.tenure[i]).isBetween((short) 0, (short) 35);
        }
    }

    @Test
    void aMarketWithoutInitialSharesStartsEmpty() {
        MarketSpec spec = Specs.rules(
                Specs.market(300, 3, Specs.firm("a", "initialShare", 0.0), Specs.firm("b", "initialShare", 0.0)),
                "reconsideration.off",
                true);
        assertThat(new SmallMarket(spec, 3).customers.provider).containsOnly((byte) -1);
        assertThat(Simulation.open(spec, 3).run().value(Metric.CUSTOMERS, 2, 0)).isPositive();
    }
}
