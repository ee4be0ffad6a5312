package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Sums.Measure;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static SmallMarket run(double limit, int tenure) {
        SmallMarket m = SmallMarket.contractual(
                "requests.off", false, "requests.rate", 1.0, "requests.refused", 0.1, "requests.accepted", 0.05);
        m.firms.set(Lever.REFUSE_BELOW, 0, limit);
        m.firms.publishedLimit[0] = (float) limit;
        Arrays.fill(m.e().delivered, 0.6f);
        Arrays.fill(m.customers.tenure, (short) tenure);
        Arrays.fill(m.customers.trust, 0.8f);
        return m.run(Requests.class);
    }

    @Test
    void aRefusalDispleasesAtOnceAndBreaksNothing() {
        SmallMarket m = run(1, 5);
        assertThat(m.e().delivered[0]).isCloseTo(0.5f, within(1e-6f));
        assertThat(m.e().sums.of(Measure.REFUSED, 0, 0)).isEqualTo(8);
        assertThat(m.e().sums.of(Measure.BROKEN, 0, 0)).isZero();
        assertThat(m.customers.trust[0]).isEqualTo(0.8f);
    }

    @Test
    void anAcceptancePleasesAtOnce() {
        assertThat(run(0, 0).e().delivered[0]).isCloseTo(0.65f, within(1e-6f));
    }

    @Test
    void someOfWhatWasAcceptedIsBrokenAPeriodLater() {
        SmallMarket m = run(0, 5);
        assertThat(m.e().sums.of(Measure.BROKEN, 0, 0)).isBetween(1L, 7L);
        assertThat(m.e().sums.of(Measure.REFUSED, 0, 0)).isZero();
        float least = Float.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            least = Math.min(least, m.customers.trust[m.customers.belief(i, 0)]);
        }
        assertThat(least).isCloseTo(0.72f, within(1e-6f));
    }
}
