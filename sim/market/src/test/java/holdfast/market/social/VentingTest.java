package holdfast.market.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import holdfast.market.state.Sums.Measure;
import org.junit.jupiter.api.Test;

class VentingTest {
    private static SmallMarket market(double listening, int happened) {
        SmallMarket m = SmallMarket.contractual("venting.off", false, "venting.louder", 1.0, "venting.worse", 0.2);
        m.firms.set(Lever.LISTENING, 0, listening);
        m.customers.telling[0] = Message.pack(0, 0.6f, 0.7f, 0.5f);
        m.e().happened[0] = happened;
        m.run(Venting.class);
        return m;
    }

    @Test
    void theSilentAreLouderAndSayWorse() {
        SmallMarket m = market(0, Encounters.LET_DOWN);
        assertThat(Message.intensity(m.customers.telling[0])).isCloseTo(1f, within(1e-3f));
        assertThat(Message.opinion(m.customers.telling[0])).isCloseTo(0.4f, within(1e-3f));
        assertThat(Message.trust(m.customers.telling[0])).isCloseTo(0.7f, within(1e-3f));
        assertThat(m.e().sums.of(Measure.TALK_NEGATIVE, 0, 0) / (double) (1 << 20))
                .isCloseTo(0.5, within(1e-3));
    }

    @Test
    void whoWasHeardAndWhoWasNotLetDownTalkAsBefore() {
        long before = Message.pack(0, 0.6f, 0.7f, 0.5f);
        assertThat(market(0, 0).customers.telling[0]).isEqualTo(before);
        assertThat(market(0, Encounters.LET_DOWN | Encounters.COMPLAINED).customers.telling[0])
                .isEqualTo(before);
    }

    @Test
    void listeningQuietens() {
        SmallMarket m = market(0.75, Encounters.LET_DOWN | Encounters.NOTICED);
        assertThat(Message.intensity(m.customers.telling[0])).isCloseTo(0.125f, within(1e-3f));
    }
}
