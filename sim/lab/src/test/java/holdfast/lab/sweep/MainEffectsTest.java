package holdfast.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.Synthetic;
import holdfast.lab.stats.Measure;
import holdfast.market.observe.Metric;
import holdfast.scenario.Design;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values made by hand: 10 times the first factor plus the second, plus the replication. */
class MainEffectsTest {
    private static final Measure SHARE = new Measure(Metric.SHARE, "acme", "whole");

    private static MainEffects effects(Design design) {
        Sweep sweep = new Sweep(SweepScenarios.of(Synthetic.experiment(3), design), "hash", List.of(SHARE));
        MainEffects effects = new MainEffects(sweep);
        for (int p = 0; p < sweep.points().size(); p++) {
            Object[] at = sweep.points().shown(p);
            double value = 10 * (Double) at[0] + (Double) at[1];
            double[][][] values = new double[3][1][3];
            for (double[][] arm : values) {
                arm[0] = new double[] {value + 1, value + 2, value + 3};
            }
            effects.add(p, values);
        }
        return effects;
    }

    @Test
    void ofAGridAverageOverTheOtherFactor() {
        MainEffects effects = effects(new Design(
                Design.Type.GRID,
                List.of(
                        SweepScenarios.range("firms.acme.price", 1, 2, 2, "bold"),
                        SweepScenarios.range("firms.bolt.price", 0.5, 1.5, 3, "bold")),
                null));
        assertThat(effects.levels(0)).containsExactly(1.0, 2.0);
        assertThat(effects.values(0, 2.0, 1, 0)).containsExactly(22, 23, 24);
        assertThat(effects.values(1, 1.5, 1, 0)).containsExactly(17.5, 18.5, 19.5);
    }

    @Test
    void ofOneAtATimeLeaveTheOthersAsTheyAre() {
        MainEffects effects = effects(new Design(
                Design.Type.ONE_AT_A_TIME,
                List.of(
                        SweepScenarios.range("firms.acme.price", 0.5, 2, 4, "bold"),
                        SweepScenarios.range("firms.bolt.price", 0.5, 1.5, 3, "bold")),
                null));
        assertThat(effects.values(0, 2.0, 1, 0)).containsExactly(22, 23, 24);
        assertThat(effects.values(0, 1.0, 1, 0)).containsExactly(12, 13, 14);
        assertThat(effects.values(1, 0.5, 1, 0)).containsExactly(11.5, 12.5, 13.5);
    }

    @Test
    void ofSpreadPointsAreMadeOverEightParts() {
        MainEffects effects = effects(new Design(
                Design.Type.SOBOL,
                List.of(
                        SweepScenarios.range("firms.acme.price", 0, 8, null, "bold"),
                        SweepScenarios.range("firms.bolt.price", 0.5, 1.5, null, "bold")),
                256));
        assertThat(effects.binned(0)).isTrue();
        assertThat(effects.levels(0)).hasSize(8);
        List<Object> levels = effects.levels(0);
        for (Object level : levels) {
            double mean = effects.values(0, level, 0, 0)[0];
            assertThat(mean).isBetween(10 * (Double) level + 1.7, 10 * (Double) level + 2.3);
        }
    }
}
