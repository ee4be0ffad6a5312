package holdfast.app.cli;

import holdfast.lab.select.Power;
import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.Verdicts;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Expectation;
import holdfast.scenario.Experiment;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.util.List;

/** A pilot experiment, and what more replications would see according to it. */
record PilotPower(Scenario scenario, List<double[]> values) {
    static final int REPLICATIONS = 8;
    private static final double WANTED = 0.8;

    /** Runs the pilot; null if it was interrupted. */
    static PilotPower of(Reading reading, StudyOptions options, Interruption interruption, Simulator simulator) {
        Scenario all = reading.scenario();
        Experiment few = Parameters.with(
                Parameters.with(all.experiment(), "replications", REPLICATIONS),
                "stop",
                new Experiment.Stop(false, 10));
        Scenario pilot = new Scenario(
                all.name(), all.question(), all.arms(), all.baseline(), few, all.expect(), all.covers(), all.sources());
        StudyOptions stoppable = new StudyOptions(options.threads(), false, interruption::asked);
        Study study = Study.run(pilot, reading.hash(), stoppable, Progress.SILENT, simulator);
        return study.interrupted() ? null : new PilotPower(all, Verdicts.values(pilot, study));
    }

    /** A row for every claim about one number. */
    Table table() {
        Table table = new Table("effect", "of", "deviation", "power", "needed", "claim");
        double confidence = scenario.experiment().confidence();
        int planned = scenario.experiment().replications();
        for (int c = 0; c < values.size(); c++) {
            Expectation claim = scenario.expect().get(c);
            MeanInterval mean = MeanInterval.of(values.get(c), confidence);
            if (mean.n() < 2) {
                table.add(null, "crossing", null, null, null, claim.claim());
                continue;
            }
            double deviation = mean.se() * Math.sqrt(mean.n());
            boolean stated = claim.smallestEffect() != null && claim.smallestEffect() > 0;
            double effect = stated ? claim.smallestEffect() : Math.abs(mean.mean() - claim.value());
            table.add(
                    effect,
                    stated ? "interest" : "pilot",
                    deviation,
                    Power.of(effect, deviation, planned, confidence),
                    Power.needed(effect, deviation, WANTED, confidence),
                    claim.claim());
        }
        return table;
    }
}
