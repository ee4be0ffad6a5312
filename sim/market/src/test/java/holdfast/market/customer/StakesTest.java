package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class StakesTest {
    @Test
    void whatIsAtStakeIsOneOnAverage() {
        Stakes.Rule rule = Specs.rule(Stakes.Rule.class, "spread", 0.7);
        double mean = 0;
        int n = 20_000;
        for (int k = 0; k < n; k++) {
            mean += rule.stake(holdfast.market.number.FloatMath.normalQuantile((k + 0.5f) / n)) / n;
        }
        assertThat(mean).isCloseTo(1, within(0.002));
        assertThat(Specs.rule(Stakes.Rule.class, "spread", 0.0).stake(2f)).isEqualTo(1f);
    }

    @Test
    void onlyFailuresAreMadeWorseOrBetter() {
        SmallMarket m = SmallMarket.contractual("stakes.off", false, "stakes.spread", 0.7, "delivery.severity", 0.3);
        for (int i = 0; i < 8; i++) {
            m.e().happened[i] = i < 4 ? Encounters.FAILED : 0;
            m.e().delivered[i] = 0.6f;
            m.e().perceived[i] = 0.6f;
        }
        m.run(Stakes.class);
        for (int i = 0; i < 8; i++) {
            float stake = m.e().stake[i];
            assertThat(m.e().delivered[i]).isCloseTo(Math.max(0f, 0.6f - 0.3f * (stake - 1f)), within(1e-6f));
            assertThat(stake == 1f).isEqualTo(i >= 4);
        }
    }
}
