package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Customers;
import org.junit.jupiter.api.Test;

class NormTest {
    @Test
    void theStandardIsMixedOfWhatWillBeAndWhatShouldBeAndNeverFarAboveTheFirst() {
        Norm.Rule rule = Specs.rule(Norm.Rule.class, "weight", 0.25, "latitude", 0.1);
        assertThat(rule.standard(0.6f, 0.8f)).isCloseTo(0.65f, within(1e-6f));
        assertThat(rule.standard(0.8f, 0.6f)).isCloseTo(0.75f, within(1e-6f));
        assertThat(rule.standard(0.3f, 1f)).isCloseTo(0.4f, within(1e-6f));
        assertThat(Specs.rule(Norm.Rule.class, "weight", 0.0).standard(0.6f, 0.9f))
                .isEqualTo(0.6f);
    }

    private static SmallMarket market() {
        SmallMarket m = SmallMarket.contractual("norm.off", false, "norm.rate", 0.5, "norm.weight", 0.5);
        Customers c = m.customers;
        for (int i = 0; i < c.size; i++) {
            c.norm[i] = 0.5f;
            c.expectation[c.belief(i, 0)] = 0.7f;
            c.expectation[c.belief(i, 1)] = 0.9f;
            c.uncertainty[c.belief(i, 0)] = 0.02f;
            c.uncertainty[c.belief(i, 1)] = 0.1f;
        }
        c.aware[1] = 1;
        c.aware[2] = 0;
        return m;
    }

    @Test
    void theNormFollowsTheBestOfferKnownLessItsUncertaintyOnceAPeriod() {
        SmallMarket m = market();
        m.run(Norm.class);
        assertThat(m.customers.norm[0]).isCloseTo(0.65f, within(1e-6f));
        assertThat(m.customers.norm[1]).isCloseTo(0.59f, within(1e-6f));
        assertThat(m.customers.norm[2]).isEqualTo(0.5f);
        m.e().pass = 1;
        m.run(Norm.class);
        assertThat(m.customers.norm[0]).isCloseTo(0.65f, within(1e-6f));
    }

    @Test
    void deliveryIsComparedWithTheStandard() {
        SmallMarket m = market();
        m.run(Norm.class);
        m.e().perceived[0] = 0.7f;
        m.run(Disconfirmation.class);
        assertThat(m.e().standard[0]).isCloseTo(0.675f, within(1e-6f));
        assertThat(m.e().disconfirmation[0]).isCloseTo(0.025f, within(1e-6f));
    }
}
