package holdfast.lab.study;

import holdfast.lab.lives.Cohort;
import holdfast.lab.lives.FateCount;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Leavings;
import holdfast.market.spec.FirmSpec;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the other arms make of the baseline's customers, counted as soon as two runs are there, so that no run is held. */
final class Fates {
    private static final class Pending {
        private Leavings baseline;
        private int seen;
    }

    private final Scenario scenario;
    private final MarketSpec baseline;
    private final Map<Integer, Pending> pending = new LinkedHashMap<>();
    private final List<List<FateCount>> counted = new ArrayList<>();

    Fates(Scenario scenario) {
        this.scenario = scenario;
        this.baseline = scenario.baselineArm().spec();
        scenario.arms().forEach(arm -> counted.add(new ArrayList<>()));
    }

    /**
     * Takes a run of an arm; of each replication the baseline's must come first.
     *
     * @param leavings null if it failed, or nobody noted them
     */
    void take(int arm, int replication, Leavings leavings) {
        Pending runs = pending.computeIfAbsent(replication, r -> new Pending());
        if (arm == scenario.baseline()) {
            runs.baseline = leavings;
        } else if (runs.baseline != null && leavings != null) {
            count(arm, replication, runs.baseline, leavings);
        }
        if (++runs.seen == scenario.arms().size()) {
            pending.remove(replication);
        }
    }

    private void count(int arm, int replication, Leavings one, Leavings other) {
        MarketSpec world = scenario.arms().get(arm).spec();
        for (FirmSpec firm : baseline.firms()) {
            int here = baseline.firmIndex(firm.name());
            int there = world.firmIndex(firm.name());
            if (there >= 0) {
                Cohort cohort = Cohort.of(one, here, other, there);
                counted.get(arm).addAll(cohort.counts(scenario.arms().get(arm).name(), replication, firm.name()));
            }
        }
    }

    /** By arm, replication, firm and fate. */
    List<FateCount> counted() {
        return counted.stream().flatMap(List::stream).toList();
    }
}
