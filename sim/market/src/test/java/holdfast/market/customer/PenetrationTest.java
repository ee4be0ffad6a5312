package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.MarketType;
import org.junit.jupiter.api.Test;

class PenetrationTest {
    @Test
    void everyBuyerOfAFirmIsCountedOnceAndOnceForTheCategory() {
        SmallMarket m = new SmallMarket(
                Specs.rules(
                        Specs.with(
                                Specs.only(
                                        Specs.market(500, 6, Specs.firm("a"), Specs.firm("b")),
                                        "choice",
                                        "penetration",
                                        "demography"),
                                "market.type",
                                MarketType.REPERTOIRE,
                                "market.purchases.rate",
                                0.3),
                        "demography.awareness",
                        1.0,
                        "demography.involuntaryExit",
                        0.0,
                        "choice.outsideOption",
                        false),
                4);
        Observations o = m.run();
        long a = 0;
        long either = 0;
        for (int i = 0; i < 500; i++) {
            a += m.customers.ties.bought[i] & 1;
            either += m.customers.ties.bought[i] == 0 ? 0 : 1;
        }
        assertThat(o.overall(Metric.FIRST_PURCHASES, 0, 0)).isEqualTo(a).isBetween(150.0, 400.0);
        assertThat(o.overall(Metric.FIRST_PURCHASES, 2, 0)).isEqualTo(either).isGreaterThan(a);
        assertThat(o.overall(Metric.PURCHASES, 0, 0)).isGreaterThan(a);
    }
}
