package holdfast.market.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Oracle;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The greatest errors that the docstring of FloatMath states, over dense grids. */
class FloatMathTest {
    private interface OfFloat {
        float at(float x);
    }

    private static double greatest(
            double from, double to, int points, boolean relative, OfFloat ours, DoubleUnaryOperator exact) {
        double worst = 0;
        for (int k = 0; k <= points; k++) {
            float x = (float) (from + (to - from) * k / points);
            double truth = exact.applyAsDouble(x);
            double error = Math.abs(ours.at(x) - truth);
            worst = Math.max(worst, relative ? error / Math.abs(truth) : error);
        }
        return worst;
    }

    @Test
    void expIsWithinItsStatedError() {
        assertThat(greatest(-87, 88, 1_500_000, true, FloatMath::exp, StrictMath::exp))
                .isLessThan(2.5e-7);
        assertThat(greatest(-1, 1, 500_000, true, FloatMath::exp, StrictMath::exp))
                .isLessThan(2.5e-7);
    }

    @Test
    void expStaysAtTheNearerEndBeyondItsRange() {
        assertThat(FloatMath.exp(1000)).isEqualTo(FloatMath.exp(88)).isFinite();
        assertThat(FloatMath.exp(Float.POSITIVE_INFINITY)).isEqualTo(FloatMath.exp(88));
        assertThat(FloatMath.exp(-1000)).isEqualTo(FloatMath.exp(-87)).isPositive();
        assertThat(FloatMath.exp(0)).isEqualTo(1f);
    }

    @Test
    void logIsWithinItsStatedError() {
        OfFloat log = FloatMath::log;
        assertThat(greatest(0.5, 2, 1_000_000, false, log, StrictMath::log)).isLessThan(2e-7);
        double worst = 0;
        for (float x = Float.MIN_NORMAL; x < 1e38f; x *= 1.00013f) {
            if (x < 0.5f || x > 2f) {
                double truth = StrictMath.log(x);
                worst = Math.max(worst, Math.abs((log.at(x) - truth) / truth));
            }
        }
        assertThat(worst).isLessThan(2e-7);
        assertThat(FloatMath.log(1)).isEqualTo(0f);
    }

    @Test
    void logisticIsWithinItsStatedErrorAndStaysBetweenZeroAndOne() {
        DoubleUnaryOperator exact = x -> 1 / (1 + StrictMath.exp(-x));
        assertThat(greatest(-30, 30, 1_000_000, false, FloatMath::logistic, exact))
                .isLessThan(2e-7);
        assertThat(FloatMath.logistic(-500)).isBetween(0f, 1e-30f);
        assertThat(FloatMath.logistic(500)).isEqualTo(1f);
        assertThat(FloatMath.logistic(0)).isEqualTo(0.5f);
    }

    @Test
    void powAndHalvedFollowFromExpAndLog() {
        assertThat(greatest(0.01, 1, 100_000, true, x -> FloatMath.pow(x, 2.5f), x -> StrictMath.pow(x, 2.5)))
                .isLessThan(2e-6);
        assertThat(greatest(0, 20, 100_000, true, FloatMath::halved, x -> StrictMath.pow(2, -x)))
                .isLessThan(2e-6);
        assertThat(FloatMath.halved(0)).isEqualTo(1f);
    }

    @Test
    void gumbelIsItsQuantileForEveryDrawThatCanHappen() {
        double worst = 0;
        for (int n = 0; n < 1 << 23; n += 37) {
            float u = (n + 0.5f) / (1 << 23);
            worst = Math.max(worst, Math.abs(FloatMath.gumbel(u) + StrictMath.log(-StrictMath.log(u))));
        }
        assertThat(worst).isLessThan(2e-6);
        assertThat(FloatMath.gumbel(0.5f / (1 << 23))).isFinite();
        assertThat(FloatMath.gumbel(((1 << 23) - 0.5f) / (1 << 23))).isFinite().isGreaterThan(16f);
    }

    @Test
    void normalQuantilesAreThoseOfAnIndependentTool() {
        Oracle oracle = Oracle.read("normal-quantile");
        oracle.values().forEach((key, expected) -> {
            float u = Float.parseFloat(key);
            // what is not a multiple of 2^-24, as draws are, is rounded to one or nearly so
            double density = StrictMath.exp(-expected * expected / 2) / StrictMath.sqrt(2 * StrictMath.PI);
            boolean draw = u * (1 << 24) == Math.rint(u * (1 << 24));
            double rounding = (Math.abs(u - Double.parseDouble(key)) + (draw ? 0 : 0x1p-25)) / density;
            assertThat((double) FloatMath.normalQuantile(u))
                    .as("quantile of %s (%s)", key, oracle.provenance())
                    .isCloseTo(expected, within(3e-6 + rounding));
        });
    }

    @Test
    void normalQuantileIsOddRisingAndWithinItsStatedErrorForEveryDrawThatCanHappen() {
        double worst = 0;
        float last = Float.NEGATIVE_INFINITY;
        var normal = new org.apache.commons.math3.distribution.NormalDistribution(null, 0, 1);
        for (int n = 0; n < 1 << 22; n += 19) {
            float u = (n + 0.5f) / (1 << 23);
            float z = FloatMath.normalQuantile(u);
            assertThat(z >= last).isTrue();
            last = z;
            if (n % 64 < 19) {
                worst = Math.max(worst, Math.abs(z - normal.inverseCumulativeProbability(u)));
            }
            if (z != -FloatMath.normalQuantile(1 - u)) {
                throw new AssertionError("not odd at " + u);
            }
        }
        assertThat(worst).isLessThan(3e-6);
    }

    @Test
    void clipBringsIntoZeroToOne() {
        assertThat(FloatMath.clip(-0.1f)).isZero();
        assertThat(FloatMath.clip(1.1f)).isEqualTo(1f);
        assertThat(FloatMath.clip(0.3f)).isEqualTo(0.3f);
    }
}
