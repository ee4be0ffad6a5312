package holdfast.market.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
    /** Outcome = 2·x + 3·y − z with uncorrelated drivers of unlike spread. */
    @Test
    void driversThatDoNotMoveTogetherHaveTheirOwnSlopes() {
        double[] slopes = PrincipalComponents.slopes(
                new double[][] {{1, 0, 0}, {0, 0.25, 0}, {0, 0, 4}}, new double[] {2, 0.75, -4});
        assertThat(slopes).containsExactly(new double[] {2, 3, -1}, within(1e-9));
    }

    @Test
    void withAllComponentsItIsLeastSquares() {
        double[][] covariance = {{1, 0.5}, {0.5, 1}};
        double[] slopes = PrincipalComponents.slopes(covariance, new double[] {1 * 1 + 0.5 * 2, 0.5 * 1 + 1 * 2});
        assertThat(slopes).containsExactly(new double[] {1, 2}, within(1e-9));
    }

    /** Correlation 0.95: the difference of the two has a variance of 0.05 and is left out; what they have in common is shared. */
    @Test
    void entangledDriversShareWhatTheyHaveInCommon() {
        double[][] covariance = {{1, 0.95}, {0.95, 1}};
        double[] luck = {1 + 0.95 * 2, 0.95 + 2};
        double[] slopes = PrincipalComponents.slopes(covariance, luck);
        assertThat(slopes).containsExactly(new double[] {1.5, 1.5}, within(1e-9));
    }

    @Test
    void aDriverThatDoesNotVaryHasNoSlope() {
        double[] slopes = PrincipalComponents.slopes(new double[][] {{0, 0}, {0, 4}}, new double[] {0, 8});
        assertThat(slopes[0]).isNaN();
        assertThat(slopes[1]).isCloseTo(2, within(1e-9));
    }
}
