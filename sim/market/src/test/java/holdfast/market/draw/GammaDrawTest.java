package holdfast.market.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Statistics;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammaDrawTest {
    private static final int N = 20_000;

    private static double[] sample(java.util.function.LongToDoubleFunction draw) {
        long prefix = Draws.prefix(11, Stream.PURCHASE_RATE, 0);
        return IntStream.range(0, N)
                .mapToDouble(i -> draw.applyAsDouble(Draws.of(prefix, i, 0)))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.8, 1, 2.5, 40})
    void gammaHasItsMomentsAndItsDistribution(double shape) {
        double[] x = sample(base -> GammaDraw.gamma(base, shape));
        assertThat(Statistics.mean(x)).isCloseTo(shape, within(4 * Math.sqrt(shape / N)));
        double ofVariance = Math.sqrt((6 / shape + 2) / N);
        assertThat(Statistics.variance(x) / shape).isCloseTo(1, within(4 * ofVariance));
        assertThat(Statistics.fit(x, new GammaDistribution(null, shape, 1))).isGreaterThan(Statistics.REJECT);
    }

    @ParameterizedTest
    @CsvSource({"0.36, 1.64", "0.6681, 3.8061", "1, 1", "5, 2", "0.1, 0.1"})
    void betaHasItsMomentsAndItsDistribution(double a, double b) {
        double[] x = sample(base -> GammaDraw.beta(base, a, b));
        double mean = a / (a + b);
        double variance = mean * (1 - mean) / (a + b + 1);
        assertThat(Statistics.mean(x)).isCloseTo(mean, within(4 * Math.sqrt(variance / N)));
        assertThat(Statistics.variance(x)).isCloseTo(variance, within(0.05 * variance));
        assertThat(Statistics.fit(x, new BetaDistribution(null, a, b))).isGreaterThan(Statistics.REJECT);
    }

    @Test
    void tinyShapesGiveNumbersInRange() {
        for (double x : sample(base -> GammaDraw.beta(base, 1e-6, 1e-6))) {
            assertThat(x >= 0 && x <= 1).isTrue();
        }
        for (double x : sample(base -> GammaDraw.gamma(base, 1e-3))) {
            assertThat(x >= 0 && x < 100).isTrue();
        }
    }

    @Test
    void theSameAddressGivesTheSameNumber() {
        assertThat(GammaDraw.gamma(5, 0.7)).isEqualTo(GammaDraw.gamma(5, 0.7));
        assertThat(GammaDraw.beta(5, 0.7, 2)).isNotEqualTo(GammaDraw.beta(6, 0.7, 2));
    }
}
