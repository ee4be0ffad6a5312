package holdfast.lab.stats;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.SegmentSpec;
import holdfast.scenario.Arm;
import holdfast.scenario.Expectation;
import holdfast.scenario.Expectation.Scale;
import holdfast.scenario.Scenario;
import java.util.List;

/**
 * An expectation with its names looked up: which numbers of which runs it is about.
 *
 * @param against the arm it is compared with; null for levels
 */
record Claim(Expectation expectation, Series series, String arm, String against, Span span, Horizon horizon) {
    /** @throws IllegalArgumentException naming what the scenario does not have */
    static Claim of(Expectation e, Scenario scenario) {
        Metric metric = Metric.of(e.metric());
        if (metric == null) {
            throw new IllegalArgumentException("expect: '" + e.claim() + "': no metric '" + e.metric() + "'");
        }
        String arm = e.arm() == null ? onlyArm(e, scenario) : known(e, scenario, e.arm());
        boolean level = e.scale() == Scale.LEVEL;
        String against =
                level ? null : e.against() == null ? scenario.baselineArm().name() : known(e, scenario, e.against());
        if (arm.equals(against)) {
            throw new IllegalArgumentException("expect: '" + e.claim() + "': arm and against are both " + arm);
        }
        String segment = e.segment() == null ? Observations.ALL : e.segment();
        Horizon horizon = scenario.arm(arm).spec().horizon();
        requireSegment(e, scenario.arm(arm));
        requireFirm(e, scenario, arm);
        requireFirm(e, scenario, against);
        requireFirm(e, scenario, e.lessArm() == null ? null : known(e, scenario, e.lessArm()));
        requireFirm(e, scenario, e.lessAgainst() == null ? null : known(e, scenario, e.lessAgainst()));
        return new Claim(
                e, new Series(metric, e.firm(), segment), arm, against, Span.of(e.over(), horizon.periods()), horizon);
    }

    private static String onlyArm(Expectation e, Scenario scenario) {
        List<String> others = scenario.arms().stream()
                .map(Arm::name)
                .filter(name -> !name.equals(scenario.baselineArm().name()))
                .toList();
        if (others.isEmpty() && e.scale() == Scale.LEVEL) {
            return scenario.baselineArm().name();
        }
        if (others.size() != 1) {
            throw new IllegalArgumentException("expect: '" + e.claim() + "': say which arm, there are " + others);
        }
        return others.get(0);
    }

    private static String known(Expectation e, Scenario scenario, String name) {
        if (scenario.arm(name) == null) {
            List<String> names = scenario.arms().stream().map(Arm::name).toList();
            throw new IllegalArgumentException(
                    "expect: '" + e.claim() + "': no arm '" + name + "', there are " + names);
        }
        return name;
    }

    private static void requireSegment(Expectation e, Arm arm) {
        List<String> names =
                arm.spec().segments().stream().map(SegmentSpec::name).toList();
        if (e.segment() != null && !e.segment().equals(Observations.ALL) && !names.contains(e.segment())) {
            throw new IllegalArgumentException(
                    "expect: '" + e.claim() + "': no segment '" + e.segment() + "', there are " + names);
        }
    }

    private static void requireFirm(Expectation e, Scenario scenario, String arm) {
        if (arm != null
                && e.firm() != null
                && !e.firm().equals(Observations.NONE)
                && scenario.arm(arm).spec().firmIndex(e.firm()) < 0) {
            throw new IllegalArgumentException(
                    "expect: '" + e.claim() + "': arm " + arm + " has no firm '" + e.firm() + "'");
        }
    }

    /** The claim's number of every replication over its span, NaN where a run failed or has no value. */
    double[] values(Runs runs) {
        return values(runs, span.from(horizon), span.to(horizon));
    }

    /** The same for each period of the span: [period of the span][replication]. */
    double[][] valuesByPeriod(Runs runs) {
        double[][] values = new double[span.length()][];
        for (int k = 0; k < values.length; k++) {
            int period = span.from(horizon) + k;
            values[k] = values(runs, period, period + 1);
        }
        return values;
    }

    private double[] values(Runs runs, int from, int to) {
        double[] values = compared(runs, arm, against, from, to);
        if (expectation.lessArm() != null) {
            double[] less = compared(runs, expectation.lessArm(), expectation.lessAgainst(), from, to);
            for (int r = 0; r < values.length; r++) {
                values[r] -= less[r];
            }
        }
        return values;
    }

    /** The claim's scale of one arm against another, by replication. */
    private double[] compared(Runs runs, String arm, String against, int from, int to) {
        double[] values = new double[runs.replications()];
        for (int r = 1; r <= values.length; r++) {
            double x = value(runs.observations(arm, r), from, to);
            values[r - 1] = switch (expectation.scale()) {
                case LEVEL -> x;
                case DIFFERENCE -> x - value(runs.observations(against, r), from, to);
                case RATIO -> ratio(x, value(runs.observations(against, r), from, to));
            };
        }
        return values;
    }

    private double value(Observations run, int from, int to) {
        return run == null ? Double.NaN : series.over(run, from, to);
    }

    private static double ratio(double x, double y) {
        return y == 0 ? Double.NaN : x / y - 1;
    }
}
