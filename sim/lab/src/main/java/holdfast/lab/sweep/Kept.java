package holdfast.lab.sweep;

import holdfast.market.MarketSpec;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.SegmentSpec;
import holdfast.scenario.Expectation;
import holdfast.scenario.Scenario;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which metrics are kept by period so that claims can be judged at every point, and no others. */
final class Kept {
    /** What is needed to put all firms together. */
    private static final List<Metric> WEIGHTS =
            List.of(Metric.CUSTOMERS, Metric.ACQUIRED, Metric.LOST, Metric.LOST_INVOLUNTARY, Metric.PURCHASES);

    private final Set<Metric> metrics = EnumSet.noneOf(Metric.class);
    private final boolean segments;

    Kept(Scenario scenario) {
        boolean bySegment = false;
        for (Expectation e : scenario.expect()) {
            metrics.add(Metric.of(e.metric()));
            bySegment |= e.segment() != null && !e.segment().equals(Observations.ALL);
            if (e.firm() == null) {
                metrics.addAll(WEIGHTS);
            }
        }
        this.segments = bySegment;
    }

    double[] of(Observations run) {
        int groups = segments ? run.segments().size() + 1 : 1;
        int cells = run.horizon().total() * (run.firms().size() + 1) * groups;
        double[] values = new double[metrics.size() * cells];
        int at = 0;
        for (Metric metric : metrics) {
            for (int period = 0; period < run.horizon().total(); period++) {
                for (int firm = 0; firm <= run.firms().size(); firm++) {
                    for (int segment = 0; segment < groups; segment++) {
                        values[at++] = run.value(metric, period, firm, segment);
                    }
                }
            }
        }
        return values;
    }

    /** Observations with the kept metrics only. */
    Observations observations(MarketSpec spec, double[] values) {
        List<String> names =
                segments ? spec.segments().stream().map(SegmentSpec::name).toList() : List.of();
        Observations run =
                new Observations(spec.firms().stream().map(FirmSpec::name).toList(), names, spec.horizon());
        int at = 0;
        for (Metric metric : metrics) {
            for (int period = 0; period < run.horizon().total(); period++) {
                for (int firm = 0; firm <= run.firms().size(); firm++) {
                    for (int segment = 0; segment <= names.size(); segment++) {
                        run.set(metric, period, firm, segment, values[at++]);
                    }
                }
            }
        }
        return run;
    }
}
