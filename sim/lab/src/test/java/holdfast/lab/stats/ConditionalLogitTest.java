package holdfast.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConditionalLogitTest {
    private static final double[] TRUE = {0.8, -0.4, 1.5};

    private static double[][][] situations(int n, Random random) {
        double[][][] x = new double[n][4][3];
        for (double[][] situation : x) {
            for (int a = 0; a < 4; a++) {
                situation[a][0] = a == 0 ? 1 : 0;
                situation[a][1] = 3 * random.nextDouble();
                situation[a][2] = random.nextBoolean() ? 1 : 0;
            }
        }
        return x;
    }

    private static int[] choices(double[][][] x, Random random) {
        int[] chosen = new int[x.length];
        for (int n = 0; n < x.length; n++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int a = 0; a < 4; a++) {
                double u = -Math.log(-Math.log(random.nextDouble()));
                for (int v = 0; v < 3; v++) {
                    u += TRUE[v] * x[n][a][v];
                }
                chosen[n] = u > best ? a : chosen[n];
                best = Math.max(best, u);
            }
        }
        return chosen;
    }

    @Test
    void findsTheCoefficientsThatMadeTheChoices() {
        Random random = new Random(3);
        double[][][] x = situations(20_000, random);
        ConditionalLogit fit = ConditionalLogit.of(x, choices(x, random));
        for (int v = 0; v < 3; v++) {
            assertThat(fit.coefficients()[v]).isCloseTo(TRUE[v], within(4 * fit.se()[v]));
            assertThat(fit.se()[v]).isBetween(0.005, 0.05);
        }
        assertThat(fit.fit()).isBetween(0.05, 0.5);
    }

    @Test
    void nothingNearbyIsMoreLikely() {
        Random random = new Random(8);
        double[][][] x = situations(300, random);
        int[] chosen = choices(x, random);
        ConditionalLogit fit = ConditionalLogit.of(x, chosen);
        for (int v = 0; v < 3; v++) {
            for (double step : new double[] {-0.01, 0.01}) {
                assertThat(logLikelihood(x, chosen, fit.coefficients(), v, step))
                        .isLessThan(fit.logLikelihood());
            }
        }
        assertThat(logLikelihood(x, chosen, fit.coefficients(), 0, 0)).isCloseTo(fit.logLikelihood(), within(1e-9));
    }

    private static double logLikelihood(double[][][] x, int[] chosen, double[] beta, int moved, double step) {
        double sum = 0;
        for (int n = 0; n < x.length; n++) {
            double total = 0;
            double own = 0;
            for (int a = 0; a < 4; a++) {
                double u = 0;
                for (int v = 0; v < 3; v++) {
                    u += (beta[v] + (v == moved ? step : 0)) * x[n][a][v];
                }
                total += Math.exp(u);
                own = a == chosen[n] ? u : own;
            }
            sum += own - Math.log(total);
        }
        return sum;
    }

    /** With constants only, choice probabilities are the shares: closed form. */
    @Test
    void constantsGiveBackTheShares() {
        int[] chosen = {0, 0, 0, 1, 1, 2, 2, 2, 2, 2};
        double[][][] x = new double[10][3][2];
        for (double[][] situation : x) {
            situation[1][0] = 1;
            situation[2][1] = 1;
        }
        ConditionalLogit fit = ConditionalLogit.of(x, chosen);
        assertThat(fit.coefficients()[0]).isCloseTo(Math.log(2.0 / 3), within(1e-6));
        assertThat(fit.coefficients()[1]).isCloseTo(Math.log(5.0 / 3), within(1e-6));
        assertThat(fit.fit()).isCloseTo(0, within(1e-9));
    }

    @Test
    void whatCannotBeToldApartIsRefused() {
        double[][][] x = new double[5][2][1];
        assertThatThrownBy(() -> ConditionalLogit.of(x, new int[5])).hasMessageContaining("no coefficients");
        assertThatThrownBy(() -> ConditionalLogit.of(x, new int[4])).hasMessageContaining("5 situations and 4 choices");
    }
}
