package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Sums.Measure;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PriceLimitsTest {
    /** Two firms that differ in expectation alone by {@code lead}, price 1 and weight 2, nobody remembers prices. */
    private static SmallMarket asked(float lead) {
        SmallMarket m = SmallMarket.contractual(
                "priceLimits.off",
                false,
                "priceLimits.sample",
                1.0,
                "utility.price",
                2.0,
                "utility.quality",
                1.0,
                "referencePrice.off",
                true,
                "taste.spread",
                0.0,
                "utility.loyalty",
                0.0,
                "utility.trust",
                0.0,
                "utility.uncertainty",
                0.0);
        m.firms.set(holdfast.market.spec.Lever.PRICE, 1, 1);
        Arrays.fill(m.e().switchingCost, 0f);
        for (int i = 0; i < 8; i++) {
            m.customers.expectation[m.customers.belief(i, 0)] = 0.5f + lead;
            m.customers.expectation[m.customers.belief(i, 1)] = 0.5f;
        }
        return m.run(PriceLimits.class);
    }

    private static double mean(SmallMarket m, Measure measure) {
        return m.e().sums.of(measure, 0, 0) / (double) (1 << 20) / 8;
    }

    @Test
    void theLeadDividedByTheWeightOfThePriceIsBorne() {
        SmallMarket m = asked(0.4f);
        assertThat(m.e().sums.of(Measure.ASKED, 0, 0)).isEqualTo(8);
        assertThat(mean(m, Measure.RISE_BORNE)).isCloseTo(0.2, within(0.002));
        assertThat(mean(m, Measure.CUT_RESISTED)).isCloseTo(0.2, within(0.002));
        assertThat(m.e().sums.of(Measure.LARGE_RISE_BORNE, 0, 0)).isEqualTo(8);
    }

    @Test
    void whereARivalIsBetterNothingIsBorne() {
        SmallMarket m = asked(-0.3f);
        assertThat(mean(m, Measure.RISE_BORNE)).isZero();
        assertThat(m.e().sums.of(Measure.LARGE_CUT_RESISTED, 0, 0)).isZero();
    }
}
