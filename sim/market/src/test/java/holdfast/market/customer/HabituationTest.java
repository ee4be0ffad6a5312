package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class HabituationTest {
    private static SmallMarket market(Object... more) {
        Object[] rules = {"habituation.off", false, "habituation.rate", 0.5, "habituation.numbness", 0.1};
        SmallMarket m = SmallMarket.contractual(concat(rules, more));
        for (int i = 0; i < 8; i++) {
            m.customers.tenure[i] = 5;
            m.customers.noticedLevel[i] = 0.8f;
            m.customers.habituation[i] = 0f;
            m.e().delivered[i] = 0.75f;
            m.e().perceived[i] = 0.75f;
        }
        return m;
    }

    private static Object[] concat(Object[] a, Object[] b) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(a), java.util.Arrays.stream(b))
                .toArray();
    }

    @Test
    void whatStaysTheSameIsFeltLessAndLess() {
        SmallMarket m = market();
        m.run(Habituation.class);
        assertThat(m.customers.habituation[0]).isEqualTo(0.5f);
        assertThat(m.e().perceived[0]).isCloseTo(0.70f, within(1e-6f));
        m.run(Habituation.class);
        assertThat(m.customers.habituation[0]).isEqualTo(0.75f);
        assertThat(m.e().lesson[0]).isEqualTo(0.75f);
    }

    @Test
    void aChangeBelowTheThresholdIsNeitherFeltNorLearnt() {
        SmallMarket m = market("habituation.threshold", 0.04);
        m.firms.set(Lever.QUALITY, 0, 0.83);
        m.run(Habituation.class);
        assertThat(m.customers.noticedLevel[0]).isEqualTo(0.8f);
        assertThat(m.e().lesson[0]).isCloseTo(0.72f, within(1e-6f));
        assertThat(m.e().perceived[0]).isCloseTo(0.72f - 0.05f, within(1e-6f));
    }

    @Test
    void manySmallStepsAreNoticedTogether() {
        SmallMarket m = market("habituation.threshold", 0.04);
        m.customers.habituation[0] = 0.9f;
        m.firms.set(Lever.QUALITY, 0, 0.85);
        m.run(Habituation.class);
        assertThat(m.customers.noticedLevel[0]).isEqualTo(0.85f);
        assertThat(m.customers.habituation[0]).isZero();
        assertThat(m.e().perceived[0]).isEqualTo(0.75f);
    }

    @Test
    void aNewRelationStartsAwake() {
        SmallMarket m = market();
        m.customers.tenure[0] = 0;
        m.customers.noticedLevel[0] = Float.NaN;
        m.customers.habituation[0] = 0.9f;
        m.run(Habituation.class);
        assertThat(m.customers.habituation[0]).isZero();
        assertThat(m.customers.noticedLevel[0]).isEqualTo(0.8f);
    }

    @Test
    void theThresholdMayGrowWithTheLevel() {
        Habituation.Rule weber = Specs.rule(Habituation.Rule.class, "threshold", 0.05, "weber", 1.0);
        assertThat(weber.noticeable(0.8f)).isCloseTo(0.04f, within(1e-6f));
        assertThat(Specs.rule(Habituation.Rule.class, "threshold", 0.05).noticeable(0.8f))
                .isEqualTo(0.05f);
    }
}
