package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PromiseTiersTest {
    private static SmallMarket run(double tiering) {
        SmallMarket m = SmallMarket.contractual(
                "customerValue.off", false, "promiseTiers.off", false, "promiseTiers.quality", 5.0);
        m.firms.set(Lever.PROMISE_TIERING, 0, tiering);
        m.customers.ties.volume[0] = 50f;
        m.customers.ties.volume[1] = 0.5f;
        Arrays.fill(m.customers.trust, 0.5f);
        Arrays.fill(m.e().happened, Encounters.RECONSIDERED);
        return m.run(PromiseTiers.class);
    }

    @Test
    void theBestAreToldMoreAndHoldTheFirmToIt() {
        SmallMarket m = run(0.1);
        assertThat(m.customers.heldPromise[0]).isCloseTo(0.88f, within(1e-6f));
        assertThat(m.customers.heldPromise[1]).isCloseTo(0.78f, within(1e-6f));
        assertThat(m.e().appeal[0][0]).isCloseTo(0.2f, within(1e-6f));
        assertThat(m.e().appeal[0][1]).isCloseTo(-0.05f, within(1e-6f));
    }

    @Test
    void withoutTiersNothingChanges() {
        SmallMarket m = run(0);
        assertThat(m.customers.heldPromise[0]).isEqualTo(0.8f);
        assertThat(m.e().appeal[0][0]).isZero();
    }
}
