package holdfast.lab.study;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import java.util.List;

/** Observations without the segments, for experiments that do not ask for them: much less memory a run. */
final class Condensed {
    private Condensed() {}

    static Observations of(Observations full) {
        Observations slim = new Observations(full.firms(), List.of(), full.horizon());
        for (Metric metric : Metric.values()) {
            for (int period = 0; period < full.horizon().total(); period++) {
                for (int firm = 0; firm <= full.firms().size(); firm++) {
                    slim.set(metric, period, firm, 0, full.value(metric, period, firm));
                }
            }
        }
        copyRaw(full, slim);
        slim.departures().add(full.departures());
        slim.retention().add(full.retention());
        slim.leavings(full.leavings());
        return slim;
    }

    private static void copyRaw(Observations from, Observations to) {
        int fields = Observations.HASHED.size();
        int firms = from.firms().size() + 1;
        int[] next = {0};
        from.forEachRaw(bits -> {
            int k = next[0]++;
            to.setRaw(k / fields / firms, k / fields % firms, k % fields, bits);
        });
    }
}
