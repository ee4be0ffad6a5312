package holdfast.lab.stats;

import holdfast.scenario.Expectation;
import holdfast.scenario.Scenario;
import java.util.List;

/** What became of the claims of a scenario. */
public final class Verdicts {
    private Verdicts() {}

    /** One verdict for each claim, in order. */
    public static List<Verdict> of(Scenario scenario, Runs runs, Stopping stopping) {
        return scenario.expect().stream()
                .map(e -> judge(Claim.of(e, scenario), runs, stopping))
                .toList();
    }

    /**
     * Checks before the run that every claim can be judged.
     *
     * @throws IllegalArgumentException naming the claim and what the scenario does not have
     */
    public static void check(Scenario scenario) {
        scenario.expect().forEach(e -> Claim.of(e, scenario));
    }

    /** The number that each claim is about, by replication; of a crossing, which is about many, nothing. */
    public static List<double[]> values(Scenario scenario, Runs runs) {
        return scenario.expect().stream()
                .map(e -> e.is() == Expectation.Is.CROSSES
                        ? new double[0]
                        : Claim.of(e, scenario).values(runs))
                .toList();
    }

    /** True if there are verdicts and all of them are settled. */
    public static boolean settled(List<Verdict> verdicts) {
        return !verdicts.isEmpty()
                && verdicts.stream().noneMatch(v -> v.outcome() == Verdict.Outcome.NOT_ENOUGH_REPLICATIONS);
    }

    private static Verdict judge(Claim claim, Runs runs, Stopping stopping) {
        Verdict verdict = claim.expectation().is() == Expectation.Is.CROSSES
                ? Crossing.judge(claim, runs, stopping)
                : Threshold.judge(claim, runs, stopping);
        String why = claim.expectation().why();
        return why == null || verdict.outcome() == Verdict.Outcome.SUPPORTED ? verdict : verdict.explained(why);
    }
}
