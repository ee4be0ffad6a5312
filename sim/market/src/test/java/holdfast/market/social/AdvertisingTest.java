package holdfast.market.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdvertisingTest {
    @Test
    void theWeightGrowsWithTrustAndUncertainty() {
        assertThat(Advertising.weight(0.5f, 0.8f, 0.5f)).isEqualTo(0.2f);
        assertThat(Advertising.weight(0f, 0.8f, 0.5f)).isZero();
    }

    private static SmallMarket met(double reach, Object... more) {
        Object[] rules = Stream.concat(
                        Stream.of("advertising.adRate", 0.5, "learning.uncertainty", 0.1), Stream.of(more))
                .toArray();
        SmallMarket m = SmallMarket.contractual(rules);
        m.firms.set(Lever.REACH, 0, 0);
        m.firms.set(Lever.REACH, 1, reach);
        m.customers.aware[0] = 1;
        m.customers.promised[0] = 0;
        m.customers.expectation[m.customers.belief(0, 1)] = 0.4f;
        m.customers.trust[m.customers.belief(0, 1)] = 0.8f;
        m.customers.uncertainty[m.customers.belief(0, 1)] = 0.05f;
        m.customers.provider[1] = 1;
        return m.run(Advertising.class);
    }

    @Test
    void aPromiseMakesKnownAndMovesTheExpectation() {
        SmallMarket m = met(1);
        assertThat(m.customers.expectation[m.customers.belief(0, 1)])
                .isCloseTo(0.4f + 0.5f * 0.8f * 0.5f * 0.5f, within(1e-6f));
        assertThat(m.customers.aware[0]).isEqualTo(3);
        assertThat(m.customers.promised[0]).isEqualTo(2);
        assertThat(m.customers.heldPromise[1]).as("of the provider").isEqualTo(0.9f);
        assertThat(m.customers.heldPromise[0]).as("of another firm").isNotEqualTo(0.9f);
    }

    @Test
    void withoutReachNobodyMeetsIt() {
        SmallMarket m = met(0);
        assertThat(m.customers.aware[0]).isEqualTo(1);
        assertThat(m.customers.expectation[m.customers.belief(0, 1)]).isEqualTo(0.4f);
    }

    @Test
    void adRateZeroMakesKnownButMovesNothing() {
        SmallMarket m = met(1, "advertising.adRate", 0.0);
        assertThat(m.customers.aware[0]).isEqualTo(3);
        assertThat(m.customers.expectation[m.customers.belief(0, 1)]).isEqualTo(0.4f);
    }
}
