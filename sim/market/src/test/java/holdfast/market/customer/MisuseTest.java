package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class MisuseTest {
    @Test
    void novicesMisuseMoreAndGuidancePreventsIt() {
        Misuse.Rule rule = Specs.rule(Misuse.Rule.class, "novice", 0.4, "learnt", 6.0);
        assertThat(rule.chance(0, 0f)).isCloseTo(0.4f, within(1e-6f));
        assertThat(rule.chance(6, 0f)).isCloseTo(0.2f, within(1e-6f));
        assertThat(rule.chance(12, 0.5f)).isCloseTo(0.05f, within(1e-6f));
        assertThat(rule.chance(0, 1f)).isZero();
    }

    private static SmallMarket market(double misattribution) {
        SmallMarket m = SmallMarket.contractual(
                "misuse.off",
                false,
                "misuse.novice",
                1.0,
                "misuse.loss",
                0.25,
                "misuse.misattribution",
                misattribution);
        for (int i = 0; i < 8; i++) {
            m.customers.tenure[i] = 0;
            m.e().delivered[i] = 0.7f;
            m.e().perceived[i] = 0.68f;
        }
        return m;
    }

    @Test
    void whatIsBlamedOnTheFirmIsLostToIt() {
        SmallMarket m = market(1);
        m.run(Misuse.class);
        assertThat(m.e().delivered[0]).isCloseTo(0.45f, within(1e-6f));
        assertThat(m.e().perceived[0]).isCloseTo(0.43f, within(1e-6f));
    }

    @Test
    void whoKnowsBetterHoldsNothingAgainstTheFirm() {
        SmallMarket m = market(0);
        m.run(Misuse.class);
        assertThat(m.e().delivered[0]).isEqualTo(0.7f);
        SmallMarket guided = market(1);
        guided.firms.set(Lever.GUIDANCE, 0, 1);
        guided.run(Misuse.class);
        assertThat(guided.e().delivered[0]).isEqualTo(0.7f);
    }
}
