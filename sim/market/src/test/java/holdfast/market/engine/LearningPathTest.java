package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Oracle;
import holdfast.market.Specs;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths of expectation and trust that can be written down. */
class LearningPathTest {
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
