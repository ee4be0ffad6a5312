package holdfast.market.observe;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.draw.Draws;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FriendshipPathsTest {
    private static FriendshipPaths paths(long seed, double pull) {
        FriendshipPaths paths = new FriendshipPaths(1);
        Random random = new Random(seed);
        for (int customer = 0; customer < 800; customer++) {
            double friendship = random.nextGaussian() * 0.1 + 0.5;
            double satisfaction = 0.6 + pull * (friendship - 0.5) + random.nextGaussian() * 0.1;
            double barrier = 0.4 + random.nextGaussian() * 0.1;
            double loyalty = 0.5 + 0.5 * (satisfaction - 0.6) + 0.3 * (barrier - 0.4) + random.nextGaussian() * 0.1;
            double leaving = 0.5 - 0.8 * (satisfaction - 0.6) - 0.5 * (loyalty - 0.5) + random.nextGaussian() * 0.1;
            paths.count(0, customer, (float) friendship, (float) satisfaction, (float) barrier, (float) loyalty, (float)
                    leaving);
        }
        return paths;
    }

    @Test
    void intervalsHoldTheEstimateAndTellAPathFromNone() {
        FriendshipPaths with = paths(1, 0.8);
        double[] path = with.paths(0);
        double[] ends = with.intervals(0, Draws::mix);
        double indirect = path[path.length - 2];
        assertThat(indirect).isBetween(ends[0], ends[1]).isNegative();
        assertThat(ends[1]).isNegative();
        double[] none = paths(1, 0).intervals(0, Draws::mix);
        assertThat(none[0]).isNegative();
        assertThat(none[1]).isPositive();
    }

    /** Where there is no path, about 95 % of the intervals hold 0: percentiles are a little narrow, 93.5 % of 2,000 here. */
    @Test
    void intervalsHoldNothingAsOftenAsTheySay() {
        int held = 0;
        for (long seed = 1; seed <= 2000; seed++) {
            double[] ends = paths(seed, 0).intervals(0, Draws::mix);
            held += ends[0] <= 0 && ends[1] >= 0 ? 1 : 0;
        }
        assertThat(held).isBetween(1850, 1930);
    }

    @Test
    void tooFewTellNothing() {
        assertThat(new FriendshipPaths(1).paths(0)).isNull();
        assertThat(new FriendshipPaths(0).paths(0)).isNull();
    }
}
