package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.Statistics;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class ServiceDeliveryTest {
    @Test
    void varianceAndExpectedLossAreThoseOfTheDraws() {
        var rule = Specs.rule(ServiceDelivery.Rule.class, "severity", 0.4, "moodSpread", 0.05);
        assertThat(rule.variance(0.1f, 0.25f)).isCloseTo((float) (0.01 + 0.0025 + 0.1875 * 0.16), within(1e-6f));
        assertThat(rule.expectedLoss(0.25f)).isCloseTo(0.1f, within(1e-6f));
        var off = Specs.rule(ServiceDelivery.Rule.class, "off", true);
        assertThat(off.variance(0.1f, 0.25f)).isZero();
        assertThat(off.expectedLoss(0.25f)).isZero();
    }

    @Test
    void deliveriesHaveTheMeanAndVarianceThatLearningReckonsWith() {
        var firm = Specs.firm("a", "quality", 0.5, "serviceSpread", 0.06, "failureRate", 0.2);
        SmallMarket m = new SmallMarket(
                        Specs.rules(
                                Specs.market(20_480, 1, firm), "delivery.severity", 0.2, "delivery.moodSpread", 0.03),
                        2)
                .begin();
        double[] x = new double[20_480];
        for (int b = 0; b < m.blocks.size(); b++) {
            java.util.Arrays.fill(m.blocks.get(b).firm, (byte) 0);
        }
        m.run(ServiceDelivery.class);
        for (int i = 0; i < x.length; i++) {
            x[i] = m.blocks.get(i / Encounters.BLOCK).delivered[i % Encounters.BLOCK];
            assertThat(m.blocks.get(i / Encounters.BLOCK).perceived[i % Encounters.BLOCK])
                    .isEqualTo((float) x[i]);
        }
        var rule = Specs.rule(ServiceDelivery.Rule.class, "severity", 0.2, "moodSpread", 0.03);
        double variance = rule.variance(0.06f, 0.2f);
        double mean = 0.5 - rule.expectedLoss(0.2f);
        assertThat(Statistics.mean(x)).isCloseTo(mean, within(3 * Math.sqrt(variance / x.length)));
        assertThat(Statistics.variance(x)).isCloseTo(variance, within(0.05 * variance));
    }

    @Test
    void aCertainFailureIsNotedAndCostsItsSeverity() {
        SmallMarket m = SmallMarket.contractual("delivery.severity", 0.3, "delivery.moodSpread", 0.0);
        m.firms.set(Lever.FAILURE_RATE, 0, 1);
        m.firms.set(Lever.SERVICE_SPREAD, 0, 0);
        m.e().firm[1] = Customers.NONE;
        m.e().delivered[1] = 0.123f;
        m.run(ServiceDelivery.class);
        assertThat(m.e().delivered[0]).isCloseTo(0.5f, within(1e-6f));
        assertThat(m.e().happened[0]).isEqualTo(Encounters.FAILED);
        assertThat(m.e().happened[1]).isZero();
        assertThat(m.e().delivered[1]).isEqualTo(0.123f);
    }

    @Test
    void whatIsDeliveredIsClipped() {
        SmallMarket m = SmallMarket.contractual("delivery.severity", 1.0);
        m.firms.set(Lever.FAILURE_RATE, 0, 1);
        m.run(ServiceDelivery.class);
        assertThat(m.e().delivered[0]).isBetween(0f, 0.2f);
    }

    @Test
    void offEveryEncounterIsAtTheFirmsLevel() {
        SmallMarket m = SmallMarket.contractual("delivery.off", true);
        m.firms.set(Lever.FAILURE_RATE, 0, 1);
        m.run(ServiceDelivery.class);
        assertThat(m.e().delivered[0]).isEqualTo(0.8f);
        assertThat(m.e().happened[0]).isZero();
    }
}
