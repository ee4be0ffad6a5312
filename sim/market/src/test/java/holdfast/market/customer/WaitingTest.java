package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import org.junit.jupiter.api.Test;

class WaitingTest {
    @Test
    void waitingTakesAwayFromWhatIsDelivered() {
        SmallMarket m = SmallMarket.contractual("queue.off", false, "waiting.off", false, "waiting.disutility", 0.4);
        m.firms.wait[0] = 0.5f;
        m.e().delivered[0] = 0.7f;
        m.e().delivered[1] = 0.1f;
        m.run(Waiting.class);
        assertThat(m.e().delivered[0]).isCloseTo(0.5f, within(1e-6f));
        assertThat(m.e().perceived[0]).isCloseTo(0.5f, within(1e-6f));
        assertThat(m.e().delivered[1]).isZero();
    }
}
