package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import org.junit.jupiter.api.Test;

class AttributeImportanceTest {
    private static Observations run(double basics, double delight) {
        var spec = Specs.rules(
                Specs.market(
                        20_000,
                        6,
                        Specs.firm("a", "basics", basics, "delight", delight, "failureRate", 0.0, "quality", 0.5)),
                "kano.off",
                false,
                "kano.spread",
                0.03,
                "kano.basicsWeight",
                1.0,
                "kano.delightWeight",
                0.5,
                "importance.off",
                false,
                "complaining.off",
                true,
                "disconfirmation.off",
                true,
                "encounter.off",
                true,
                "perception.off",
                true);
        return new SmallMarket(spec, 2).run();
    }

    @Test
    void theSlopeIsTheMarginalValueOfAnAttribute() {
        Observations poor = run(0.5, 0.8);
        assertThat(poor.value(Metric.IMPORTANCE_BASICS, 5, 0)).isCloseTo(2.0, within(0.1));
        assertThat(poor.value(Metric.IMPORTANCE_QUALITY, 5, 0)).isCloseTo(1.0, within(0.1));
        assertThat(poor.value(Metric.IMPORTANCE_DELIGHT, 5, 0)).isCloseTo(1.0, within(0.1));
    }

    @Test
    void whatIsThereAnywayDoesNotMatterAndIsNotMentioned() {
        Observations good = run(0.85, 0.4);
        assertThat(good.value(Metric.IMPORTANCE_BASICS, 5, 0)).isCloseTo(0, within(0.1));
        assertThat(good.value(Metric.IMPORTANCE_DELIGHT, 5, 0)).isCloseTo(0, within(0.1));
        assertThat(good.value(Metric.BASICS_MISSED, 5, 0)).isZero();
        assertThat(run(0.5, 0.4).value(Metric.BASICS_MISSED, 5, 0)).isGreaterThan(0.99);
    }
}
