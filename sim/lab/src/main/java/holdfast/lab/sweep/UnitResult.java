package holdfast.lab.sweep;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import java.util.List;

/**
 * What is kept of a unit: little, so that sweeps of any length fit on disk and none of it in memory.
 *
 * @param hash of everything that was counted; null if the run failed
 * @param outcomes each firm, {@code none} last, times each segment times each metric: over the whole span, in its last period
 * @param measures what the sweep looks at
 * @param kept metrics of claims by period, see {@link Kept}
 * @param failure what went wrong, or null
 */
public record UnitResult(int index, String hash, double[] outcomes, double[] measures, double[] kept, String failure) {

    private static final int METRICS = Metric.values().length;

    /** A unit of which nothing came. */
    static UnitResult failed(int index, String message) {
        double[] none = {};
        return new UnitResult(index, null, none, none, none, message);
    }

    /** Where a value stands in the outcomes. */
    static int position(int row, Metric metric, boolean end) {
        return (row * METRICS + metric.ordinal()) * 2 + (end ? 1 : 0);
    }

    /** A metric over the whole span, or in the last period. @param row firm times segments plus segment */
    public double outcome(int row, Metric metric, boolean end) {
        return outcomes[position(row, metric, end)];
    }

    static double[] outcomes(Observations run, int segments) {
        List<String> firms = run.firms();
        double[] values = new double[(firms.size() + 1) * segments * Metric.values().length * 2];
        int last = run.horizon().total() - 1;
        for (Metric metric : Metric.values()) {
            double[] overall = run.overall(metric, segments);
            for (int firm = 0; firm <= firms.size(); firm++) {
                for (int segment = 0; segment < segments; segment++) {
                    int row = firm * segments + segment;
                    values[position(row, metric, false)] = overall[row];
                    values[position(row, metric, true)] = run.value(metric, last, firm, segment);
                }
            }
        }
        return values;
    }
}
