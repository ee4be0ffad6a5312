package holdfast.lab.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.lab.Synthetic;
import holdfast.lab.design.Points;
import holdfast.lab.sweep.SweepScenarios;
import holdfast.market.draw.Draws;
import holdfast.scenario.Design;
import holdfast.scenario.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Against functions whose indices are known in closed form, on the very points that sweeps use. */
class SensitivityTest {
    private static final List<String> NAMES = List.of(
            "firms.acme.price",
            "firms.bolt.price",
            "firms.acme.quality",
            "firms.bolt.quality",
            "firms.acme.promise",
            "firms.bolt.promise",
            "firms.acme.initialShare",
            "firms.bolt.initialShare");

    private static Points points(Design.Type type, int factors, int points) {
        List<Factor> list = new ArrayList<>();
        for (String name : NAMES.subList(0, factors)) {
            list.add(SweepScenarios.range(name, 0, 1, null, "bold"));
        }
        return Points.of(SweepScenarios.of(Synthetic.experiment(2), new Design(type, list, points)));
    }

    private static double[] values(Points points, ToDoubleFunction<double[]> f) {
        double[] y = new double[points.size()];
        for (int p = 0; p < y.length; p++) {
            y[p] = f.applyAsDouble(points.unit(p));
        }
        return y;
    }

    /** Exact: S1 = .3139, .4424, 0; ST = .5576, .4424, .2437; S2 of 1 and 3 = .2437 (Saltelli et al. 2008). */
    @Test
    void sobolFindsTheIndicesOfIshigami() {
        Points points = points(Design.Type.SALTELLI, 3, 4096);
        SobolIndices s = SobolIndices.of(values(points, TestFunctions::ishigami), 3, 0.95);
        assertThat(s.first()).containsExactly(new double[] {0.3139, 0.4424, 0}, within(0.01));
        assertThat(s.total()).containsExactly(new double[] {0.5576, 0.4424, 0.2437}, within(0.01));
        assertThat(s.second()[0][2]).isCloseTo(0.2437, within(0.02));
        assertThat(s.second()[0][1]).isCloseTo(0, within(0.02));
        assertThat(s.second()[1][2]).isCloseTo(0, within(0.02));
        assertThat(s.second()[2][0]).isNaN();
        for (int k = 0; k < 3; k++) {
            assertThat(s.firstConf()[k]).isBetween(0.0005, 0.08);
        }
    }

    @Test
    void sobolFindsTheIndicesOfTheGFunction() {
        Points points = points(Design.Type.SALTELLI, 8, 4096);
        SobolIndices s = SobolIndices.of(values(points, TestFunctions::g), 8, 0.95);
        double all = TestFunctions.gTotalVariance();
        for (int k = 0; k < 8; k++) {
            double own = TestFunctions.gVariance(k);
            assertThat(s.first()[k]).isCloseTo(own / all, within(0.01));
            assertThat(s.total()[k]).isCloseTo(own * (1 + all) / (1 + own) / all, within(0.01));
        }
        double pair = TestFunctions.gVariance(0) * TestFunctions.gVariance(1) / all;
        assertThat(s.second()[0][1]).isCloseTo(pair, within(0.02));
    }

    /** The intervals hold the truth about as often as they say; seeds shift the points. */
    @Test
    void intervalsOfSobolIndicesCoverTheTruth() {
        int covered = 0;
        int trials = 60;
        for (int trial = 0; trial < trials; trial++) {
            int n = 256;
            double[] y = new double[n * 8];
            for (int r = 0; r < n; r++) {
                for (int place = 0; place < 8; place++) {
                    double[] u = new double[3];
                    for (int k = 0; k < 3; k++) {
                        boolean a =
                                place == 0 || place <= 3 && place - 1 != k || place > 3 && place < 7 && place - 4 == k;
                        u[k] = uniform(trial, r, a ? k : 3 + k);
                    }
                    y[r * 8 + place] = TestFunctions.ishigami(u);
                }
            }
            SobolIndices s = SobolIndices.of(y, 3, 0.95);
            covered += Math.abs(s.first()[1] - 0.4424) <= s.firstConf()[1] ? 1 : 0;
            covered += Math.abs(s.total()[0] - 0.5576) <= s.totalConf()[0] ? 1 : 0;
        }
        assertThat(covered).as("of " + 2 * trials).isBetween(105, 120);
    }

    private static double uniform(int trial, int row, int column) {
        return (Draws.mix(Draws.mix(trial * 1000003L + row) + column) >>> 11) * 0x1p-53;
    }

    /** For a line the effect is its slope everywhere: mu = muStar = slope, sigma = 0. */
    @Test
    void morrisFindsTheSlopesOfALine() {
        Points points = points(Design.Type.MORRIS, 3, 20);
        MorrisEffects m = MorrisEffects.of(values(points, u -> 2 * u[0] - 3 * u[1]), 3, points::unit, 0.95);
        assertThat(m.mu()).containsExactly(new double[] {2, -3, 0}, within(1e-12));
        assertThat(m.muStar()).containsExactly(new double[] {2, 3, 0}, within(1e-12));
        assertThat(m.sigma()).containsExactly(new double[] {0, 0, 0}, within(1e-12));
        assertThat(m.muStarConf()).containsExactly(new double[] {0, 0, 0}, within(1e-12));
    }

    /** x1 x2: the effect of x1 is x2, uniform on {0, 1/3, 2/3, 1}: mean 1/2, standard deviation sqrt(5)/6. */
    @Test
    void morrisSeesAnInteractionAsSpread() {
        Points points = points(Design.Type.MORRIS, 2, 4000);
        MorrisEffects m = MorrisEffects.of(values(points, u -> u[0] * u[1]), 2, points::unit, 0.95);
        assertThat(m.mu()[0]).isCloseTo(0.5, within(0.02));
        assertThat(m.sigma()[0]).isCloseTo(Math.sqrt(5) / 6, within(0.02));
    }

    @Test
    void morrisRanksTheGFunction() {
        Points points = points(Design.Type.MORRIS, 8, 500);
        MorrisEffects m = MorrisEffects.of(values(points, TestFunctions::g), 8, points::unit, 0.95);
        for (int k = 1; k < 5; k++) {
            assertThat(m.muStar()[k]).isLessThan(m.muStar()[k - 1]);
        }
    }

    /** Ishigami's second factor moves the whole distribution most; a factor without effect looks like chance. */
    @Test
    void pawnTellsFactorsThatMatterFromChance() {
        Points points = points(Design.Type.LATIN_HYPERCUBE, 4, 3000);
        double[] y = values(points, TestFunctions::ishigami);
        double[][] x = new double[y.length][];
        for (int p = 0; p < y.length; p++) {
            x[p] = points.unit(p);
        }
        Pawn pawn = Pawn.of(x, y);
        assertThat(pawn.median()[0]).isGreaterThan(3 * pawn.dummy());
        assertThat(pawn.median()[1]).isGreaterThan(3 * pawn.dummy());
        assertThat(pawn.median()[3]).isLessThan(1.8 * pawn.dummy());
        assertThat(pawn.maximum()[2]).isGreaterThan(pawn.maximum()[3] * 2);
    }

    @Test
    void theDistanceOfDistributionsIsExact() {
        assertThat(Pawn.distance(new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, 4}))
                .isZero();
        assertThat(Pawn.distance(new double[] {1, 2, 3, 4}, new double[] {5, 6}))
                .isEqualTo(1);
        assertThat(Pawn.distance(new double[] {1, 2, 3, 4}, new double[] {3, 4}))
                .isEqualTo(0.5);
    }

    /** Signal variance 4, luck shared by all points of variance 9, own noise of variance 1, ten replications. */
    @Test
    void noiseIsWhatPairingLeaves() {
        int points = 4000;
        double[][] y = new double[points][10];
        for (int p = 0; p < points; p++) {
            for (int r = 0; r < 10; r++) {
                y[p][r] = 2 * normal(p, 999) + 3 * normal(-5, r) + normal(p, r);
            }
        }
        Noise noise = Noise.of(y);
        assertThat(noise.share()).isCloseTo(0.1 / 4.1, within(0.003));
    }

    private static double normal(int a, int b) {
        double sum = 0;
        for (int k = 0; k < 12; k++) {
            sum += uniform(a, b, k);
        }
        return sum - 6;
    }
}
