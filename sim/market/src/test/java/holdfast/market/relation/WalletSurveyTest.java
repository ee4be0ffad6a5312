package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WalletSurveyTest {
    @Test
    void whatIsSaidErrsAndStaysAShare() {
        WalletSurvey.Rule rule = Specs.rule(WalletSurvey.Rule.class, "error", 0.2);
        assertThat(rule.said(0.5f, 1f)).isCloseTo(0.7f, within(1e-6f));
        assertThat(rule.said(0.5f, -3f)).isZero();
        assertThat(rule.said(0.9f, 3f)).isEqualTo(1f);
    }

    /** Without error exactly those with less than the aim are contacted. */
    @Test
    void whoBuysMostlyElsewhereIsContacted() {
        SmallMarket m = SmallMarket.repertoire(
                "walletSurvey.off", false, "walletSurvey.sample", 1.0, "walletSurvey.error", 0.0);
        m.firms.set(Lever.WALLET_CONTACT, 0, 0.5);
        Arrays.fill(m.customers.loyalty, 0.2f);
        int low = m.customers.relation(0, 0);
        int high = m.customers.relation(1, 0);
        m.customers.walletShare[low] = 0.4f;
        m.customers.walletShare[high] = 0.6f;
        m.run(WalletSurvey.class);
        assertThat(m.customers.loyalty[low]).isCloseTo(0.35f, within(1e-6f));
        assertThat(m.customers.loyalty[high]).isEqualTo(0.2f);
    }
}
