package holdfast.lab.stats;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.scenario.Expectation;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One number that is read from a run.
 *
 * @param firm a firm, {@code none}, or null for all firms together
 * @param over a span of periods, for example {@code last-12}
 */
public record Measure(Metric metric, String firm, String over) implements Quantity {
    @Override
    public double of(Observations run) {
        Span span = Span.of(over, run.horizon().periods());
        return new Series(metric, firm, Observations.ALL).over(run, span.from(run.horizon()), span.to(run.horizon()));
    }

    /** In words, for example {@code share of acme over last-12}. */
    public String words() {
        return metric.key()
                + (firm == null ? " of all firms" : " of " + firm)
                + (over.equals("whole") ? "" : " over " + over);
    }

    /**
     * What a scenario's claims are about; without claims, what most questions are about: share and profit of the first firm.
     */
    public static List<Measure> of(Scenario scenario) {
        LinkedHashSet<Measure> all = new LinkedHashSet<>();
        for (Expectation e : scenario.expect()) {
            if (e.segment() == null || e.segment().equals(Observations.ALL)) {
                all.add(new Measure(Metric.of(e.metric()), e.firm(), e.over()));
            }
        }
        if (all.isEmpty()) {
            String firm = scenario.baselineArm().spec().firms().get(0).name();
            all.add(new Measure(Metric.SHARE, firm, "whole"));
            all.add(new Measure(Metric.CUMULATIVE_PROFIT, firm, "whole"));
        }
        return new ArrayList<>(all);
    }
}
