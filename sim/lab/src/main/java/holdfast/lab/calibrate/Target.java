package holdfast.lab.calibrate;

import holdfast.lab.stats.Quantity;
import holdfast.lab.stats.Series;
import holdfast.lab.stats.Span;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;

/**
 * A number that is known of a real market and that the simulated one should give.
 *
 * @param firm a firm, {@code none}, or null for all firms together
 * @param segment a segment or {@code all}
 * @param over a span of periods, for example {@code period 12}
 * @param se standard error of the known value, above 0: how near is near enough
 * @param held true: kept out of the fit, to be predicted
 */
public record Target(Metric metric, String firm, String segment, String over, double value, double se, boolean held)
        implements Quantity {
    @Override
    public double of(Observations run) {
        Span span = Span.of(over, run.horizon().periods());
        int first = run.horizon().warmUp() + span.first() - 1;
        return new Series(metric, firm, segment).over(run, first, first + span.length());
    }

    /** How far a simulated value is from the known one, in standard errors. */
    public double error(double simulated) {
        return (simulated - value) / se;
    }

    /** In words, for example {@code churn of acme, segment young, period 3}. */
    public String words() {
        return metric.key()
                + (firm == null ? " of all firms" : " of " + firm)
                + (segment.equals(Observations.ALL) ? "" : ", segment " + segment)
                + (over.equals("whole") ? "" : ", " + over);
    }
}
