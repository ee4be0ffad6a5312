package holdfast.market.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Statistics;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class TasteMatchTest {
    private static final long KEY = Draws.key("a");

    @Test
    void matchesAreNormalWithTheSpread() {
        TasteMatch taste = new TasteMatch(new TasteMatch.Rule(false, 0.3), 4);
        double[] m = IntStream.range(0, 20_000)
                .mapToDouble(i -> taste.of(taste.base(i, 0, 0), KEY))
                .toArray();
        assertThat(Statistics.mean(m)).isCloseTo(0, within(4 * 0.3 / Math.sqrt(m.length)));
        assertThat(Statistics.fit(m, new NormalDistribution(null, 0, 0.3))).isGreaterThan(Statistics.REJECT);
    }

    @Test
    void aMatchLastsUntilNeedsOrLifeChange() {
        TasteMatch taste = new TasteMatch(new TasteMatch.Rule(false, 0.3), 4);
        float m = taste.of(taste.base(1, 0, 0), KEY);
        assertThat(taste.of(taste.base(1, 0, 0), KEY)).isEqualTo(m);
        assertThat(taste.of(taste.base(1, 0, 1), KEY)).isNotEqualTo(m);
        assertThat(taste.of(taste.base(1, 1, 0), KEY)).isNotEqualTo(m);
        assertThat(taste.of(taste.base(1, 0, 0), Draws.key("b"))).isNotEqualTo(m);
    }

    @Test
    void offAndSpreadZeroSuitEverybodyAlike() {
        for (TasteMatch.Rule rule :
                new TasteMatch.Rule[] {new TasteMatch.Rule(true, 0.3), new TasteMatch.Rule(false, 0)}) {
            TasteMatch taste = new TasteMatch(rule, 4);
            assertThat(taste.none()).isTrue();
            assertThat(taste.of(taste.base(1, 0, 0), KEY)).isZero();
        }
    }
}
