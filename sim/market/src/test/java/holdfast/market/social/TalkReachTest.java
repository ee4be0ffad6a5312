package holdfast.market.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Sums.Measure;
import org.junit.jupiter.api.Test;

class TalkReachTest {
    @Test
    void eightAndTwentyFiveAreTheWholeGradation() {
        TalkReach.Rule rule = Specs.rule(TalkReach.Rule.class);
        assertThat(rule.intensity(0.65f)).isCloseTo(0.32f, within(1e-6f));
        assertThat(rule.intensity(0.99f)).isCloseTo(0.32f, within(1e-6f));
        assertThat(rule.intensity(0.64f)).isCloseTo(1f, within(1e-6f));
    }

    @Test
    void talkCarriesItInsteadOfTheGradedIntensity() {
        SmallMarket m = SmallMarket.contractual("reached.off", false);
        for (int i = 0; i < 8; i++) {
            m.e().encounter[i] = i < 2 ? 0.3f : 0.9f;
        }
        m.run(Talk.class).run(TalkReach.class);
        assertThat(Message.intensity(m.customers.telling[0])).isCloseTo(1f, within(1e-3f));
        assertThat(Message.intensity(m.customers.telling[5])).isCloseTo(0.32f, within(1e-3f));
        assertThat(m.e().sums.of(Measure.TALK_NEGATIVE, 0, 0) / (double) (1 << 20))
                .isCloseTo(2, within(0.01));
        assertThat(m.e().sums.of(Measure.TALK_POSITIVE, 0, 0) / (double) (1 << 20))
                .isCloseTo(6 * 0.32, within(0.01));
    }
}
