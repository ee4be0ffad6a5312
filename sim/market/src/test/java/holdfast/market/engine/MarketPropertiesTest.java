package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.RandomSpecs;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Reason;
import holdfast.market.state.Customers;
import org.junit.jupiter.api.Test;

/** What holds in every market, whatever its firms, segments, network, period length and mechanisms. */
class MarketPropertiesTest {
    @Test
    void identitiesHoldInEveryPeriod() {
        RandomSpecs.each(1, 60, MarketPropertiesTest::identities);
    }

    private static void identities(MarketSpec spec) {
        Observations o = Simulation.open(spec, 3).run();
        int firms = o.firms().size();
        for (int t = 0; t < spec.horizon().total(); t++) {
            double everybody = 0;
            double shares = 0;
            for (int f = 0; f <= firms; f++) {
                everybody += o.value(Metric.CUSTOMERS, t, f);
                double share = o.value(Metric.SHARE, t, f);
                shares += Double.isNaN(share) ? 0 : share;
                if (f < firms) {
                    flows(o, t, f);
                }
                segments(o, t, f);
            }
            assertThat(everybody).isEqualTo(spec.market().customers());
            double served = everybody - o.value(Metric.CUSTOMERS, t, firms);
            assertThat(shares).isCloseTo(served == 0 ? 0 : 1, within(1e-12));
        }
    }

    private static void flows(Observations o, int t, int f) {
        double start = t == 0 ? Double.NaN : o.value(Metric.CUSTOMERS, t - 1, f);
        double lost = o.value(Metric.LOST, t, f);
        double acquired = o.value(Metric.ACQUIRED, t, f);
        if (t > 0) {
            assertThat(start + acquired - lost).isEqualTo(o.value(Metric.CUSTOMERS, t, f));
            Double churn = o.value(Metric.CHURN, t, f);
            assertThat(churn).isEqualTo((Double) (start == 0 ? Double.NaN : lost / start));
            assertThat(lost).isBetween(o.value(Metric.LOST_INVOLUNTARY, t, f), start);
        }
        double revenue = o.value(Metric.REVENUE, t, f);
        double cost = o.value(Metric.COST, t, f);
        assertThat(o.value(Metric.PROFIT, t, f)).isEqualTo(revenue - cost);
        assertThat(o.value(Metric.RECOVERED, t, f)).isBetween(0.0, o.value(Metric.COMPLAINTS, t, f));
        assertThat(o.value(Metric.FAILURES, t, f)).isBetween(0.0, o.value(Metric.PURCHASES, t, f));
    }

    private static void segments(Observations o, int t, int f) {
        for (Metric metric : Metric.values()) {
            if (metric.kind() == Metric.Kind.FLOW || metric == Metric.CUSTOMERS) {
                double sum = 0;
                for (int s = 1; s <= o.segments().size(); s++) {
                    sum += o.value(metric, t, f, s);
                }
                double all = o.value(metric, t, f);
                if (!(Math.abs(sum - all) <= 1e-9 * (1 + Math.abs(all)))) {
                    throw new AssertionError(metric + ": segments sum to " + sum + ", all is " + all);
                }
            }
        }
    }

    @Test
    void everyDepartureHasOneReason() {
        RandomSpecs.each(2, 40, MarketPropertiesTest::departures);
    }

    private static void departures(MarketSpec spec) {
        Observations o = Simulation.open(spec, 4).run();
        for (int f = 0; f < o.firms().size(); f++) {
            long byReason = 0;
            for (Reason reason : Reason.values()) {
                byReason += o.departures().from(f, reason);
            }
            double lost = o.overall(Metric.LOST, f, 0);
            assertThat((double) byReason).isEqualTo(lost);
            assertThat((double) o.departures().from(f)).isEqualTo(lost);
            assertThat((double) o.departures().from(f, Reason.INVOLUNTARY))
                    .isEqualTo(o.overall(Metric.LOST_INVOLUNTARY, f, 0));
        }
    }

    @Test
    void everyStateStaysInItsRange() {
        RandomSpecs.each(3, 50, MarketPropertiesTest::ranges);
    }

    private static void ranges(MarketSpec spec) {
        SmallMarket market = new SmallMarket(spec, 5);
        double most = spec.market().rules().learning().uncertainty();
        while (!market.clock.finished()) {
            market.step();
            Customers c = market.customers;
            range("expectation", c.expectation, 0, 1);
            range("uncertainty", c.uncertainty, 0, most);
            range("trust", c.trust, 0, 1);
            range("trustCeiling", c.trustCeiling, 0, 1);
            range("satisfaction", c.satisfaction, 0, 1);
            range("loyalty", c.loyalty, 0, 1);
            range("experience", c.experience, 0, 2);
            range("heldPromise", c.heldPromise, -1, 1);
            range("grievance", c.grievance, 0, 1);
            range("walletShare", c.walletShare, 0, 1);
            range("deliberation", c.deliberation, 0, 1);
            range("purchaseRate", c.purchaseRate, 0, 1e9);
            range("lastPaid", c.lastPaid, 0, 1000);
            range("referencePrice", c.referencePrice, 0, 1000);
            for (int i = 0; i < c.size; i++) {
                if (c.provider[i] < -1 || c.provider[i] >= c.firms || c.aware[i] >>> (c.firms - 1) >>> 1 != 0) {
                    throw new AssertionError("provider " + c.provider[i] + ", known " + c.aware[i]);
                }
            }
        }
    }

    private static void range(String name, float[] column, double least, double most) {
        if (column != null) {
            for (float value : column) {
                if (!(value >= least && value <= most + 1e-6)) {
                    throw new AssertionError(name + " is " + value + ", allowed is " + least + " to " + most);
                }
            }
        }
    }
}
