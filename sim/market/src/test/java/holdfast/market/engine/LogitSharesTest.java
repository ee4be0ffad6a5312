package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.Statistics;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.MarketType;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Choices of people who know everything and weigh price, brand and luck alone are multinomial logit. */
class LogitSharesTest {
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
}
