package holdfast.market.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.number.FixedPoint;
import holdfast.market.state.Customers;
import holdfast.market.state.Sums.Measure;
import org.junit.jupiter.api.Test;

class TalkTest {
    private final Talk.Rule rule =
            Specs.rule(Talk.Rule.class, "base", 0.2, "slope", 1.5, "neutral", 0.7, "negativity", 2.0, "cap", 1.0);

    @Test
    void intensityIsAnAsymmetricU() {
        assertThat(rule.intensity(0.7f)).isCloseTo(0.2f, within(1e-6f));
        assertThat(rule.intensity(0.8f)).isCloseTo(0.35f, within(1e-6f));
        assertThat(rule.intensity(0.6f)).isCloseTo(0.5f, within(1e-6f));
        assertThat(rule.intensity(0f)).isEqualTo(1f);
    }

    private static SmallMarket talking(Object... rules) {
        SmallMarket m = SmallMarket.contractual(rules);
        m.firms.publishedSatisfaction = 0.6;
        m.customers.experience[0] = 0.7f;
        m.customers.satisfaction[0] = 0.8f;
        m.customers.trust[m.customers.belief(0, 0)] = 0.5f;
        m.e().encounter[0] = 0.7f;
        m.e().firm[1] = Customers.NONE;
        m.e().firm[2] = Customers.NONE;
        m.customers.talkLeft[2] = 2;
        m.customers.told[2] = Message.pack(1, 0.3f, 0.2f, 0.9f);
        return m.run(Talk.class);
    }

    @Test
    void theOpinionIsExperienceWithAHalo() {
        SmallMarket m = talking("talk.halo", 0.5, "talk.neutral", 0.7, "talk.base", 0.2);
        long message = m.customers.telling[0];
        assertThat(Message.topic(message)).isZero();
        assertThat(Message.opinion(message)).isCloseTo(0.8f, within(2e-5f));
        assertThat(Message.trust(message)).isCloseTo(0.5f, within(2e-5f));
        assertThat(Message.intensity(message)).isCloseTo(0.2f, within(5e-5f));
        assertThat(Message.opinion(talking("talk.halo", 0.0).customers.telling[0]))
                .isCloseTo(0.7f, within(2e-5f));
    }

    @Test
    void whoHasNoFirmIsSilentButWhoLeftForCauseRepeatsIt() {
        SmallMarket m = talking();
        assertThat(m.customers.telling[1]).isEqualTo(Message.SILENCE);
        assertThat(m.customers.telling[2]).isEqualTo(m.customers.told[2]);
        assertThat(m.customers.talkLeft[2]).isEqualTo((byte) 1);
    }

    @Test
    void talkIsCountedByFirmAndFavour() {
        SmallMarket m = talking("talk.base", 0.2, "talk.slope", 0.0, "talk.cap", 2.0);
        long favourable = m.e().sums.of(Measure.TALK_POSITIVE, 0, 0);
        assertThat(FixedPoint.fromUnits(favourable)).isCloseTo(0.2, within(1e-5));
        assertThat(FixedPoint.fromUnits(m.e().sums.of(Measure.TALK_NEGATIVE, 0, 1)))
                .isCloseTo(0.9, within(1e-4));
        assertThat(FixedPoint.fromUnits(m.e().sums.of(Measure.TALK_NEGATIVE, 0, 0)))
                .isCloseTo(5 * 0.2, within(1e-5));
    }
}
