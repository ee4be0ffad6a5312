package holdfast.lab.store;

import holdfast.lab.stats.Stopping;
import holdfast.lab.study.Failure;
import holdfast.lab.sweep.Journal;
import holdfast.lab.sweep.Sweep;
import holdfast.lab.sweep.SweepHash;
import holdfast.lab.sweep.Unit;
import holdfast.lab.sweep.UnitResult;
import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.scenario.Arm;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Says where the results of a sweep come from. Of its runs it lists the failed ones; all are in units.csv. */
final class SweepManifest {
    private final Sweep sweep;
    private final Journal journal;
    private final SweepNote note;
    private final Path folder;

    SweepManifest(Sweep sweep, Journal journal, SweepNote note, Path folder) {
        this.sweep = sweep;
        this.journal = journal;
        this.note = note;
        this.folder = folder;
    }

    /** @param seconds wall-clock time of the last part of the sweep, {@code NaN} where nothing was left to run */
    Manifest manifest(double seconds, int threads) {
        Scenario scenario = sweep.scenario();
        String file = note.scenarioFile();
        String fileHash = ManifestMaker.hash(note.inputs(), file);
        Stopping stopping = Stopping.of(
                false, 1, sweep.replications(), scenario.experiment().confidence());
        return new Manifest(
                ManifestFile.FORMAT,
                ToolIdentity.tool(),
                new Manifest.ScenarioFile(scenario.name(), scenario.question(), file, fileHash, sweep.scenarioHash()),
                Long.toString(scenario.experiment().seed()),
                ToolIdentity.DRAWS,
                scenario.arms().stream().map(Arm::name).toList(),
                scenario.baselineArm().name(),
                sweep.replications(),
                sweep.replications(),
                true,
                SweepHash.of(sweep, journal),
                scenario.experiment().confidence(),
                ManifestMaker.stopping(stopping),
                speed(seconds, threads),
                ManifestMaker.environment(),
                note.commandLine(),
                note.started(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "holdfast reproduce " + folder,
                failures(),
                note.inputs(),
                List.of(),
                null,
                sweep.points().size());
    }

    private Manifest.Speed speed(double seconds, int threads) {
        double customerPeriods = 0;
        double bytes = 0;
        for (Arm arm : sweep.scenario().arms()) {
            MarketSpec spec = arm.spec();
            customerPeriods +=
                    (double) spec.market().customers() * spec.horizon().total();
            bytes = Math.max(bytes, Simulation.bytesPerCustomer(spec));
        }
        double all = customerPeriods * sweep.points().size() * sweep.replications();
        return new Manifest.Speed(all / seconds, bytes, seconds, threads);
    }

    private List<Manifest.RunStatus> failures() {
        List<Manifest.RunStatus> failures = new ArrayList<>();
        for (int index = 0; journal.failed() > 0 && index < sweep.size(); index++) {
            UnitResult result = journal.read(index);
            if (result.failure() != null) {
                Unit unit = sweep.unit(index);
                String arm = sweep.scenario().arms().get(unit.arm()).name();
                long seed = sweep.seed(unit.replication());
                Failure failure = new Failure(arm, unit.point() + 1, unit.replication(), seed, result.failure());
                failures.add(new Manifest.RunStatus(
                        arm,
                        unit.replication(),
                        Long.toString(seed),
                        Manifest.FAILED,
                        null,
                        failure.message(),
                        failure.reproduce(folder.toString())));
            }
        }
        return failures;
    }
}
