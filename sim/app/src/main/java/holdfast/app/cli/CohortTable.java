package holdfast.app.cli;

import holdfast.lab.lives.Cohort;
import holdfast.lab.run.LocalRunner;
import holdfast.lab.run.RunOutcome;
import holdfast.lab.stats.MeanInterval;
import holdfast.lab.study.StudyOptions;
import holdfast.market.draw.Draws;
import holdfast.scenario.Arm;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many of a firm's customers another arm saves, loses, or leaves as they were: means over replications. */
final class CohortTable {
    private static final int EXAMPLES = 3;

    private CohortTable() {}

    static Table of(Scenario scenario, List<Arm> two, String firm, StudyOptions options) {
        List<Integer> replications = IntStream.rangeClosed(
                        1, scenario.experiment().replications())
                .boxed()
                .toList();
        List<Cohort> cohorts = new ArrayList<>();
        new LocalRunner(options.threads(), options.interrupted())
                .<Integer, Cohort>run(
                        replications,
                        r -> {
                            long seed =
                                    Draws.replicationSeed(scenario.experiment().seed(), r);
                            return Cohort.of(two.get(0).spec(), two.get(1).spec(), seed, firm, options.interrupted());
                        },
                        outcome -> {
                            if (outcome instanceof RunOutcome.Failed<Integer, Cohort> failed) {
                                throw new IllegalStateException(
                                        "replication " + failed.task() + " failed: " + failed.message(),
                                        failed.cause());
                            }
                            cohorts.add(((RunOutcome.Completed<Integer, Cohort>) outcome).result());
                        });
        if (options.interrupted().getAsBoolean()) {
            throw new CancellationException();
        }
        Table table = new Table("fate", "meaning", "customers", "share", "ciLow", "ciHigh", "for example");
        for (Cohort.Fate fate : Cohort.Fate.values()) {
            double[] counts = cohorts.stream().mapToDouble(c -> c.count(fate)).toArray();
            double[] shares = cohorts.stream()
                    .mapToDouble(c -> c.fates().isEmpty()
                            ? Double.NaN
                            : (double) c.count(fate) / c.fates().size())
                    .toArray();
            double confidence = scenario.experiment().confidence();
            MeanInterval share = MeanInterval.of(shares, confidence);
            table.add(
                    holdfast.market.parameter.Parameters.word(fate),
                    fate.meaning(),
                    MeanInterval.of(counts, confidence).mean(),
                    share.mean(),
                    Math.max(0, share.ciLow()),
                    Math.min(1, share.ciHigh()),
                    cohorts.get(0).examples(fate, EXAMPLES).stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
        return table;
    }
}
