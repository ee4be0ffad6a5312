package holdfast.lab.evidence;

import holdfast.lab.stats.MeanInterval;
import holdfast.scenario.Expectation;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/** In how many replications a claim holds: the bar is 95 of 100. */
final class Replications {
    /** How many may have it otherwise; a hair more, for rounding. */
    private static final double OTHERWISE = 0.05 + 1e-9;

    private Replications() {}

    static boolean holds(Expectation e, double value) {
        return switch (e.is()) {
            case ABOVE -> value > e.value();
            case BELOW -> value < e.value();
            case WITHIN -> value >= e.from() && value <= e.to();
            case CROSSES -> throw new IllegalArgumentException(e.claim() + ": a crossing is not judged run by run");
        };
    }

    /** The share of replications in which something holds, against all of them. */
    static Point share(boolean[] holds) {
        int n = 0;
        for (boolean one : holds) {
            n += one ? 1 : 0;
        }
        return new Point("share of replications", 1, (double) n / holds.length, 0, OTHERWISE);
    }

    static boolean[] each(double[] values, DoublePredicate so) {
        boolean[] holds = new boolean[values.length];
        for (int r = 0; r < holds.length; r++) {
            holds[r] = so.test(values[r]);
        }
        return holds;
    }

    static Point share(Expectation e, double[] values) {
        return share(each(values, value -> holds(e, value)));
    }

    /** What was published and what was simulated, in words. */
    static String note(String known, double[] values) {
        MeanInterval mean = MeanInterval.of(values, 0.95);
        String from = Words.number(mean.ciLow());
        return "published: " + known + "; simulated: "
                + (Arrays.stream(values).distinct().count() == 1
                        ? Words.number(values[0])
                        : Words.number(mean.mean()) + " (" + from + " to " + Words.number(mean.ciHigh()) + ")");
    }
}
