package holdfast.market.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.engine.Simulation;
import holdfast.market.engine.SmallMarket;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Reason;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.MarketType;
import holdfast.market.state.Customers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the ledger says against what the customers' columns hold. */
class LedgerTest {
    private static final FirmSpec A = Specs.firm("a", "price", 1.5, "unitCost", 0.5, "acquisitionCost", 2.0);
    private static final FirmSpec B = Specs.firm("b", "price", 1.0, "unitCost", 0.25);

    private static MarketSpec spec(MarketType type) {
        return Specs.rules(
                Specs.with(Specs.market(400, 6, A, B), "market.type", type), "demography.involuntaryExit", 0.05);
    }

    @Test
    void meansAreThoseOfTheColumns() {
        for (MarketType type : MarketType.values()) {
            MarketSpec spec = spec(type);
            SmallMarket market = new SmallMarket(spec, 2).steps(6);
            Observations o = new SmallMarket(spec, 2).run();
            Customers c = market.customers;
            for (int g = 0; g < 2; g++) {
                byte firm = (byte) g;
                int[] own = IntStream.range(0, c.size)
                        .filter(i -> c.provider[i] == firm)
                        .toArray();
                assertThat(o.value(Metric.CUSTOMERS, 5, g)).isEqualTo(own.length);
                mean(o, Metric.SATISFACTION, g, own, i -> c.satisfaction[c.relation(i, firm)]);
                mean(o, Metric.LOYALTY, g, own, i -> c.loyalty[c.relation(i, firm)]);
                mean(o, Metric.EXPECTATION, g, own, i -> c.expectation[c.belief(i, firm)]);
                mean(o, Metric.TRUST, g, own, i -> c.trust[c.belief(i, firm)]);
                mean(o, Metric.UNCERTAINTY, g, own, i -> c.uncertainty[c.belief(i, firm)]);
                mean(o, Metric.REFERENCE_PRICE, g, own, i -> c.referencePrice[i]);
            }
        }
    }

    private static void mean(
            Observations o, Metric metric, int g, int[] own, java.util.function.IntToDoubleFunction column) {
        double mean = IntStream.of(own).mapToDouble(column).average().orElse(Double.NaN);
        assertThat(o.value(metric, 5, g)).as("%s", metric).isCloseTo(mean, within(1e-5));
    }

    @Test
    void indicesAreMadeOfTheirItems() {
        MarketSpec still = Specs.rules(
                Specs.only(Specs.market(50, 1, Specs.firm("a", "quality", 0.8))), "satisfaction.start", 0.6);
        Observations o = Simulation.open(still, 1).run();
        double index = 100 * (0.3885 * 0.6 + 0.3190 * 0.6 + 0.2925 * 0.8);
        assertThat(o.value(Metric.ACSI, 0, 0)).isCloseTo(index, within(1e-3));
        assertThat(o.value(Metric.NPS, 0, 0)).isEqualTo(-100);
        MarketSpec delighted = Specs.rules(still, "satisfaction.start", 0.9);
        assertThat(Simulation.open(delighted, 1).run().value(Metric.NPS, 0, 0)).isEqualTo(100);
        MarketSpec passive = Specs.rules(still, "satisfaction.start", 0.7);
        assertThat(Simulation.open(passive, 1).run().value(Metric.NPS, 0, 0)).isZero();
    }

    @Test
    void revenueIsPriceTimesPurchasesAndCostIsThatOfServingAndWinning() {
        for (MarketType type : MarketType.values()) {
            Observations o = Simulation.open(spec(type), 2).run();
            double sum = 0;
            for (int t = 0; t < 6; t++) {
                double purchases = o.value(Metric.PURCHASES, t, 0);
                assertThat(o.value(Metric.REVENUE, t, 0)).isEqualTo(1.5 * purchases);
                assertThat(o.value(Metric.COST, t, 0)).isEqualTo(0.5 * purchases + 2 * o.value(Metric.ACQUIRED, t, 0));
                assertThat(o.value(Metric.PRICE, t, 0)).isEqualTo(1.5);
                sum += o.value(Metric.PROFIT, t, 0);
                assertThat(o.value(Metric.CUMULATIVE_PROFIT, t, 0)).isCloseTo(sum, within(1e-9));
            }
        }
    }

    @Test
    void warmUpIsLeftOutOfProfitDeparturesAndRetention() {
        MarketSpec spec = Specs.with(spec(MarketType.CONTRACTUAL), "horizon.warmUp", 3, "horizon.periods", 2);
        Observations o = Simulation.open(spec, 2).run();
        assertThat(o.value(Metric.CUMULATIVE_PROFIT, 2, 0)).isZero();
        double profit = o.value(Metric.PROFIT, 3, 0) + o.value(Metric.PROFIT, 4, 0);
        assertThat(o.value(Metric.CUMULATIVE_PROFIT, 4, 0)).isCloseTo(profit, within(1e-9));
        double lost = o.value(Metric.LOST, 3, 0) + o.value(Metric.LOST, 4, 0);
        assertThat((double) o.departures().from(0)).isEqualTo(lost);
        double exposed =
                IntStream.range(0, 25).mapToLong(k -> o.retention().exposed(k)).sum();
        double retained =
                IntStream.range(0, 25).mapToLong(k -> o.retention().retained(k)).sum();
        double left = 0;
        double involuntary = 0;
        double start = 0;
        for (int g = 0; g < 2; g++) {
            left += o.overall(Metric.LOST, g, 0);
            involuntary += o.departures().from(g, Reason.INVOLUNTARY);
            start += o.value(Metric.CUSTOMERS, 2, g) + o.value(Metric.CUSTOMERS, 3, g);
        }
        assertThat(exposed).isEqualTo(start - involuntary);
        assertThat(exposed - retained).isEqualTo(left - involuntary);
    }

    @Test
    void aFirmWithoutCustomersHasNoMeans() {
        MarketSpec spec = Specs.only(Specs.market(50, 1, A, Specs.firm("z", "initialShare", 0.0)));
        Observations o = Simulation.open(spec, 1).run();
        assertThat(o.value(Metric.CUSTOMERS, 0, 1)).isZero();
        assertThat(o.value(Metric.SATISFACTION, 0, 1)).isNaN();
        assertThat(o.value(Metric.CHURN, 0, 1)).isNaN();
        assertThat(o.value(Metric.SHARE, 0, 1)).isZero();
        assertThat(o.value(Metric.REVENUE, 0, 1)).isZero();
    }
}
