package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Customers;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoyaltyResponseTest {
    private final LoyaltyResponse.Rule zone = Specs.rule(
            LoyaltyResponse.Rule.class,
            "curve",
            LoyaltyResponse.Curve.ZONE_OF_INDIFFERENCE,
            "lower",
            0.45,
            "lowerAt",
            0.38,
            "upperAt",
            0.84,
            "width",
            0.025);

    @Test
    void thereAreTwoStepsWithAFlatBetween() {
        assertThat(zone.target(0.38f)).isCloseTo(0.225f, within(1e-5f));
        assertThat(zone.target(0.84f)).isCloseTo(0.725f, within(1e-5f));
        assertThat(zone.target(0.7f) - zone.target(0.5f)).isBetween(0f, 0.015f);
        assertThat(zone.target(0.95f) - zone.target(0.75f)).isGreaterThan(0.4f);
        assertThat(zone.target(0f)).isBetween(0f, 0.001f);
        assertThat(zone.target(1f)).isBetween(0.99f, 1f);
    }

    @Test
    void targetsRiseWithSatisfaction() {
        for (int n = 0; n < 1000; n++) {
            assertThat(zone.target((n + 1) / 1000f)).isGreaterThanOrEqualTo(zone.target(n / 1000f));
        }
    }

    @Test
    void otherCurvesTakeItsPlace() {
        var linear = Specs.rule(LoyaltyResponse.Rule.class, "curve", LoyaltyResponse.Curve.LINEAR);
        assertThat(linear.target(0.37f)).isEqualTo(0.37f);
        List<LoyaltyResponse.Point> three = List.of(
                new LoyaltyResponse.Point(0.2, 0.1),
                new LoyaltyResponse.Point(0.6, 0.5),
                new LoyaltyResponse.Point(1, 0.6));
        var points = Specs.rule(LoyaltyResponse.Rule.class, "points", three, "curve", LoyaltyResponse.Curve.POINTS);
        assertThat(points.target(0.1f)).isCloseTo(0.1f, within(1e-6f));
        assertThat(points.target(0.4f)).isCloseTo(0.3f, within(1e-6f));
        assertThat(points.target(0.8f)).isCloseTo(0.55f, within(1e-6f));
        assertThat(points.target(1f)).isCloseTo(0.6f, within(1e-6f));
    }

    @Test
    void pointsMustBeThereAndRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Specs.rule(LoyaltyResponse.Rule.class, "curve", LoyaltyResponse.Curve.POINTS))
                .withMessageContaining("at least two");
        LoyaltyResponse.Point point = new LoyaltyResponse.Point(0.5, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Specs.rule(LoyaltyResponse.Rule.class, "points", List.of(point, point)))
                .withMessageContaining("point 2");
    }

    @Test
    void loyaltyMovesAShareOfTheWay() {
        SmallMarket m = SmallMarket.contractual("loyalty.curve", LoyaltyResponse.Curve.LINEAR, "loyalty.speed", 0.25);
        m.customers.satisfaction[0] = 0.8f;
        m.customers.loyalty[0] = 0.4f;
        m.customers.loyalty[1] = 0.4f;
        m.e().firm[1] = Customers.NONE;
        m.run(LoyaltyResponse.class);
        assertThat(m.customers.loyalty[0]).isCloseTo(0.5f, within(1e-6f));
        assertThat(m.customers.loyalty[1]).isEqualTo(0.4f);
    }

    @Test
    void speedZeroLeavesLoyaltyAlone() {
        SmallMarket m = SmallMarket.contractual("loyalty.speed", 0.0);
        float before = m.customers.loyalty[0];
        m.run(LoyaltyResponse.class);
        assertThat(m.customers.loyalty[0]).isEqualTo(before);
    }
}
