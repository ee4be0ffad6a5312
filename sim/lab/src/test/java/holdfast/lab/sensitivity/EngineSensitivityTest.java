package holdfast.lab.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.lab.stats.Measure;
import holdfast.lab.study.Simulator;
import holdfast.lab.sweep.Sweep;
import holdfast.lab.sweep.SweepScenarios;
import holdfast.lab.sweep.UnitResult;
import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Metric;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.scenario.Arm;
import holdfast.scenario.Design;
import holdfast.scenario.Experiment;
import holdfast.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Through the real engine, on a market with a known answer: the only firm there is sells to every customer once a period, so
 * its revenue is price × customers × periods, and the indices of a product of two independent factors are known.
 */
class EngineSensitivityTest {
    private static Scenario monopoly() {
        FirmSpec firm = Parameters.with(Parameters.defaults(FirmSpec.class), "name", "acme");
        MarketSpec spec = new MarketSpec(
                Parameters.with(Parameters.defaults(MarketSettings.class), "customers", 200),
                List.of(),
                List.of(firm),
                List.of(),
                new Horizon(0, 2));
        Experiment experiment = Parameters.defaults(Experiment.class);
        experiment = Parameters.with(experiment, "periods", 2);
        experiment = Parameters.with(experiment, "warmUp", 0);
        experiment = Parameters.with(experiment, "replications", 2);
        Design design = new Design(
                Design.Type.SALTELLI,
                List.of(
                        SweepScenarios.range("firms.acme.price", 0.5, 1.5, null, "only"),
                        SweepScenarios.range("market.customers", 100, 300, null, "only"),
                        SweepScenarios.range("firms.acme.quality", 0.5, 0.9, null, "only")),
                256);
        return new Scenario(
                "monopoly",
                "What drives revenue?",
                List.of(new Arm("only", "", spec)),
                0,
                experiment,
                List.of(),
                List.of(),
                List.of(),
                design);
    }

    @Test
    void findsTheIndicesOfPriceTimesCustomers() {
        Sweep sweep = new Sweep(monopoly(), "hash", List.of(new Measure(Metric.REVENUE, "acme", "whole")));
        double[][] y = new double[sweep.points().size()][2];
        for (int index = 0; index < sweep.size(); index++) {
            var unit = sweep.unit(index);
            UnitResult result = sweep.run(unit, Simulator.ENGINE, () -> false);
            y[unit.point()][unit.replication() - 1] = result.measures()[0];
        }
        Analysis found = Analysis.of(sweep, new Output(0, -1, 0), y);

        double price = 1.0 / 12;
        double customers = (201.0 * 201 - 1) / 12 / (200 * 200);
        double all = price + customers + price * customers;
        assertThat(found.values()[0][0]).isCloseTo(price / all, within(0.03));
        assertThat(found.values()[1][0]).isCloseTo(customers / all, within(0.03));
        assertThat(found.values()[0][2]).isCloseTo((price + price * customers) / all, within(0.03));
        assertThat(found.second()[0][0][1]).isCloseTo(price * customers / all, within(0.04));
        assertThat(found.values()[2][2])
                .as("quality moves a few to do without, and nothing else")
                .isCloseTo(0, within(1e-4));
        assertThat(found.noise().share()).as("luck moves a few as well").isCloseTo(0, within(1e-4));
    }
}
