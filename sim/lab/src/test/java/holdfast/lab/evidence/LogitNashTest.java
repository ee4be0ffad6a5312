package holdfast.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equilibria that are known in closed form or were solved elsewhere. */
class LogitNashTest {
    private static LogitNash equal(int firms, double brand, double weight, double outside) {
        double[] brands = new double[firms];
        Arrays.fill(brands, brand);
        return new LogitNash(weight, brands, new double[firms], outside);
    }

    @ParameterizedTest
    @CsvSource({"2, 1.4011, 0.2863", "3, 1.2987, 0.2300"})
    void equalFirmsWithAnOutsideGoodMeetTheListedCases(int firms, double price, double share) {
        LogitNash market = equal(firms, 1, 1, 0);
        double[] p = market.prices();
        assertThat(p[0]).isCloseTo(price, within(5e-5));
        assertThat(market.shares(p)[0]).isCloseTo(share, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "5, 2.5", "64, 0.7"})
    void withoutOneThePriceIsTheClosedForm(int firms, double weight) {
        double p = equal(firms, 0.3, weight, Double.NEGATIVE_INFINITY).prices()[0];
        assertThat(p).isCloseTo(firms / ((firms - 1) * weight), within(1e-9));
    }

    @Test
    void noFirmOfARandomCaseGainsByAnotherPrice() {
        Cases cases = new Cases(5, "deviation");
        double[] brand = new double[7];
        double[] cost = new double[7];
        for (int f = 0; f < 7; f++) {
            brand[f] = cases.between(-1, 1);
            cost[f] = cases.between(0.2, 0.8);
        }
        LogitNash market = new LogitNash(2, brand, cost, -0.5);
        double[] p = market.prices();
        for (int f = 0; f < 7; f++) {
            double best = (p[f] - cost[f]) * market.shares(p)[f];
            for (double step : new double[] {-0.05, 0.05}) {
                double[] other = p.clone();
                other[f] += step;
                assertThat((other[f] - cost[f]) * market.shares(other)[f]).isLessThan(best);
            }
        }
    }

    @Test
    void bestForAllTogetherIsAFixedPointAboveEquilibrium() {
        LogitNash market = new LogitNash(2, new double[] {1, 0.5, -0.5}, new double[] {0.2, 0.4, 0.3}, 0);
        double[] joint = market.joint();
        double bought = java.util.Arrays.stream(market.shares(joint)).sum();
        for (int f = 0; f < joint.length; f++) {
            assertThat(joint[f] - market.cost()[f]).isCloseTo(1 / (2 * (1 - bought)), within(1e-9));
            assertThat(joint[f]).isGreaterThan(market.prices()[f]);
        }
    }
}
