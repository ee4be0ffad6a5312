package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Oracle;
import holdfast.market.Specs;
import holdfast.market.Statistics;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import holdfast.market.spec.MarketType;
import holdfast.market.spec.PeriodLength;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markets so plain that their course can be written down. */
class ClosedFormTest {
    /** Everybody knows everything, compares each period, and weighs price, brand and luck alone. */
    private static MarketSpec logit(int customers, FirmSpec... firms) {
        return Specs.rules(
                Specs.only(Specs.market(customers, 1, firms), "choice", "utility", "demography"),
                "demography.involuntaryExit",
                0.0,
                "demography.awareness",
                1.0,
                "utility.quality",
                0.0,
                "utility.trust",
                0.0,
                "utility.price",
                2.0,
                "utility.lossAversionPrice",
                0.0,
                "utility.gainPrice",
                0.0,
                "utility.uncertainty",
                0.0,
                "utility.grievance",
                0.0,
                "utility.loyalty",
                0.0,
                "utility.habit",
                0.0,
                "choice.noiseScale",
                1.0);
    }

    private static FirmSpec[] random(SplittableRandom random, int firms) {
        return IntStream.range(0, firms)
                .mapToObj(f ->
                        Specs.firm("f" + f, "price", random.nextDouble(0.5, 1.5), "brand", random.nextDouble(-1, 1)))
                .toArray(FirmSpec[]::new);
    }

    private static long[] counts(MarketSpec spec, long seed, boolean outside) {
        Observations o = Simulation.open(spec, seed).run();
        return IntStream.range(0, spec.firms().size() + (outside ? 1 : 0))
                .mapToLong(f -> (long) o.value(Metric.CUSTOMERS, 0, f))
                .toArray();
    }

    private static double[] shares(FirmSpec[] firms, double outside) {
        double[] e = new double[firms.length + (Double.isNaN(outside) ? 0 : 1)];
        for (int f = 0; f < firms.length; f++) {
            e[f] = Math.exp(firms[f].brand() - 2 * firms[f].price());
        }
        if (!Double.isNaN(outside)) {
            e[firms.length] = Math.exp(outside);
        }
        double sum = Arrays.stream(e).sum();
        return Arrays.stream(e).map(x -> x / sum).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 12})
    void sharesAreMultinomialLogit(int firms) {
        FirmSpec[] offers = random(new SplittableRandom(firms), firms);
        MarketSpec without = Specs.rules(logit(100_000, offers), "choice.outsideOption", false);
        assertThat(Statistics.fit(counts(without, 1, false), shares(offers, Double.NaN)))
                .isGreaterThan(Statistics.REJECT);
        MarketSpec with = Specs.rules(logit(100_000, offers), "choice.outsideOption", true, "choice.outside", -1.5);
        assertThat(Statistics.fit(counts(with, 2, true), shares(offers, -1.5))).isGreaterThan(Statistics.REJECT);
    }

    @Test
    void oneOfAWrongLogitIsFoundOut() {
        FirmSpec[] offers = random(new SplittableRandom(3), 3);
        MarketSpec spec = Specs.rules(logit(100_000, offers), "choice.outsideOption", false, "choice.noiseScale", 1.05);
        assertThat(Statistics.fit(counts(spec, 1, false), shares(offers, Double.NaN)))
                .isLessThan(1e-6);
    }

    @Test
    void inRepertoireMarketsEveryPurchaseIsSuchAChoice() {
        FirmSpec[] offers = random(new SplittableRandom(8), 4);
        MarketSpec spec = Specs.rules(
                Specs.with(logit(20_000, offers), "market.type", MarketType.REPERTOIRE, "market.purchases.rate", 4.0),
                "choice.outsideOption",
                false);
        Observations o = Simulation.open(spec, 1).run();
        long[] purchases = IntStream.range(0, 4)
                .mapToLong(f -> (long) o.value(Metric.PURCHASES, 0, f))
                .toArray();
        assertThat(Statistics.fit(purchases, shares(offers, Double.NaN))).isGreaterThan(Statistics.REJECT);
    }

    @Test
    void theRatioOfTwoSharesDoesNotDependOnAThird() {
        FirmSpec[] three = random(new SplittableRandom(5), 3);
        FirmSpec[] two = Arrays.copyOf(three, 2);
        long[] of3 = counts(Specs.rules(logit(150_000, three), "choice.outsideOption", false), 1, false);
        long[] of2 = counts(Specs.rules(logit(150_000, two), "choice.outsideOption", false), 2, false);
        double logRatio = Math.log((double) of3[0] / of3[1]) - Math.log((double) of2[0] / of2[1]);
        double error = Math.sqrt(1.0 / of3[0] + 1.0 / of3[1] + 1.0 / of2[0] + 1.0 / of2[1]);
        assertThat(logRatio).isCloseTo(0, within(3 * error));
    }

    /** Own experience is all that moves an expectation, and nobody goes. */
    private static MarketSpec learning(int customers, int periods, double spread, double quality) {
        FirmSpec firm = Specs.firm("a", "quality", quality, "serviceSpread", spread, "failureRate", 0.0, "reach", 0.0);
        return Specs.rules(
                Specs.only(Specs.market(customers, periods, firm), "learning", "delivery"),
                "delivery.moodSpread",
                0.0,
                "learning.creep",
                0.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "0.05", "0.1", "0.5", "2"})
    void learningSettlesAtTheSteadyGain(String drift) {
        Oracle oracle = Oracle.read("steady-kalman-gain");
        double gain = oracle.of(drift);
        double spread = 0.03;
        MarketSpec spec = Specs.event(
                Specs.rules(
                        learning(20_000, 66, spread, 0.4),
                        "learning.drift",
                        Double.valueOf(drift),
                        "learning.prior",
                        0.4,
                        "learning.uncertainty",
                        0.5),
                new EventSpec("better", 61, null, null, Lever.QUALITY, EventSpec.Change.SET, 0.6));
        Observations o = Simulation.open(spec, 1).run();
        assertThat(o.value(Metric.UNCERTAINTY, 59, 0))
                .as("standard deviation after an encounter, %s", oracle.provenance())
                .isCloseTo(spread * Math.sqrt(gain), within(2e-6));
        double gap = 0.6 - o.value(Metric.EXPECTATION, 59, 0);
        double error = 3 * spread / Math.sqrt(20_000);
        for (int n = 1; n <= 6; n++) {
            double expected = gap * Math.pow(1 - gain, n);
            assertThat(0.6 - o.value(Metric.EXPECTATION, 59 + n, 0)).isCloseTo(expected, within(error));
        }
    }

    @Test
    void aDriftOfFiveHundredthsMakesAGainOfAFifth() {
        assertThat(Oracle.read("steady-kalman-gain").of("0.05")).isCloseTo(0.2, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 4, 16})
    void withoutDriftTheGapOfAnOverPromisedCohortShrinksAsBayesSays(double rho) {
        double uncertainty = 0.04;
        MarketSpec spec = Specs.rules(
                learning(20_000, 8, uncertainty * Math.sqrt(rho), 0.5),
                "learning.drift",
                0.0,
                "learning.prior",
                0.9,
                "learning.uncertainty",
                uncertainty);
        Observations o = Simulation.open(spec, 2).run();
        for (int n : new int[] {1, 2, 4, 8}) {
            double left = rho / (rho + n);
            double spreadOfBelief = uncertainty * Math.sqrt(rho * n) / (rho + n);
            assertThat(o.value(Metric.EXPECTATION, n - 1, 0) - 0.5)
                    .isCloseTo(0.4 * left, within(3 * spreadOfBelief / Math.sqrt(20_000) + 1e-5));
        }
    }

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

    @Test
    void trustFallsScarsAndHealsAsWrittenDown() {
        double breach = 0.5;
        double scar = 0.1;
        double repair = 0.03;
        double tolerance = 0.05;
        FirmSpec firm = Specs.firm("a", "quality", 0.5, "promise", 0.75, "reach", 1.0, "failureRate", 0.0);
        MarketSpec spec = Specs.event(
                Specs.rules(
                        Specs.only(Specs.market(50, 30, firm), "trust", "experience", "advertising"),
                        "advertising.adRate",
                        0.0,
                        "learning.prior",
                        0.5,
                        "trust.start",
                        0.75,
                        "trust.breach",
                        breach,
                        "trust.scar",
                        scar,
                        "trust.repair",
                        repair,
                        "trust.tolerance",
                        tolerance,
                        "trust.floor",
                        0.3),
                new EventSpec("honest", 11, null, "a", Lever.PROMISE, EventSpec.Change.SET, 0.5));
        Observations o = Simulation.open(spec, 5).run();
        double excess = 0.75 - 0.5 - tolerance;
        for (int t = 1; t <= 10; t++) {
            assertThat(o.value(Metric.TRUST, t - 1, 0))
                    .isCloseTo(0.75 * Math.pow(1 - breach * excess, t), within(5e-6));
        }
        double ceiling = 0.75 - 10 * scar * excess;
        double low = 0.75 * Math.pow(1 - breach * excess, 10);
        for (int n = 1; n <= 20; n++) {
            assertThat(o.value(Metric.TRUST, 9 + n, 0))
                    .isCloseTo(ceiling - (ceiling - low) * Math.pow(1 - repair, n), within(1e-5));
        }
    }
}
