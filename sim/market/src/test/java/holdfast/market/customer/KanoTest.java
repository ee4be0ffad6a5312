package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class KanoTest {
    @Test
    void attractiveOneDimensionalAndMustBeAreTheCorners() {
        assertThat(Kano.Rule.value(0f, 0.1f)).isEqualTo(0.2f);
        assertThat(Kano.Rule.value(0f, -0.1f)).isZero();
        assertThat(Kano.Rule.value(1f, 0.1f)).isCloseTo(0.1f, within(1e-7f));
        assertThat(Kano.Rule.value(1f, -0.1f)).isCloseTo(-0.1f, within(1e-7f));
        assertThat(Kano.Rule.value(2f, 0.1f)).isZero();
        assertThat(Kano.Rule.value(2f, -0.1f)).isEqualTo(-0.2f);
        assertThat(Kano.Rule.value(0.5f, 0.1f)).isCloseTo(0.15f, within(1e-7f));
        assertThat(Kano.Rule.value(1.5f, 0.1f)).isCloseTo(0.05f, within(1e-7f));
    }

    private static SmallMarket market() {
        SmallMarket m = SmallMarket.contractual("kano.off", false, "kano.basicsWeight", 0.5, "kano.delightWeight", 0.5);
        for (int i = 0; i < 8; i++) {
            m.e().delivered[i] = 0.7f;
        }
        return m;
    }

    @Test
    void missingBasicsCostAndDelightPays() {
        SmallMarket m = market();
        m.firms.set(Lever.BASICS, 0, 0.55);
        m.run(Kano.class);
        assertThat(m.e().delivered[0]).isCloseTo(0.6f, within(1e-6f));
        assertThat(m.e().level[0]).isCloseTo(0.7f, within(1e-6f));
        SmallMarket delight = market();
        delight.firms.set(Lever.DELIGHT, 0, 0.75);
        delight.run(Kano.class);
        assertThat(delight.e().perceived[0]).isCloseTo(0.8f, within(1e-6f));
    }

    @Test
    void extraBasicsAndAbsentDelightAreNotNoticed() {
        SmallMarket m = market();
        m.firms.set(Lever.BASICS, 0, 1);
        m.firms.set(Lever.DELIGHT, 0, 0);
        m.run(Kano.class);
        assertThat(m.e().delivered[0]).isEqualTo(0.7f);
    }

    @Test
    void withBothAtWhatIsRequiredAMarketIsTheSameToTheLastBit() {
        var spec = Specs.market(600, 20, Specs.firm("a"), Specs.firm("b", "quality", 0.7));
        Observations plain = new SmallMarket(spec, 5).run();
        Observations kano = new SmallMarket(Specs.rules(spec, "kano.off", false), 5).run();
        java.util.List<Long> expected = new java.util.ArrayList<>();
        plain.forEachRaw(expected::add);
        java.util.List<Long> bits = new java.util.ArrayList<>();
        kano.forEachRaw(bits::add);
        assertThat(bits).isEqualTo(expected);
        assertThat(kano.value(Metric.SATISFACTION, 19, 0)).isEqualTo(plain.value(Metric.SATISFACTION, 19, 0));
    }
}
