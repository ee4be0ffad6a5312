package holdfast.lab.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.Stopping;
import holdfast.market.draw.Draws;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Promises about error rates, kept on distributions that are known. */
class SelectTest {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private static double uniform(long trial, long what, long r) {
        return ((Draws.mix(Draws.mix(trial * 7919 + what) + r) >>> 11) + 0.5) * 0x1p-53;
    }

    private static double normal(long trial, long what, long r) {
        return NORMAL.inverseCumulativeProbability(uniform(trial, what, r));
    }

    /** Candidates share most of their luck; the best is better than all others by the zone exactly, the hardest case. */
    private static double[] values(int trial, int candidate, int n, double[] means) {
        double[] values = new double[n];
        for (int r = 0; r < n; r++) {
            values[r] = means[candidate] + 3 * normal(trial, -1, r) + normal(trial, candidate, r);
        }
        return values;
    }

    @Test
    void theBestIsChosenAsOftenAsPromised() {
        double[] means = {0, 0, 0.5, 0, 0};
        int right = 0;
        int trials = 300;
        for (int t = 0; t < trials; t++) {
            int trial = t;
            double[][] all = new double[5][];
            for (int k = 0; k < 5; k++) {
                all[k] = values(trial, k, 400, means);
            }
            KimNelson.Choice choice = new KimNelson(5, 10, 400, 0.5, 0.95, (k, n) -> all[k]).choose(5);
            right += choice.left().equals(List.of(2)) ? 1 : 0;
        }
        assertThat(right).as("of " + trials).isGreaterThanOrEqualTo(279);
    }

    @Test
    void whatIsClearlyWorseIsDroppedEarly() {
        double[] means = {0, -5, 0.5};
        double[][] all = new double[3][];
        for (int k = 0; k < 3; k++) {
            all[k] = values(1, k, 2000, means);
        }
        KimNelson.Choice choice = new KimNelson(3, 10, 2000, 0.2, 0.95, (k, n) -> all[k]).choose(3);
        assertThat(choice.left()).containsExactly(2);
        assertThat(choice.replications()[1]).isEqualTo(10);
        assertThat(choice.replications()[0]).isGreaterThan(20);
    }

    @Test
    void twinsStayTiesWithinTheBudget() {
        KimNelson.Choice choice =
                new KimNelson(2, 5, 30, 0.01, 0.95, (k, n) -> values(3, 7, n, new double[8])).choose(2);
        assertThat(choice.left()).containsExactly(0, 1);
    }

    /** All true distances from the best are inside their intervals at once in at least 95 % of the trials. */
    @Test
    void distancesFromTheBestAreCoveredAllAtOnce() {
        double[] means = {1, 0.8, 0, -1, 1};
        double[] truth = {0, -0.2, -1, -2, 0};
        int covered = 0;
        int trials = 1000;
        for (int t = 0; t < trials; t++) {
            double[][] x = new double[5][];
            for (int k = 0; k < 5; k++) {
                x[k] = values(t, k, 12, means);
            }
            ComparedWithBest found = ComparedWithBest.of(x, 0.95);
            boolean all = true;
            for (int k = 0; k < 5; k++) {
                all &= found.low()[k] <= truth[k] && truth[k] <= found.high()[k];
            }
            covered += all ? 1 : 0;
        }
        assertThat(covered).isGreaterThanOrEqualTo(937);
    }

    @Test
    void tiesAreShownAsTiesAndLosersAsLosers() {
        double[][] x = new double[4][];
        for (int k = 0; k < 4; k++) {
            x[k] = values(5, k, 40, new double[] {1, 1, -3, 1});
        }
        assertThat(ComparedWithBest.of(x, 0.95).mayBeBest()).containsExactly(0, 1, 3);
    }

    /** Against the share of simulated tests that see the effect. */
    @Test
    void powerIsTheShareOfTestsThatSeeTheEffect() {
        for (int n : new int[] {5, 10, 30}) {
            int seen = 0;
            int trials = 4000;
            for (int t = 0; t < trials; t++) {
                double[] x = new double[n];
                for (int r = 0; r < n; r++) {
                    x[r] = 0.6 + normal(t, n, r);
                }
                MeanInterval mean = MeanInterval.of(x, 0.95);
                seen += mean.ciLow() > 0 || mean.ciHigh() < 0 ? 1 : 0;
            }
            assertThat(Power.of(0.6, 1, n, 0.95)).isCloseTo((double) seen / trials, within(0.03));
        }
    }

    /** Textbook (Cohen 1988): d = 0.5, two-sided 5 %, power 0.8 takes 34 pairs. */
    @Test
    void replicationsNeededAreThoseOfTheTextbook() {
        assertThat(Power.needed(0.5, 1, 0.8, 0.95)).isEqualTo(34);
        assertThat(Power.needed(0, 1, 0.8, 0.95)).isEqualTo(Power.MOST);
        assertThat(Power.of(0.5, 0, 5, 0.95)).isEqualTo(1);
    }

    /** Looks at 10, 20, 40 … and stops when narrow: the interval still covers, for bells and for skewed values. */
    @Test
    void stoppingWhenNarrowKeepsTheCoverage() {
        Stopping stopping = Stopping.of(true, 10, 160, 0.95);
        for (boolean skewed : new boolean[] {false, true}) {
            int covered = 0;
            int trials = 2000;
            for (int t = 0; t < trials; t++) {
                MeanInterval mean = null;
                for (int n : stopping.looks()) {
                    double[] x = new double[n];
                    for (int r = 0; r < n; r++) {
                        x[r] = skewed ? -StrictMath.log(uniform(t, 2, r)) - 1 : normal(t, 1, r);
                    }
                    mean = MeanInterval.of(x, stopping.perLook());
                    if (mean.ciHigh() - mean.ciLow() <= 0.8) {
                        break;
                    }
                }
                covered += mean.ciLow() <= 0 && mean.ciHigh() >= 0 ? 1 : 0;
            }
            assertThat(covered).as(skewed ? "exponential" : "normal").isGreaterThanOrEqualTo(skewed ? 1860 : 1890);
        }
    }

    /** Nothing differs: looking again and again must not make more than 5 % false claims. */
    @Test
    void lookingAgainAndAgainMakesNoMoreFalseClaims() {
        Stopping stopping = Stopping.of(true, 10, 320, 0.95);
        int claims = 0;
        int naive = 0;
        int trials = 2000;
        for (int t = 0; t < trials; t++) {
            double[] x = new double[320];
            for (int r = 0; r < x.length; r++) {
                x[r] = normal(t, 3, r);
            }
            claims += claimed(x, stopping, stopping.perLook()) ? 1 : 0;
            naive += claimed(x, stopping, 0.95) ? 1 : 0;
        }
        assertThat(claims).isLessThanOrEqualTo((int) (0.06 * trials));
        assertThat(naive).as("without sharing the error it would be far more").isGreaterThan((int) (0.1 * trials));
    }

    private static boolean claimed(double[] x, Stopping stopping, double confidence) {
        for (int n : stopping.looks()) {
            MeanInterval mean = MeanInterval.of(java.util.Arrays.copyOf(x, n), confidence);
            if (mean.ciLow() > 0 || mean.ciHigh() < 0) {
                return true;
            }
        }
        return false;
    }
}
