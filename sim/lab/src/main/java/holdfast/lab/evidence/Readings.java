package holdfast.lab.evidence;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Reason;
import holdfast.market.observe.RetentionCurve;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** What published findings are about, read from one run. */
final class Readings {
    /** Satisfaction of the top box, of the next one and of all others. */
    private static final double[] TOP = {0.84, 1.01};

    private static final double[] NEXT = {0.68, 0.84};
    private static final double[] REST = {0, 0.68};

    private Readings() {}

    /** Odds of staying another month in the top box over those in the next. */
    static double odds(Observations o) {
        double top = stays(o.retention(), TOP);
        double next = stays(o.retention(), NEXT);
        return top / (1 - top) / (next / (1 - next));
    }

    /** How many times as many of the top box as of the next stay for 18 months, if they stay as satisfied as they are. */
    static double times(Observations o) {
        return StrictMath.pow(stays(o.retention(), TOP) / stays(o.retention(), NEXT), 18);
    }

    /** How many more stay another month in the top box than below the next. */
    static double steepness(Observations o) {
        return stays(o.retention(), TOP) - stays(o.retention(), REST);
    }

    private static double stays(RetentionCurve curve, double[] box) {
        double stayed = 0;
        double all = 0;
        for (int band = 0; band < RetentionCurve.BANDS; band++) {
            double middle = (band + 0.5) / RetentionCurve.BANDS;
            if (middle >= box[0] && middle < box[1]) {
                stayed += curve.retained(band);
                all += curve.exposed(band);
            }
        }
        return stayed / all;
    }

    /** Part of the variance of staying another month that lies between bands of satisfaction, whatever the form of their relation. */
    static double explained(Observations o) {
        RetentionCurve curve = o.retention();
        double all = 0;
        double stayed = 0;
        double between = 0;
        for (int band = 0; band < RetentionCurve.BANDS; band++) {
            double n = curve.exposed(band);
            all += n;
            stayed += curve.retained(band);
            between += n == 0 ? 0 : curve.retained(band) / n * curve.retained(band);
        }
        double mean = stayed / all;
        return (between / all - mean * mean) / (mean * (1 - mean));
    }

    /** Share of the first firm over some months, from 0. */
    static double share(Observations o, int from, int to) {
        return o.over(Metric.SHARE, o.horizon().warmUp() + from, o.horizon().warmUp() + to, 0, 0);
    }

    /** Favourable talk over unfavourable, about all firms. */
    static double balance(Observations o) {
        return sum(o, Metric.TALK_POSITIVE) / sum(o, Metric.TALK_NEGATIVE);
    }

    /** Talk about the first firm by each of its customers, in the first half year. */
    static double talk(Observations o, Metric metric) {
        int from = o.horizon().warmUp();
        return o.over(metric, from, from + 6, 0, 0) / o.over(Metric.PURCHASES, from, from + 6, 0, 0);
    }

    static double churn(Observations o) {
        return sum(o, Metric.LOST) / (sum(o, Metric.CUSTOMERS) * o.horizon().periods());
    }

    private static double sum(Observations o, Metric metric) {
        return IntStream.range(0, o.firms().size())
                .mapToDouble(f -> o.overall(metric, f, 0))
                .sum();
    }

    /** Correlation of share and voluntary churn over firms. */
    static double jeopardy(Observations o) {
        return new PearsonsCorrelation().correlation(firms(o, Metric.SHARE), firms(o, Metric.CHURN_VOLUNTARY));
    }

    private static double[] firms(Observations o, Metric metric) {
        return IntStream.range(0, o.firms().size())
                .mapToDouble(f -> o.overall(metric, f, 0))
                .toArray();
    }

    /** Departures for failures of the service, less those for the next cause that has a name. */
    static double failuresLead(Observations o) {
        long failures = 0;
        long next = 0;
        for (Reason reason : Reason.values()) {
            long sum = 0;
            for (int f = 0; f < o.firms().size(); f++) {
                sum += o.departures().from(f, reason);
            }
            if (reason == Reason.CORE_FAILURE || reason == Reason.ENCOUNTER_FAILURE) {
                failures += sum;
            } else if (reason != Reason.VARIETY && reason != Reason.INVOLUNTARY) {
                next = Math.max(next, sum);
            }
        }
        return failures - next;
    }
}
