package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Customers;
import org.junit.jupiter.api.Test;

class PerceptionTest {
    private final Perception.Rule rule = Specs.rule(Perception.Rule.class, "assimilation", 0.3, "latitude", 0.1);

    @Test
    void aSmallGapIsSeenSmaller() {
        assertThat(rule.perceived(0.7f, 0.75f)).isCloseTo(0.715f, within(1e-6f));
        assertThat(rule.perceived(0.75f, 0.7f)).isCloseTo(0.735f, within(1e-6f));
    }

    @Test
    void aLargeGapIsSeenAsItIs() {
        assertThat(rule.perceived(0.7f, 0.85f)).isEqualTo(0.7f);
        assertThat(rule.perceived(0.7f, 0.55f)).isEqualTo(0.7f);
    }

    @Test
    void withoutAssimilationOrLatitudeNothingIsChanged() {
        assertThat(Specs.rule(Perception.Rule.class, "assimilation", 0.0).perceived(0.7f, 0.75f))
                .isEqualTo(0.7f);
        assertThat(Specs.rule(Perception.Rule.class, "latitude", 0.0).perceived(0.7f, 0.75f))
                .isEqualTo(0.7f);
    }

    @Test
    void itIsMeasuredAgainstTheExpectationOfTheFirmInUse() {
        SmallMarket m = SmallMarket.contractual("perception.assimilation", 0.5, "perception.latitude", 0.1);
        m.e().firm[1] = 1;
        m.e().firm[2] = Customers.NONE;
        for (int i = 0; i < 3; i++) {
            m.e().perceived[i] = 0.7f;
            m.customers.expectation[m.customers.belief(i, 0)] = 0.76f;
            m.customers.expectation[m.customers.belief(i, 1)] = 0.64f;
        }
        m.run(Perception.class);
        assertThat(m.e().perceived[0]).isCloseTo(0.73f, within(1e-6f));
        assertThat(m.e().perceived[1]).isCloseTo(0.67f, within(1e-6f));
        assertThat(m.e().perceived[2]).isEqualTo(0.7f);
    }
}
