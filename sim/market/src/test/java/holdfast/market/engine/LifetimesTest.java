package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Oracle;
import holdfast.market.Specs;
import holdfast.market.Statistics;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.MarketType;
import holdfast.market.spec.PeriodLength;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How long customers stay and how often they buy where that can be written down. */
class LifetimesTest {
    @ParameterizedTest
    @EnumSource(PeriodLength.class)
    void withInvoluntaryExitAloneLifetimesAreGeometric(PeriodLength length) {
        int n = 20_000;
        double exit = 0.08;
        int periods = 40;
        MarketSpec spec = Specs.rules(
                Specs.with(
                        Specs.only(Specs.market(n, periods, Specs.firm("a", "reach", 0.0)), "demography"),
                        "market.period",
                        length),
                "demography.involuntaryExit",
                exit,
                "demography.awareness",
                0.0);
        Observations o = Simulation.open(spec, 3).run();
        double stay = Math.pow(1 - exit, length.months());
        double lived = 0;
        for (int t = 0; t < periods; t++) {
            double survival = Math.pow(stay, t + 1);
            double left = o.value(Metric.CUSTOMERS, t, 0) / n;
            assertThat(left).isCloseTo(survival, within(3.5 * Math.sqrt(survival * (1 - survival) / n) + 1e-9));
            lived += left;
        }
        double mean = (1 - Math.pow(stay, periods)) * stay / (1 - stay);
        double variance = stay / ((1 - stay) * (1 - stay));
        assertThat(lived).isCloseTo(mean, within(3 * Math.sqrt(variance / n) + 1e-9));
        assertThat(o.overall(Metric.LOST_INVOLUNTARY, 0, 0)).isEqualTo(o.overall(Metric.LOST, 0, 0));
    }

    /** Those who compare offers leave for good: what is left is heterogeneous habit. */
    @Test
    void habitsOfComparingGiveTheShiftedBetaGeometric() {
        Oracle oracle = Oracle.read("shifted-beta-geometric");
        double a = oracle.of("alpha");
        double b = oracle.of("beta");
        int n = 50_000;
        MarketSpec spec = Specs.rules(
                Specs.only(Specs.market(n, 12, Specs.firm("a", "reach", 0.0)), "reconsideration", "choice"),
                "reconsideration.deliberation",
                a / (a + b),
                "reconsideration.shapeSum",
                a + b,
                "reconsideration.dissatisfied",
                0.0,
                "reconsideration.priceRise",
                0.0,
                "choice.outsideOption",
                true,
                "choice.outside",
                100.0,
                "choice.noiseScale",
                1.0);
        Observations o = Simulation.open(spec, 4).run();
        double before = 0;
        for (int t = 1; t <= 12; t++) {
            double survival = oracle.of("survival." + t);
            assertThat(o.value(Metric.CUSTOMERS, t - 1, 0) / n)
                    .as("left after %s renewals, %s", t, oracle.provenance())
                    .isCloseTo(survival, within(3 * Math.sqrt(survival * (1 - survival) / n)));
            double retention = 1 - o.value(Metric.CHURN, t - 1, 0);
            assertThat(retention).isCloseTo((b + t - 1) / (a + b + t - 1), within(0.008));
            assertThat(retention).isGreaterThan(before - 0.004);
            before = retention;
        }
    }

    /** One customer in many worlds: the purchases of each in one period. */
    private static long[] purchases(double rate, double shape, int worlds) {
        MarketSpec spec = Specs.rules(
                Specs.with(
                        Specs.only(Specs.market(1, 1, Specs.firm("a", "reach", 0.0)), "choice"),
                        "market.type",
                        MarketType.REPERTOIRE,
                        "market.purchases.rate",
                        rate,
                        "market.purchases.shape",
                        shape),
                "choice.outsideOption",
                false);
        return IntStream.range(0, worlds)
                .mapToLong(seed -> (long) Simulation.open(spec, seed).run().value(Metric.PURCHASES, 0, 0))
                .toArray();
    }

    private static long[] histogram(long[] purchases, int cells) {
        long[] counts = new long[cells];
        for (long n : purchases) {
            counts[(int) Math.min(cells - 1, n)]++;
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"1.4, 0.8", "3, 2", "0.5, 0"})
    void purchasesHaveMeanAndVarianceOfTheNegativeBinomial(double mean, double shape) {
        double[] x = Arrays.stream(purchases(mean, shape, 15_000))
                .mapToDouble(n -> n)
                .toArray();
        double variance = shape == 0 ? mean : mean + mean * mean / shape;
        assertThat(Statistics.mean(x)).isCloseTo(mean, within(3 * Math.sqrt(variance / x.length)));
        assertThat(Statistics.variance(x)).isCloseTo(variance, within(0.08 * variance));
    }

    @Test
    void purchasesAreNegativeBinomial() {
        Oracle oracle = Oracle.read("negative-binomial");
        long[] counts = histogram(purchases(oracle.of("mean"), oracle.of("shape"), 15_000), 9);
        double[] shares = new double[9];
        shares[8] = 1;
        for (int n = 0; n < 8; n++) {
            shares[n] = oracle.of("n." + n);
            shares[8] -= shares[n];
        }
        assertThat(Statistics.fit(counts, shares)).as(oracle.provenance()).isGreaterThan(Statistics.REJECT);
    }
}
