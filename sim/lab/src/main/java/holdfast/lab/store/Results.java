package holdfast.lab.store;

import holdfast.lab.lives.FateCount;
import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Runs;
import holdfast.lab.stats.Verdict;
import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import holdfast.scenario.file.Budget;
import holdfast.scenario.file.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Everything in a result folder, checked against its manifest. Period 1 is the first after warm-up. */
public final class Results implements Runs {
    private final Manifest manifest;
    private final Scenario scenario;
    private final Runs runs;
    private final List<Effect> effects;
    private final List<Verdict> verdicts;
    private final List<DepartureRow> departures;
    private final List<RetentionRow> retention;
    private final List<FateCount> fates;

    Results(
            Manifest manifest,
            Scenario scenario,
            Runs runs,
            List<Effect> effects,
            List<Verdict> verdicts,
            List<DepartureRow> departures,
            List<RetentionRow> retention,
            List<FateCount> fates) {
        this.manifest = manifest;
        this.scenario = scenario;
        this.runs = runs;
        this.effects = List.copyOf(effects);
        this.verdicts = List.copyOf(verdicts);
        this.departures = List.copyOf(departures);
        this.retention = List.copyOf(retention);
        this.fates = List.copyOf(fates);
    }

    /** What a folder will hold, before it is written. */
    static Results of(Manifest manifest, Study study) {
        List<DepartureRow> departures = new ArrayList<>();
        List<RetentionRow> retention = new ArrayList<>();
        for (String arm : study.arms()) {
            for (int r = 1; r <= study.replications(); r++) {
                Observations run = study.observations(arm, r);
                if (run != null) {
                    departures.addAll(Rows.departures(arm, r, run));
                    retention.addAll(Rows.retention(arm, r, run));
                }
            }
        }
        return new Results(
                manifest,
                study.scenario(),
                study,
                study.effects(),
                study.verdicts(),
                departures,
                retention,
                study.fates());
    }

    /**
     * Reads a folder.
     *
     * @throws StoreProblem naming the file that is missing, torn or was edited
     */
    public static Results read(Path folder) {
        return read(folder, Results::stored);
    }

    /** Reads a scenario that has run: whether it would fit into this process's memory does not matter. */
    static Reading stored(Path file) {
        return ScenarioReader.read(file, List.of(), new Budget(Long.MAX_VALUE, 1));
    }

    static Results read(Path folder, Function<Path, Reading> reader) {
        Manifest manifest = verify(folder);
        return new ResultsReader(folder, manifest, reader).results();
    }

    /** Reads a folder whose pages may be torn or missing, because they are about to be made again. */
    static Results readData(Path folder, Function<Path, Reading> reader) {
        Manifest manifest = ManifestFile.read(folder);
        for (Manifest.FileHash output : manifest.outputs()) {
            if (Data.isData(output.path())) {
                ManifestFile.verify(folder, output);
            }
        }
        return new ResultsReader(folder, manifest, reader).results();
    }

    /**
     * Checks every file of a folder against its manifest.
     *
     * @throws StoreProblem naming the file that is missing, torn or was edited
     */
    public static Manifest verify(Path folder) {
        Manifest manifest = ManifestFile.read(folder);
        manifest.outputs().forEach(output -> ManifestFile.verify(folder, output));
        return manifest;
    }

    public Manifest manifest() {
        return manifest;
    }

    public Scenario scenario() {
        return scenario;
    }

    @Override
    public List<String> arms() {
        return runs.arms();
    }

    /** Name of the baseline arm. */
    public String baseline() {
        return scenario.baselineArm().name();
    }

    /** Names of all firms that occur in any arm, without {@code none}. */
    public List<String> firms() {
        return Study.firms(scenario);
    }

    @Override
    public int replications() {
        return runs.replications();
    }

    /** First period, at most 0 with warm-up. */
    public int firstPeriod() {
        return 1 - scenario.experiment().warmUp();
    }

    public int lastPeriod() {
        return scenario.experiment().periods();
    }

    @Override
    public Observations observations(String arm, int replication) {
        return runs.observations(arm, replication);
    }

    /** A value for all customers; NaN where nothing was there to be measured, the run failed, or the arm lacks the firm. */
    public double value(String metricKey, String arm, int replication, String firm, int period) {
        Observations run = observations(arm, replication);
        if (run == null) {
            return Double.NaN;
        }
        int index = firm.equals(Observations.NONE)
                ? run.firms().size()
                : run.firms().indexOf(firm);
        return index < 0 ? Double.NaN : run.value(Metric.of(metricKey), period - firstPeriod(), index);
    }

    public List<Effect> effects() {
        return effects;
    }

    public List<DepartureRow> departures() {
        return departures;
    }

    public List<Verdict> verdicts() {
        return verdicts;
    }

    /** What the other arms make of each customer of the baseline. */
    public List<FateCount> fates() {
        return fates;
    }

    public List<RetentionRow> retention() {
        return retention;
    }
}
