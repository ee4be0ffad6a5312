package holdfast.lab.stats;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;

/**
 * What is read from a run: a metric of one firm, or of all firms together.
 *
 * <p>All firms together: flows and stocks are sums over the firms; churn is what all firms lost over what all had at the
 * start; prices are weighted by purchases and every other level by customers. Customers of no firm do not count.
 *
 * @param firm a firm, {@code none}, or null for all firms together
 * @param segment a segment or {@code all}
 */
public record Series(Metric metric, String firm, String segment) {
    /** The value in a period, counted from 0 with warm-up; NaN where there is none. */
    public double at(Observations run, int period) {
        int segmentIndex = segment(run);
        if (segmentIndex < 0) {
            return Double.NaN;
        }
        if (firm == null) {
            return together(run, period, segmentIndex);
        }
        int index = firm(run);
        return index < 0 ? Double.NaN : run.value(metric, period, index, segmentIndex);
    }

    /** Flows summed, levels and rates averaged over periods that have a value, stocks as they end. */
    public double over(Observations run, int from, int to) {
        if (metric.kind() == Metric.Kind.STOCK) {
            return at(run, to - 1);
        }
        double sum = 0;
        int n = 0;
        for (int period = from; period < to; period++) {
            double value = at(run, period);
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return n == 0 ? Double.NaN : metric.kind() == Metric.Kind.FLOW ? sum : sum / n;
    }

    /** Position of the firm in a run, -1 if it is not there. */
    private int firm(Observations run) {
        return firm.equals(Observations.NONE) ? run.firms().size() : run.firms().indexOf(firm);
    }

    /** Position of the segment in a run, -1 if it is not there. */
    private int segment(Observations run) {
        if (segment.equals(Observations.ALL)) {
            return 0;
        }
        int index = run.segments().indexOf(segment);
        return index < 0 ? -1 : index + 1;
    }

    private double together(Observations run, int period, int segment) {
        return switch (metric) {
            case CUSTOMERS, SHARE -> sum(run, metric, period, segment);
            case CHURN -> churn(run, period, segment, false);
            case CHURN_VOLUNTARY -> churn(run, period, segment, true);
            case PRICE -> weighted(run, period, segment, Metric.PURCHASES);
            default ->
                switch (metric.kind()) {
                    case FLOW, STOCK -> sum(run, metric, period, segment);
                    case LEVEL, RATE -> weighted(run, period, segment, Metric.CUSTOMERS);
                };
        };
    }

    private static double churn(Observations run, int period, int segment, boolean voluntary) {
        double lost = sum(run, Metric.LOST, period, segment);
        double start = sum(run, Metric.CUSTOMERS, period, segment) + lost - sum(run, Metric.ACQUIRED, period, segment);
        double left = voluntary ? lost - sum(run, Metric.LOST_INVOLUNTARY, period, segment) : lost;
        return start > 0 ? left / start : Double.NaN;
    }

    private static double sum(Observations run, Metric metric, int period, int segment) {
        double sum = 0;
        for (int firm = 0; firm < run.firms().size(); firm++) {
            sum += run.value(metric, period, firm, segment);
        }
        return sum;
    }

    private double weighted(Observations run, int period, int segment, Metric weight) {
        double sum = 0;
        double weights = 0;
        for (int firm = 0; firm < run.firms().size(); firm++) {
            double value = run.value(metric, period, firm, segment);
            double w = run.value(weight, period, firm, segment);
            if (!Double.isNaN(value) && w > 0) {
                sum += w * value;
                weights += w;
            }
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }
}
