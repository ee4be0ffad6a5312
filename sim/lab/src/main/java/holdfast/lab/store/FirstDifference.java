package holdfast.lab.store;

import holdfast.lab.stats.Runs;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;

/** Finds the first value in which two sets of runs differ, in the order of periods.csv. */
final class FirstDifference {
    private FirstDifference() {}

    /** In words, or null. */
    static String between(Runs then, Runs now) {
        for (String arm : then.arms()) {
            for (int r = 1; r <= Math.max(then.replications(), now.replications()); r++) {
                String found = between(arm, r, then.observations(arm, r), now.observations(arm, r));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    static String between(String arm, int r, Observations then, Observations now) {
        String run = "arm " + arm + ", replication " + r;
        if (then == null || now == null) {
            return then == now
                    ? null
                    : run + ": " + (then == null ? "only the new run" : "only the stored run") + " has a result";
        }
        if (!then.firms().equals(now.firms()) || !then.horizon().equals(now.horizon())) {
            return run + ": the firms or the periods differ";
        }
        for (int period = 0; period < then.horizon().total(); period++) {
            for (int firm = 0; firm <= then.firms().size(); firm++) {
                for (Metric metric : Metric.values()) {
                    double a = then.value(metric, period, firm);
                    double b = now.value(metric, period, firm);
                    if (Double.doubleToLongBits(a) != Double.doubleToLongBits(b)) {
                        String of = firm < then.firms().size() ? then.firms().get(firm) : Observations.NONE;
                        return run + ", period " + then.number(period) + ", firm " + of + ", " + metric.key()
                                + ": stored " + cell(a) + ", now " + cell(b);
                    }
                }
            }
        }
        return null;
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "empty" : Csv.plain(value);
    }
}
