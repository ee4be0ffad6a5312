package holdfast.lab.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points of the unit cube are spread as their kind promises. */
class CubesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 100, 1000, 4097})
    void aLatinHypercubeHasOnePointInEverySlice(int n) {
        LatinHypercube cube = new LatinHypercube(n, 5);
        for (int factor = 0; factor < 3; factor++) {
            TreeSet<Integer> slices = new TreeSet<>();
            for (int point = 0; point < n; point++) {
                slices.add((int) (cube.at(point, factor) * n));
            }
            assertThat(slices).hasSize(n);
            assertThat(slices.first()).isZero();
            assertThat(slices.last()).isEqualTo(n - 1);
        }
    }

    @Test
    void factorsOfALatinHypercubeAreNotTiedToOneAnother() {
        LatinHypercube cube = new LatinHypercube(1000, 9);
        assertThat(Math.abs(correlation(cube, 0, 1, 1000))).isLessThan(0.1);
        assertThat(Math.abs(correlation(cube, 1, 2, 1000))).isLessThan(0.1);
    }

    private static double correlation(Cube cube, int a, int b, int n) {
        double sum = 0;
        for (int point = 0; point < n; point++) {
            sum += (cube.at(point, a) - 0.5) * (cube.at(point, b) - 0.5);
        }
        return 12 * sum / n;
    }

    /** Any 2^m consecutive shifted points that start at a multiple put one into each slice; leaving out zero moves by one. */
    @Test
    void shiftedSobolPointsStayEvenlySpread() {
        SobolCube cube = new SobolCube(6, 42);
        int n = 256;
        for (int factor = 0; factor < 6; factor++) {
            TreeSet<Integer> slices = new TreeSet<>();
            for (int point = n - 1; point < 2 * n - 1; point++) {
                slices.add((int) (cube.at(point, factor) * n));
            }
            assertThat(slices).hasSize(n);
        }
    }

    @Test
    void theSeedShiftsEveryDigitAndNothingElse() {
        SobolCube one = new SobolCube(2, 1);
        SobolCube two = new SobolCube(2, 2);
        long shift = digits(one.at(0, 0)) ^ digits(two.at(0, 0));
        assertThat(shift).isNotZero();
        for (int point = 1; point < 100; point++) {
            assertThat(digits(one.at(point, 0)) ^ digits(two.at(point, 0))).isEqualTo(shift);
        }
    }

    private static long digits(double x) {
        return (long) (x * 0x1p52);
    }

    /** The first point of the sequence is all zeros; the second, one half, is the first here. */
    @Test
    void thePointOfZerosIsSkipped() {
        SobolCube cube = new SobolCube(3, 7);
        long[] shifted = new long[3];
        for (int k = 0; k < 3; k++) {
            shifted[k] = digits(cube.at(0, k)) ^ digits(cube.at(1, k));
        }
        assertThat(shifted[0]).as("1/2 and 3/4 differ by 1/4").isEqualTo(digits(0.25));
    }

    /** Integrates the product of 2 x_k over six dimensions, which is 1, better than as many random points would. */
    @Test
    void sobolPointsIntegrateBetterThanChance() {
        SobolCube cube = new SobolCube(6, 3);
        int n = 4096;
        double sum = 0;
        for (int point = 0; point < n; point++) {
            double product = 1;
            for (int k = 0; k < 6; k++) {
                product *= 2 * cube.at(point, k);
            }
            sum += product;
        }
        double chance = Math.sqrt((Math.pow(4.0 / 3, 6) - 1) / n);
        assertThat(Math.abs(sum / n - 1)).isLessThan(chance / 4);
    }

    @Test
    void everyStepOfAMorrisPathMovesOneFactorByTwoThirds() {
        int k = 5;
        MorrisCube cube = new MorrisCube(k, 11);
        for (int path = 0; path < 50; path++) {
            TreeSet<Integer> moved = new TreeSet<>();
            for (int step = 0; step < k; step++) {
                int point = path * (k + 1) + step;
                int changed = -1;
                for (int factor = 0; factor < k; factor++) {
                    double change = cube.at(point + 1, factor) - cube.at(point, factor);
                    if (change != 0) {
                        assertThat(changed).isEqualTo(-1);
                        assertThat(Math.abs(Math.abs(change) - MorrisCube.STEP)).isLessThan(1e-15);
                        changed = factor;
                    }
                    assertThat(cube.at(point, factor)).isBetween(0.0, 1.0);
                }
                moved.add(changed);
            }
            assertThat(moved).hasSize(k).doesNotContain(-1);
        }
    }

    @Test
    void saltelliBlocksSwapOneFactorBetweenTwoSamples() {
        int k = 3;
        SaltelliCube cube = new SaltelliCube(k, 4);
        for (int row = 0; row < 8; row++) {
            int first = row * (2 * k + 2);
            int last = first + 2 * k + 1;
            for (int j = 0; j < k; j++) {
                for (int factor = 0; factor < k; factor++) {
                    double a = cube.at(first, factor);
                    double b = cube.at(last, factor);
                    assertThat(cube.at(first + 1 + j, factor)).isEqualTo(factor == j ? b : a);
                    assertThat(cube.at(first + 1 + k + j, factor)).isEqualTo(factor == j ? a : b);
                    assertThat(a).isNotEqualTo(b);
                }
            }
        }
    }
}
