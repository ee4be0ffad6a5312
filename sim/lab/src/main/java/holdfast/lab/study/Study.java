package holdfast.lab.study;

import holdfast.lab.lives.FateCount;
import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Effects;
import holdfast.lab.stats.Runs;
import holdfast.lab.stats.Stopping;
import holdfast.lab.stats.Verdict;
import holdfast.lab.stats.Verdicts;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Observations;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.SegmentSpec;
import holdfast.scenario.Experiment;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A finished (or interrupted) experiment in memory. */
public final class Study implements Runs {
    private final Scenario scenario;
    private final String scenarioHash;
    private final StudyRun run;
    private final Performance performance;
    private final List<Effect> effects;
    private final List<Verdict> verdicts;
    private final String resultHash;

    private Study(Scenario scenario, String scenarioHash, StudyRun run) {
        this.scenario = scenario;
        this.scenarioHash = scenarioHash;
        this.run = run;
        this.performance = run.performance();
        List<String> rows = new ArrayList<>(firms(scenario));
        rows.add(Observations.NONE);
        var horizon = scenario.baselineArm().spec().horizon();
        String baseline = scenario.baselineArm().name();
        this.effects = Effects.of(this, baseline, rows, segments(scenario), horizon, run.stoppingRule());
        this.verdicts = Verdicts.of(scenario, this, run.stoppingRule());
        this.resultHash = Fingerprint.of(scenarioHash, this);
    }

    /**
     * Runs all arms and replications of a scenario.
     *
     * @param scenarioHash hash of the resolved scenario, enters the result hash
     * @throws IllegalArgumentException before the first run, if a claim is about something that the scenario does not have
     */
    public static Study run(Scenario scenario, String scenarioHash, StudyOptions options, Progress progress) {
        return run(scenario, scenarioHash, options, progress, Simulator.ENGINE);
    }

    /** The same with another way to run a market. */
    public static Study run(
            Scenario scenario, String scenarioHash, StudyOptions options, Progress progress, Simulator simulator) {
        Verdicts.check(scenario);
        StudyRun run = new StudyRun(scenario, options, progress, simulator);
        run.run();
        return new Study(scenario, scenarioHash, run);
    }

    /** When an experiment with this scenario and these options looks at its verdicts. */
    public static Stopping stopping(Scenario scenario, StudyOptions options) {
        Experiment experiment = scenario.experiment();
        boolean asked = options.whenSettled() || experiment.stop().early();
        return Stopping.of(
                asked && !scenario.expect().isEmpty(),
                experiment.stop().firstLook(),
                experiment.replications(),
                experiment.confidence());
    }

    /** The world of every arm, the baseline's first: the order in which they are run. */
    public static List<MarketSpec> worlds(Scenario scenario) {
        List<MarketSpec> worlds = new ArrayList<>();
        for (int k = 0; k < scenario.arms().size(); k++) {
            int arm = (scenario.baseline() + k) % scenario.arms().size();
            worlds.add(scenario.arms().get(arm).spec());
        }
        return worlds;
    }

    /** Names of all firms of all arms: those of the baseline first, without {@code none}. */
    public static List<String> firms(Scenario scenario) {
        return Stream.concat(Stream.of(scenario.baselineArm()), scenario.arms().stream())
                .flatMap(arm -> arm.spec().firms().stream())
                .map(FirmSpec::name)
                .distinct()
                .toList();
    }

    /** Segments that get rows: {@code all}, and the others where the scenario asks for them. */
    public static List<String> segments(Scenario scenario) {
        if (!scenario.experiment().bySegment()) {
            return List.of(Observations.ALL);
        }
        Stream<String> named = scenario.baselineArm().spec().segments().stream().map(SegmentSpec::name);
        return Stream.concat(Stream.of(Observations.ALL), named).toList();
    }

    public Scenario scenario() {
        return scenario;
    }

    public String scenarioHash() {
        return scenarioHash;
    }

    @Override
    public List<String> arms() {
        return run.arms();
    }

    /** Replications of every arm that were asked for when it ended: fewer than planned after an early stop. */
    @Override
    public int replications() {
        return run.replications();
    }

    @Override
    public Observations observations(String arm, int replication) {
        return run.observations(arm, replication);
    }

    /** The seed of a replication. */
    public long seed(int replication) {
        return run.seed(replication);
    }

    public List<Failure> failures() {
        return List.copyOf(run.failures());
    }

    /** What the other arms make of each customer of the baseline; empty where customers cannot leave for good. */
    public List<FateCount> fates() {
        return run.fates();
    }

    public List<Effect> effects() {
        return effects;
    }

    public List<Verdict> verdicts() {
        return verdicts;
    }

    /** SHA-256 of everything that was counted, in hex; equal for equal results whatever ran them. */
    public String resultHash() {
        return resultHash;
    }

    public Performance performance() {
        return performance;
    }

    public Stopping stopping() {
        return run.stoppingRule();
    }

    /** True if it was told to stop before all runs were done. */
    public boolean interrupted() {
        return run.interrupted();
    }
}
