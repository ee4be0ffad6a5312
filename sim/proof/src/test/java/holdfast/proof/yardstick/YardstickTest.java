package holdfast.proof.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The yardstick computes what the other forms of the core loop computed: C, plain Java, NumPy and Mesa, 8 seeds each. */
class YardstickTest {
    private static final int CUSTOMERS = 10_240;
    private static final int PERIODS = 120;
    private static final int SEEDS = 4;

    private double churn;
    private double satisfaction;
    private final double[] share = new double[5];

    @Test
    void churnAndSatisfactionOfTheSecondHalfLieWhereEveryOtherFormOfTheLoopPutThem() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            observeSecondHalf(new YardstickMarket(seed, CUSTOMERS));
        }
        assertThat(churn).isBetween(0.0455, 0.0468);
        assertThat(satisfaction).isCloseTo(0.4166, within(0.0010));
    }

    @Test
    void nearlyEverybodyHasAFirmAndEachFirmHasCustomers() {
        observeSecondHalf(new YardstickMarket(7, 2_000));
        double sum = 0;
        for (double each : share) {
            assertThat(each).isPositive();
            sum += each;
        }
        assertThat(sum * SEEDS).isBetween(0.95, 1.0);
    }

    private void observeSecondHalf(YardstickMarket market) {
        for (int t = 0; t < PERIODS; t++) {
            market.period();
            if (t >= PERIODS / 2) {
                double weight = 1.0 / (SEEDS * PERIODS / 2);
                churn += weight * market.churn();
                satisfaction += weight * market.satisfaction();
                for (int f = 0; f < share.length; f++) {
                    share[f] += weight * market.share(f);
                }
            }
        }
    }
}
