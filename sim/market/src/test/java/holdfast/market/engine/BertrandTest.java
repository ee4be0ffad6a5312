package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.LeverPolicy;
import holdfast.market.spec.LeverPolicy.Knowledge;
import holdfast.market.spec.LeverPolicy.Policy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Firms that answer one another's prices in a market of multinomial logit end in the Bertrand–Nash equilibrium. For n equal firms
 * without an outside option p = c + 1 / (β·(1 − 1/n)) (Anderson, de Palma and Thisse 1992): c = 0.55, β = 2.5, n = 4 give 1.0833.
 */
class BertrandTest {
    private static final double BETA = 2.5;
    private static final int PERIODS = 40;

    private static MarketSpec market(int customers, Knowledge knowledge, double[] costs) {
        LeverPolicy best =
                Parameters.with(new LeverPolicy(Policy.LOGIT_BEST_RESPONSE, List.of()), "knowledge", knowledge);
        FirmSpec[] firms = IntStream.range(0, costs.length)
                .mapToObj(f -> Specs.firm("f" + f, "price", 0.8 + 0.2 * f, "unitCost", costs[f], "pricing", best))
                .toArray(FirmSpec[]::new);
        return Specs.rules(
                Specs.only(Specs.market(customers, PERIODS, firms), "choice", "utility", "demography"),
                "demography.involuntaryExit",
                0.0,
                "demography.awareness",
                1.0,
                "utility.quality",
                0.0,
                "utility.trust",
                0.0,
                "utility.price",
                BETA,
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
                "choice.noiseScale",
                1.0,
                "choice.outsideOption",
                false);
    }

    private static double meanPrice(MarketSpec spec, int firm) {
        Observations o = Simulation.open(spec, 7).run();
        return o.over(Metric.PRICE, PERIODS - 10, PERIODS, firm, 0);
    }

    @ParameterizedTest
    @EnumSource(Knowledge.class)
    void fourEqualFirmsMeetTheClosedForm(Knowledge knowledge) {
        MarketSpec spec = market(20_000, knowledge, new double[] {0.55, 0.55, 0.55, 0.55});
        double exact = 0.55 + 1 / (BETA * 0.75);
        assertThat(exact).isCloseTo(1.0833, within(1e-4));
        for (int f = 0; f < 4; f++) {
            assertThat(meanPrice(spec, f)).as("firm " + f).isCloseTo(exact, within(0.006));
        }
    }

    @Test
    void unequalFirmsMeetTheFixedPointFoundByIteration() {
        double[] costs = {0.4, 0.55, 0.7};
        double[] p = {1, 1, 1};
        for (int round = 0; round < 500; round++) {
            double[] e = new double[3];
            double sum = 0;
            for (int f = 0; f < 3; f++) {
                e[f] = Math.exp(-BETA * p[f]);
                sum += e[f];
            }
            for (int f = 0; f < 3; f++) {
                p[f] += 0.2 * (costs[f] + 1 / (BETA * (1 - e[f] / sum)) - p[f]);
            }
        }
        MarketSpec spec = market(20_000, Knowledge.OWN_SALES, costs);
        for (int f = 0; f < 3; f++) {
            assertThat(meanPrice(spec, f)).as("firm " + f).isCloseTo(p[f], within(0.01));
        }
    }

    @Test
    void aWrongBeliefAboutCustomersEndsElsewhere() {
        MarketSpec spec = market(5_000, Knowledge.OWN_SALES, new double[] {0.55, 0.55, 0.55, 0.55});
        LeverPolicy wrong = Parameters.with(spec.firms().get(0).pricing(), "sensitivity", 2 * BETA);
        List<FirmSpec> firms = spec.firms().stream()
                .map(firm -> Parameters.with(firm, "pricing", wrong))
                .toList();
        assertThat(meanPrice(Specs.with(spec, "firms", firms), 0)).isLessThan(0.95);
    }
}
