package holdfast.lab.search;

import holdfast.lab.design.Worlds;
import holdfast.lab.run.LocalRunner;
import holdfast.lab.run.RunOutcome;
import holdfast.lab.stats.Quantity;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.StudyOptions;
import holdfast.market.draw.Draws;
import holdfast.market.observe.Observations;
import holdfast.scenario.Factor;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Runs one arm of a scenario at any values of its factors, all under the same luck, and remembers what it has run: a candidate
 * that is asked for again, or more replications of it, cost only what is new.
 */
public final class Trials {
    private record Run(List<Object> candidate, int replication) {}

    private final Scenario scenario;
    private final Worlds worlds;
    private final int arm;
    private final List<Quantity> measures;
    private final StudyOptions options;
    private final Simulator simulator;
    /** Null: nothing is kept. */
    private final TrialJournal journal;

    private final Map<List<Object>, List<double[]>> known = new LinkedHashMap<>();
    private int runs;

    /** @param arm position of the arm that is run */
    public Trials(
            Scenario scenario,
            List<Factor> factors,
            int arm,
            List<? extends Quantity> measures,
            StudyOptions options,
            Simulator simulator) {
        this(scenario, factors, arm, measures, options, simulator, null);
    }

    /** The same with a journal in which finished runs are kept; null: none. */
    public Trials(
            Scenario scenario,
            List<Factor> factors,
            int arm,
            List<? extends Quantity> measures,
            StudyOptions options,
            Simulator simulator,
            TrialJournal journal) {
        this.journal = journal;
        this.scenario = scenario;
        this.worlds = new Worlds(scenario, factors);
        this.arm = arm;
        this.measures = List.copyOf(measures);
        this.options = options;
        this.simulator = simulator;
    }

    public Worlds worlds() {
        return worlds;
    }

    /** Runs so far. */
    public int runs() {
        return runs;
    }

    /**
     * The measures of a candidate in replications {@code from} to {@code to}, both from 1 and included. A value that is null
     * leaves its factor as the scenario has it.
     *
     * @return by measure and replication
     * @throws IllegalStateException if a run fails
     * @throws CancellationException if it was told to stop
     */
    public double[][] values(Object[] candidate, int from, int to) {
        prepare(List.<Object[]>of(candidate), to);
        List<double[]> have = known.get(Arrays.asList(candidate));
        double[][] values = new double[measures.size()][to - from + 1];
        for (int m = 0; m < values.length; m++) {
            for (int r = from; r <= to; r++) {
                values[m][r - from] = have.get(r - 1)[m];
            }
        }
        return values;
    }

    /** Every candidate that was run, in the order in which they were first asked for. */
    public List<Object[]> candidates() {
        return known.keySet().stream().map(List::toArray).toList();
    }

    /** Runs what is missing of these candidates, several runs at a time. */
    public void prepare(List<Object[]> candidates, int replications) {
        List<Run> missing = new ArrayList<>();
        for (Object[] candidate : candidates) {
            List<Object> key = Arrays.asList(candidate.clone());
            List<double[]> have = known.computeIfAbsent(key, c -> new ArrayList<>());
            for (int r = have.size() + 1; r <= replications; r++) {
                missing.add(new Run(key, r));
            }
        }
        new LocalRunner(options.threads(), options.interrupted()).run(missing, this::run, this::take);
        if (options.interrupted().getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private double[] run(Run run) {
        String world = scenario.arms().get(arm).name() + " " + run.candidate();
        double[] kept = journal == null ? null : journal.get(world, run.replication());
        if (kept != null) {
            return kept;
        }
        long seed = Draws.replicationSeed(scenario.experiment().seed(), run.replication());
        Observations seen = simulator.run(worlds.at(run.candidate().toArray(), arm), seed, options.interrupted());
        double[] measured = measures.stream().mapToDouble(m -> m.of(seen)).toArray();
        if (journal != null) {
            journal.put(world, run.replication(), measured);
        }
        return measured;
    }

    private void take(RunOutcome<Run, double[]> outcome) {
        runs++;
        Run run = outcome.task();
        if (outcome instanceof RunOutcome.Completed<Run, double[]> completed) {
            known.get(run.candidate()).add(completed.result());
        } else if (outcome instanceof RunOutcome.Failed<Run, double[]> failed) {
            throw new IllegalStateException(
                    "replication " + run.replication() + " at " + run.candidate() + " failed: " + failed.message(),
                    failed.cause());
        }
    }
}
