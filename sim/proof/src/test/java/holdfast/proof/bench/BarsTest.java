package holdfast.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.lab.bench.BenchMarket;
import holdfast.lab.bench.EngineBench;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import org.junit.jupiter.api.Test;

/** The bars of memory. Those of time depend on what else a machine does: {@link BenchMain} reports them. */
class BarsTest {
    /** The size for which the bar is stated. */
    private static final int CUSTOMERS = 100_000;

    private static final double MOST_BYTES_PER_CUSTOMER = 200;

    @Test
    void theBenchMarketIsARealOne() {
        Observations seen = Simulation.open(BenchMarket.of(2_000, 12), 1).run();
        double customers = 0;
        double told = 0;
        double lost = 0;
        for (int firm = 0; firm <= seen.firms().size(); firm++) {
            customers += seen.value(Metric.CUSTOMERS, 11, firm);
        }
        for (int firm = 0; firm < seen.firms().size(); firm++) {
            lost += seen.overall(Metric.LOST, firm, 0);
            told += seen.overall(Metric.TALK_POSITIVE, firm, 0) + seen.overall(Metric.TALK_NEGATIVE, firm, 0);
        }
        assertThat(seen.firms()).hasSize(5);
        assertThat(customers).isEqualTo(2_000);
        assertThat(lost).isPositive();
        assertThat(told).isPositive();
    }

    @Test
    void aCustomerTakesAtMost200Bytes() {
        double measured = EngineBench.bytesPerCustomer(CUSTOMERS);
        assertThat(measured).isBetween(20.0, MOST_BYTES_PER_CUSTOMER);
        double stated = Simulation.bytesPerCustomer(BenchMarket.of(CUSTOMERS, 1));
        assertThat(stated).isLessThanOrEqualTo(MOST_BYTES_PER_CUSTOMER);
        assertThat(stated).as("what budgets are made with").isCloseTo(measured, within(0.1 * measured));
    }

    @Test
    void aPeriodAllocatesNothingPerCustomer() {
        assertThat(EngineBench.allocatedPerCustomerPeriod(20_000))
                .as("bytes allocated per customer and period")
                .isLessThan(0.001);
    }
}
