package holdfast.lab.design;

import static holdfast.lab.sweep.SweepScenarios.range;
import static holdfast.lab.sweep.SweepScenarios.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.lab.Synthetic;
import holdfast.lab.sweep.SweepScenarios;
import holdfast.market.MarketSpec;
import holdfast.scenario.Design;
import holdfast.scenario.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsTest {
    private static final String[] ALL = {"baseline", "same", "bold"};
    private static final Factor PRICE = range("firms.acme.price", 0.8, 1.2, 3, ALL);
    private static final Factor TRUST = values("market.rules.trust.off", List.of(ALL), false, true);

    private static Points points(Design.Type type, Integer points, Factor... factors) {
        return Points.of(SweepScenarios.of(Synthetic.experiment(2), new Design(type, List.of(factors), points)));
    }

    private static List<List<Object>> all(Points points) {
        List<List<Object>> all = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            all.add(Arrays.asList(points.shown(p)));
        }
        return all;
    }

    @Test
    void aGridHasEveryCombinationTheLastFactorFastest() {
        assertThat(all(points(Design.Type.GRID, null, PRICE, TRUST)))
                .containsExactly(
                        List.of(0.8, false),
                        List.of(0.8, true),
                        List.of(1.0, false),
                        List.of(1.0, true),
                        List.of(1.2, false),
                        List.of(1.2, true));
    }

    @Test
    void zippedFactorsGoTogether() {
        Factor promise = values("firms.acme.promise", List.of(ALL), 0.7, 0.8, 0.9);
        assertThat(all(points(Design.Type.ZIP, null, PRICE, promise)))
                .containsExactly(List.of(0.8, 0.7), List.of(1.0, 0.8), List.of(1.2, 0.9));
    }

    @Test
    void oneAtATimeBeginsWithTheScenarioItself() {
        assertThat(all(points(Design.Type.ONE_AT_A_TIME, null, PRICE, TRUST)))
                .containsExactly(
                        List.of(1.0, false),
                        List.of(0.8, false),
                        List.of(1.0, false),
                        List.of(1.2, false),
                        List.of(1.0, false),
                        List.of(1.0, true));
    }

    @Test
    void stepsOfARangeAreTheDecimalsThatPeopleWrite() {
        Points points = points(Design.Type.LIST, null, range("firms.acme.price", 0.1, 0.7, 7, ALL));
        assertThat(all(points))
                .containsExactly(
                        List.of(0.1),
                        List.of(0.2),
                        List.of(0.3),
                        List.of(0.4),
                        List.of(0.5),
                        List.of(0.6),
                        List.of(0.7));
    }

    @Test
    void spreadPointsLieInTheRangeAndWholeNumbersAreWhole() {
        Points points = points(
                Design.Type.LATIN_HYPERCUBE,
                300,
                range("firms.acme.price", 0.8, 1.2, null, ALL),
                range("market.customers", 100, 102, null, ALL));
        List<Object> seen = new ArrayList<>();
        for (List<Object> values : all(points)) {
            assertThat((Double) values.get(0)).isBetween(0.8, 1.2);
            seen.add(values.get(1));
        }
        assertThat(seen.stream().filter(v -> v.equals(100.0)).count()).isEqualTo(100);
        assertThat(seen.stream().distinct().sorted()).containsExactly(100.0, 101.0, 102.0);
    }

    @Test
    void aFactorIsSetOnlyInItsArms() {
        Points points = points(Design.Type.LIST, null, values("firms.acme.price", List.of("bold"), 0.9));
        MarketSpec bold = points.worlds().at(points.at(0), 2);
        MarketSpec baseline = points.worlds().at(points.at(0), 0);
        assertThat(bold.firms().get(0).price()).isEqualTo(0.9);
        assertThat(bold.firms().get(0).promise()).isEqualTo(0.96);
        assertThat(baseline.firms().get(0).price()).isEqualTo(1);
    }

    @Test
    void valuesThatContradictOneAnotherCannotBe() {
        Points points = points(Design.Type.LIST, null, values("segments.young.share", List.of(ALL), 0.9));
        assertThatThrownBy(() -> points.worlds().arms(points.at(0))).hasMessageContaining("must sum to 1");
    }

    @Test
    void theSeedMovesSpreadPoints() {
        Factor price = range("firms.acme.price", 0.8, 1.2, null, ALL);
        Design design = new Design(Design.Type.SOBOL, List.of(price), 4);
        var one = SweepScenarios.of(Synthetic.experiment(2), design);
        var two = SweepScenarios.of(
                holdfast.market.parameter.Parameters.with(Synthetic.experiment(2), "seed", 2L), design);
        assertThat(all(Points.of(one))).isEqualTo(all(Points.of(one))).isNotEqualTo(all(Points.of(two)));
    }
}
