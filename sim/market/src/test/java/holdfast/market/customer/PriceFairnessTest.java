package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import org.junit.jupiter.api.Test;

class PriceFairnessTest {
    private final PriceFairness.Rule rule = Specs.rule(PriceFairness.Rule.class, "weight", 0.5, "cap", 0.1);

    @Test
    void onlyPricesAboveTheReferenceAreUnfairUpToACap() {
        assertThat(rule.againstReference(1.1f, 1f)).isCloseTo((float) (0.5 * Math.log(1.1)), within(1e-6f));
        assertThat(rule.againstReference(0.9f, 1f)).isZero();
        assertThat(rule.againstReference(1f, 1f)).isZero();
        assertThat(rule.againstReference(100f, 1f)).isEqualTo(0.1f);
        assertThat(rule.againstReference(1f, 0f)).isZero();
    }

    @Test
    void aCheaperOfferToNewcomersHurtsThoseWhoKnowOfIt() {
        for (double known : new double[] {0, 1}) {
            SmallMarket m = SmallMarket.contractual(
                    "fairness.weight", 0.0, "fairness.newcomerWeight", 0.5, "fairness.known", known);
            m.firms.newcomerPrice[0] = 0.8f;
            m.run(PriceFairness.class);
            float loss = known == 0 ? 0f : (float) (0.5 * Math.log(1 / 0.8));
            assertThat(m.e().fairness[0]).isCloseTo(-loss, within(1e-6f));
        }
    }

    @Test
    void withoutWeightsNothingIsUnfair() {
        SmallMarket m = SmallMarket.contractual("fairness.weight", 0.0, "fairness.newcomerWeight", 0.0);
        m.customers.referencePrice[0] = 0.2f;
        m.firms.newcomerPrice[0] = 0.1f;
        m.e().fairness[0] = -1f;
        m.run(PriceFairness.class);
        assertThat(m.e().fairness[0]).isEqualTo(-0f);
    }
}
