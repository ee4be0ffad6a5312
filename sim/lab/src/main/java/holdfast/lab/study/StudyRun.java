package holdfast.lab.study;

import holdfast.lab.lives.FateCount;
import holdfast.lab.run.LocalRunner;
import holdfast.lab.run.RunOutcome;
import holdfast.lab.stats.Runs;
import holdfast.lab.stats.Stopping;
import holdfast.lab.stats.Verdict;
import holdfast.lab.stats.Verdicts;
import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Observations;
import holdfast.scenario.Arm;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** An experiment under way: runs replications look by look, keeps what was observed, and decides when to stop. */
final class StudyRun implements Runs {
    private final Scenario scenario;
    private final StudyOptions options;
    private final Progress progress;
    private final Simulator simulator;
    private final Stopping stopping;
    private final boolean keepSegments;
    private final List<String> arms;
    private final List<Observations[]> observed = new ArrayList<>();
    private final Fates fates;
    private final List<Failure> failures = new ArrayList<>();
    private int replications;
    private int planned;
    private int done;
    private long customerPeriods;
    private long began;
    private boolean cut;

    StudyRun(Scenario scenario, StudyOptions options, Progress progress, Simulator simulator) {
        this.scenario = scenario;
        this.options = options;
        this.progress = progress;
        this.simulator = simulator.noting().sharing(Study.worlds(scenario), options.threads());
        this.arms = scenario.arms().stream().map(Arm::name).toList();
        this.stopping = Study.stopping(scenario, options);
        this.keepSegments =
                scenario.experiment().bySegment() || scenario.expect().stream().anyMatch(e -> e.segment() != null);
        this.fates = new Fates(scenario);
        int most = scenario.experiment().replications();
        arms.forEach(arm -> observed.add(new Observations[most]));
        this.planned = most * arms.size();
    }

    /** Runs until the last look, until all claims are settled, or until interrupted. */
    void run() {
        began = System.nanoTime();
        for (int look : stopping.looks()) {
            runUpTo(look);
            boolean whole = done == replications * arms.size();
            if (whole && stopping.whenSettled() && enough(Verdicts.of(scenario, this, stopping))) {
                return;
            }
            if (!whole || options.interrupted().getAsBoolean()) {
                cut = done < planned;
                return;
            }
        }
    }

    /** True where every claim is as settled, or as narrow, as was asked. */
    private boolean enough(List<Verdict> verdicts) {
        Double halfWidth = scenario.experiment().stop().halfWidth();
        boolean settle = halfWidth == null
                || options.whenSettled()
                || scenario.experiment().stop().whenSettled();
        return (!settle || Verdicts.settled(verdicts))
                && (halfWidth == null || verdicts.stream().allMatch(v -> v.ciHigh() - v.ciLow() <= 2 * halfWidth));
    }

    private void runUpTo(int look) {
        List<Task> tasks = new ArrayList<>();
        int width =
                Study.worlds(scenario).stream().anyMatch(world -> simulator.shared(world) > 0) ? options.threads() : 1;
        for (int from = replications + 1; from <= look; from += width) {
            for (int k = 0; k < arms.size(); k++) {
                for (int r = from; r <= Math.min(look, from + width - 1); r++) {
                    tasks.add(new Task((scenario.baseline() + k) % arms.size(), r));
                }
            }
        }
        replications = look;
        new LocalRunner(options.threads(), options.interrupted()).run(tasks, this::simulate, this::take);
    }

    private Observations simulate(Task task) {
        Observations full = simulator.run(spec(task), seed(task.replication()), options.interrupted());
        return keepSegments ? full : Condensed.of(full);
    }

    private MarketSpec spec(Task task) {
        return scenario.arms().get(task.arm()).spec();
    }

    long seed(int replication) {
        return Draws.replicationSeed(scenario.experiment().seed(), replication);
    }

    private void take(RunOutcome<Task, Observations> outcome) {
        Task task = outcome.task();
        done++;
        if (outcome instanceof RunOutcome.Completed<Task, Observations> completed) {
            Observations run = completed.result();
            observed.get(task.arm())[task.replication() - 1] = run;
            fates.take(task.arm(), task.replication(), run.leavings());
            run.leavings(null);
            MarketSpec spec = spec(task);
            customerPeriods += simulator.kept(spec, seed(task.replication()))
                    ? 0
                    : (long) spec.market().customers() * (spec.horizon().total() - simulator.shared(spec));
        } else if (outcome instanceof RunOutcome.Failed<Task, Observations> failed) {
            fates.take(task.arm(), task.replication(), null);
            Failure failure =
                    new Failure(arms.get(task.arm()), task.replication(), seed(task.replication()), failed.message());
            failures.add(failure);
            progress.failed(failure);
        }
        progress.runs(done, planned, failures.size(), seconds() / done * (planned - done));
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    Performance performance() {
        double seconds = seconds();
        double bytes = scenario.arms().stream()
                .mapToDouble(arm -> Simulation.bytesPerCustomer(arm.spec()))
                .max()
                .orElse(0);
        return new Performance(customerPeriods / seconds, bytes, seconds, options.threads());
    }

    /** True if it was told to stop before all runs were done. */
    boolean interrupted() {
        return cut;
    }

    Stopping stoppingRule() {
        return stopping;
    }

    List<FateCount> fates() {
        return fates.counted();
    }

    List<Failure> failures() {
        return failures;
    }

    @Override
    public List<String> arms() {
        return arms;
    }

    @Override
    public int replications() {
        return replications;
    }

    @Override
    public Observations observations(String arm, int replication) {
        int position = arms.indexOf(arm);
        boolean known = position >= 0 && replication >= 1 && replication <= replications;
        return known ? observed.get(position)[replication - 1] : null;
    }
}
