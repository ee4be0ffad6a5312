package holdfast.lab.report;

import holdfast.lab.stats.Span;
import holdfast.market.observe.Metric;
import java.util.Arrays;

/** Numbers taken over the replications of one arm: spans, sorted values, means. Missing values are left out. */
final class Sample {
    private final ReportData data;

    Sample(ReportData data) {
        this.data = data;
    }

    /** One replication's value over a span: flows summed, levels and rates averaged, stocks as they end. */
    double over(String metric, String arm, int replication, String firm, Span span) {
        Metric known = Metric.of(metric);
        Metric.Kind kind = known == null ? Metric.Kind.LEVEL : known.kind();
        if (kind == Metric.Kind.STOCK) {
            return data.value(metric, arm, replication, firm, span.last());
        }
        double sum = 0;
        int n = 0;
        for (int period = span.first(); period <= span.last(); period++) {
            double value = data.value(metric, arm, replication, firm, period);
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return n == 0 ? Double.NaN : kind == Metric.Kind.FLOW ? sum : sum / n;
    }

    /** Sorted paired differences, one per replication that has both. */
    double[] differences(String metric, String arm, String against, String firm, Span span) {
        double[] all = new double[data.replications()];
        for (int r = 0; r < all.length; r++) {
            all[r] = over(metric, arm, r + 1, firm, span) - over(metric, against, r + 1, firm, span);
        }
        return sorted(all);
    }

    /** Sorted values of one period over the replications. */
    double[] period(String metric, String arm, String firm, int period) {
        double[] all = new double[data.replications()];
        for (int r = 0; r < all.length; r++) {
            all[r] = data.value(metric, arm, r + 1, firm, period);
        }
        return sorted(all);
    }

    /** Mean over replications of one period. */
    double mean(String metric, String arm, String firm, int period) {
        return mean(period(metric, arm, firm, period));
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? Double.NaN : sum / values.length;
    }

    private static double[] sorted(double[] values) {
        double[] kept = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        Arrays.sort(kept);
        return kept;
    }
}
