package holdfast.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
    private static final double[] SLEEP_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    private static final double[] SLEEP_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    /** Student's (1908) sleep data, as in R's {@code t.test(extra ~ group, data = sleep, paired = TRUE)}. */
    @Test
    void studentsSleepDataGiveThePublishedInterval() {
        PairedDifference d = PairedDifference.of(SLEEP_1, SLEEP_2, 0.95);
        assertThat(d.difference().mean()).isCloseTo(-1.58, within(1e-12));
        assertThat(d.difference().ciLow()).isCloseTo(-2.4598858, within(1e-7));
        assertThat(d.difference().ciHigh()).isCloseTo(-0.7001142, within(1e-7));
        assertThat(d.p()).isCloseTo(0.002832890, within(1e-8));
        assertThat(d.wins()).isZero();
    }

    /** The same data unpaired: {@code t.test(extra ~ group, data = sleep)} of R. */
    @Test
    void theSameDataUnpairedGiveWelchsInterval() {
        PairedDifference d = UnpairedDifference.of(SLEEP_1, SLEEP_2, 0.95);
        assertThat(d.difference().ciLow()).isCloseTo(-3.3654832, within(1e-7));
        assertThat(d.difference().ciHigh()).isCloseTo(0.2054832, within(1e-7));
        assertThat(d.p()).isCloseTo(0.07939414, within(1e-8));
        assertThat(d.unpairedSe())
                .isCloseTo(PairedDifference.of(SLEEP_1, SLEEP_2, 0.95).unpairedSe(), within(1e-15));
    }

    @Test
    void equalArmsDifferByExactlyNothing() {
        PairedDifference d = PairedDifference.of(SLEEP_1, SLEEP_1, 0.95);
        assertThat(d.difference()).isEqualTo(new MeanInterval(10, 0, 0, 0, 0));
        assertThat(d.p()).isEqualTo(1);
        assertThat(d.wins()).isZero();
    }

    @Test
    void aMissingValueLeavesItsPairOut() {
        double[] x = SLEEP_1.clone();
        double[] y = SLEEP_2.clone();
        x[3] = Double.NaN;
        y[7] = Double.NaN;
        assertThat(PairedDifference.of(x, y, 0.95).difference().n()).isEqualTo(8);
        double[] nothing = {Double.NaN, Double.NaN};
        assertThat(PairedDifference.of(nothing, nothing, 0.95).p()).isNaN();
    }

    @Test
    void theIntervalCoversAKnownEffectAsOftenAsItSays() {
        Random random = new Random(7);
        int covered = 0;
        int claimed = 0;
        for (int trial = 0; trial < 1000; trial++) {
            double[] x = new double[20];
            double[] y = new double[20];
            double[] z = new double[20];
            for (int r = 0; r < 20; r++) {
                double luck = random.nextGaussian() * 3;
                x[r] = luck + 0.5 + random.nextGaussian();
                y[r] = luck + random.nextGaussian();
                z[r] = luck + random.nextGaussian();
            }
            MeanInterval known = PairedDifference.of(x, y, 0.95).difference();
            covered += known.ciLow() <= 0.5 && 0.5 <= known.ciHigh() ? 1 : 0;
            claimed += PairedDifference.of(z, y, 0.95).p() < 0.05 ? 1 : 0;
        }
        assertThat(covered).isBetween(930, 970);
        assertThat(claimed).isBetween(30, 70);
    }

    /** R: {@code p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")}. */
    @Test
    void holmsAdjustmentIsThatOfR() {
        assertThat(Holm.adjust(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
        assertThat(Holm.adjust(0.4, Double.NaN)).containsExactly(0.4, Double.NaN);
    }

    @Test
    void overOneThousandNullExperimentsOfFourArmsHolmClaimsTooMuchInAtMostFiveOfAHundred() {
        Random random = new Random(11);
        int wrong = 0;
        for (int trial = 0; trial < 1000; trial++) {
            double[][] arms = new double[5][20];
            for (double[] arm : arms) {
                for (int r = 0; r < arm.length; r++) {
                    arm[r] = random.nextGaussian();
                }
            }
            double[] p = new double[4];
            for (int a = 0; a < 4; a++) {
                p[a] = PairedDifference.of(arms[a + 1], arms[0], 0.95).p();
            }
            boolean any = false;
            for (double adjusted : Holm.adjust(p)) {
                any |= adjusted < 0.05;
            }
            wrong += any ? 1 : 0;
        }
        assertThat(wrong).isBetween(15, 60);
    }

    /** R: {@code quantile(c(1, 3, 2, 10), c(0.25, 0.5, 0.95))}. */
    @Test
    void quantilesAreThoseOfR() {
        double[] values = {1, 3, Double.NaN, 2, 10};
        assertThat(Quantiles.of(values, 0.25)).isEqualTo(1.75);
        assertThat(Quantiles.of(values, 0.5)).isEqualTo(2.5);
        assertThat(Quantiles.of(values, 0.95)).isCloseTo(8.95, within(1e-12));
        assertThat(Quantiles.of(new double[] {Double.NaN}, 0.5)).isNaN();
    }
}
