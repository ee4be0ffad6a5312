package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Encounters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InvolvementTest {
    private static SmallMarket run(double spread) {
        SmallMarket m = SmallMarket.contractual(
                "involvement.off", false, "involvement.weight", 2.0, "involvement.spread", spread);
        Arrays.fill(m.e().happened, Encounters.RECONSIDERED);
        Arrays.fill(m.customers.promised, 3L);
        Arrays.fill(m.customers.trust, 0.5f);
        return m.run(Involvement.class);
    }

    @Test
    void aHigherPromiseWeighsByTrust() {
        SmallMarket m = run(0);
        assertThat(m.e().appeal[1][0]).isCloseTo(0.05f, within(1e-6f));
        assertThat(m.e().appeal[0][0]).isCloseTo(-0.05f, within(1e-6f));
    }

    @Test
    void whoInvestsMoreWeighsItMore() {
        SmallMarket m = run(0.7);
        assertThat(m.e().appeal[1][0]).isNotEqualTo(m.e().appeal[1][1]).isPositive();
        Involvement.Rule rule = new Involvement.Rule(false, 2, 0.7);
        assertThat(rule.invested(1f)).isGreaterThan(rule.invested(0f));
    }

    @Test
    void whatWasNotMetWeighsNothing() {
        SmallMarket m = SmallMarket.contractual("involvement.off", false);
        Arrays.fill(m.e().happened, Encounters.RECONSIDERED);
        Arrays.fill(m.customers.promised, 0L);
        m.run(Involvement.class);
        assertThat(m.e().appeal[1][0]).isZero();
    }
}
