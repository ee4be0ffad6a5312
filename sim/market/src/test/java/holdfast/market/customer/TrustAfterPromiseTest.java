package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import org.junit.jupiter.api.Test;

class TrustAfterPromiseTest {
    private final TrustAfterPromise.Rule rule = Specs.rule(
            TrustAfterPromise.Rule.class, "breach", 0.5, "scar", 0.1, "repair", 0.03, "tolerance", 0.05, "floor", 0.3);

    @Test
    void trustFallsWithTheUnkeptPartAndElseHeals() {
        assertThat(rule.after(0.8f, 0.75f, 0.2f)).isCloseTo(0.72f, within(1e-6f));
        assertThat(rule.after(0.5f, 0.75f, 0f)).isCloseTo(0.5075f, within(1e-6f));
        assertThat(rule.after(0.75f, 0.75f, 0f)).isEqualTo(0.75f);
    }

    @Test
    void itNeverFallsBelowZero() {
        TrustAfterPromise.Rule harsh = Specs.rule(TrustAfterPromise.Rule.class, "breach", 20.0);
        assertThat(harsh.after(0.8f, 0.75f, 0.9f)).isZero();
    }

    @Test
    void theCeilingIsScarredDownToAFloor() {
        assertThat(rule.ceilingAfter(0.75f, 0.2f)).isCloseTo(0.73f, within(1e-6f));
        assertThat(rule.ceilingAfter(0.75f, 0f)).isEqualTo(0.75f);
        assertThat(rule.ceilingAfter(0.301f, 0.9f)).isEqualTo(0.3f);
        assertThat(rule.ceilingAfter(0.2f, 0.9f)).isEqualTo(0.2f);
    }

    @Test
    void aPromiseNotMetCannotBeBroken() {
        SmallMarket m = SmallMarket.contractual("trust.tolerance", 0.05, "trust.repair", 0.0, "trust.breach", 0.5);
        m.customers.heldPromise[0] = -1f;
        m.customers.heldPromise[1] = 0.9f;
        m.customers.heldPromise[2] = 0.74f;
        for (int i = 0; i < 3; i++) {
            m.customers.experience[i] = 0.7f;
            m.customers.trust[m.customers.belief(i, 0)] = 0.6f;
        }
        m.run(TrustAfterPromise.class);
        assertThat(m.customers.trust[m.customers.belief(0, 0)]).isEqualTo(0.6f);
        assertThat(m.customers.trust[m.customers.belief(1, 0)]).isCloseTo(0.6f * (1 - 0.5f * 0.15f), within(1e-6f));
        assertThat(m.customers.trust[m.customers.belief(2, 0)])
                .as("within tolerance")
                .isEqualTo(0.6f);
        assertThat(m.customers.trust[m.customers.belief(1, 1)])
                .as("of the other firm")
                .isEqualTo(m.customers.trust[m.customers.belief(0, 1)]);
    }
}
