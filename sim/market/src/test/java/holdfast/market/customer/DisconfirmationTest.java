package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Customers;
import holdfast.market.state.Sums.Measure;
import org.junit.jupiter.api.Test;

class DisconfirmationTest {
    @Test
    void aShortfallCountsMoreThanASurplus() {
        Disconfirmation.Rule rule = Specs.rule(Disconfirmation.Rule.class, "lossAversion", 2.0);
        assertThat(rule.felt(0.1f)).isEqualTo(0.1f);
        assertThat(rule.felt(-0.1f)).isEqualTo(-0.2f);
        assertThat(rule.felt(0f)).isZero();
        assertThat(Specs.rule(Disconfirmation.Rule.class, "lossAversion", 1.0).felt(-0.1f))
                .isEqualTo(-0.1f);
    }

    @Test
    void theGapIsPerceivedLessExpected() {
        SmallMarket m = SmallMarket.contractual("disconfirmation.weight", 0.5, "disconfirmation.lossAversion", 2.0);
        m.customers.expectation[m.customers.belief(0, 0)] = 0.6f;
        m.customers.expectation[m.customers.belief(1, 0)] = 0.8f;
        m.e().perceived[0] = 0.7f;
        m.e().perceived[1] = 0.7f;
        m.e().firm[2] = Customers.NONE;
        m.e().surprise[2] = 0.25f;
        m.run(Disconfirmation.class);
        assertThat(m.e().disconfirmation[0]).isCloseTo(0.1f, within(1e-6f));
        assertThat(m.e().surprise[0]).isCloseTo(0.05f, within(1e-6f));
        assertThat(m.e().disconfirmation[1]).isCloseTo(-0.1f, within(1e-6f));
        assertThat(m.e().surprise[1]).isCloseTo(-0.1f, within(1e-6f));
        assertThat(m.e().surprise[2]).isEqualTo(0.25f);
    }

    @Test
    void weightZeroLeavesNoSurprise() {
        SmallMarket m = SmallMarket.contractual("disconfirmation.weight", 0.0);
        m.e().perceived[0] = 0.2f;
        m.run(Disconfirmation.class);
        assertThat(m.e().surprise[0]).isEqualTo(-0f);
    }

    @Test
    void theOperatorSaysHowDeliveryIsCompared() {
        Disconfirmation.Rule ratio = Specs.rule(Disconfirmation.Rule.class, "operator", Disconfirmation.Operator.RATIO);
        assertThat(ratio.compared(0.5f, 0.4f)).isCloseTo(0.25f, within(1e-6f));
        assertThat(ratio.compared(0.9f, 0.8f)).isCloseTo(0.125f, within(1e-6f));
        Disconfirmation.Rule difference =
                Specs.rule(Disconfirmation.Rule.class, "operator", Disconfirmation.Operator.DIFFERENCE);
        assertThat(difference.compared(0.3f, 0.4f)).isCloseTo(-0.1f, within(1e-6f));
        assertThat(Specs.rule(Disconfirmation.Rule.class, "lossAversion", 2.0).compared(0.3f, 0.4f))
                .isCloseTo(-0.2f, within(1e-6f));
    }

    @Test
    void countingEncountersChangesNothingElse() {
        SmallMarket plain = SmallMarket.contractual();
        SmallMarket counted = SmallMarket.contractual("disconfirmation.counted", true);
        for (SmallMarket m : java.util.List.of(plain, counted)) {
            m.e().perceived[0] = 0.5f;
            m.run(Disconfirmation.class);
        }
        assertThat(counted.e().surprise).isEqualTo(plain.e().surprise);
        assertThat(counted.e().disconfirmation).isEqualTo(plain.e().disconfirmation);
        assertThat(counted.e().sums.of(Measure.FAR_BELOW_STANDARD, 0, 0)).isEqualTo(8);
        assertThat(plain.e().sums.of(Measure.FAR_BELOW_STANDARD, 0, 0)).isZero();
    }
}
