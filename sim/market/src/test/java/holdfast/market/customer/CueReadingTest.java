package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class CueReadingTest {
    private static SmallMarket market(double reading) {
        SmallMarket m = SmallMarket.contractual("cues.off", false);
        m.firms.set(Lever.CUE_READING, 0, reading);
        m.e().happened[0] = Encounters.LET_DOWN;
        m.e().happened[1] = Encounters.LET_DOWN | Encounters.COMPLAINED;
        m.e().happened[2] = 0;
        m.run(CueReading.class);
        return m;
    }

    @Test
    void onlyTheSilentWhoWereLetDownAreNoticed() {
        SmallMarket m = market(1);
        assertThat(m.e().happened[0] & Encounters.NOTICED).isNotZero();
        assertThat(m.e().happened[1] & Encounters.NOTICED).isZero();
        assertThat(m.e().happened[2]).isZero();
        assertThat(market(0).e().happened[0]).isEqualTo(Encounters.LET_DOWN);
    }

    @Test
    void theNoticedAreMetAsThoseWhoComplained() {
        SmallMarket m = market(1);
        m.firms.set(Lever.RECOVERY_QUALITY, 0, 1);
        m.firms.set(Lever.RECOVERY_DELAY, 0, 0);
        m.e().encounter[0] = 0.3f;
        m.run(ServiceRecovery.class);
        assertThat(m.e().encounter[0]).isCloseTo(0.55f, within(1e-6f));
    }
}
