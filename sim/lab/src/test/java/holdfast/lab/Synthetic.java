package holdfast.lab;

import holdfast.lab.study.Simulator;
import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Reason;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.SegmentSpec;
import holdfast.scenario.Arm;
import holdfast.scenario.Expectation;
import holdfast.scenario.Experiment;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.util.List;
import java.util.Map;

/**
 * Scenarios made by hand and a market that is nothing but noise and one known effect: satisfaction of a firm is 0.7, plus
 * luck of the replication, plus (promise − 0.76) times (period − 3) / 10 give or take a tenth, so it crosses after period 3.
 */
public final class Synthetic {
    public static final int PERIODS = 6;
    public static final int WARM_UP = 2;
    public static final Simulator MARKET = (spec, seed, interrupted) -> observe(spec, seed);

    private Synthetic() {}

    public static FirmSpec firm(String name, double promise) {
        return Parameters.with(Parameters.with(Parameters.defaults(FirmSpec.class), "name", name), "promise", promise);
    }

    public static MarketSpec spec(double promise) {
        return spec(promise, new Horizon(WARM_UP, PERIODS));
    }

    private static MarketSpec spec(double promise, Horizon horizon) {
        return new MarketSpec(
                Parameters.defaults(MarketSettings.class),
                List.of(
                        new SegmentSpec("young", 0.5, 1, 1, 1, 1, 1, 1, 1, 1),
                        new SegmentSpec("old", 0.5, 1, 1, 1, 1, 1, 1, 1, 1)),
                List.of(firm("acme", promise), firm("bolt", 0.76)),
                List.of(),
                horizon);
    }

    public static Experiment experiment(int replications) {
        Experiment experiment = Parameters.defaults(Experiment.class);
        experiment = Parameters.with(experiment, "periods", PERIODS);
        experiment = Parameters.with(experiment, "warmUp", WARM_UP);
        return Parameters.with(experiment, "replications", replications);
    }

    public static Experiment whenSettled(int replications, int firstLook) {
        return Parameters.with(experiment(replications), "stop", new Experiment.Stop(true, firstLook));
    }

    /** Baseline, the same again, and a firm that promises more. */
    public static Scenario scenario(Experiment experiment, Expectation... expect) {
        List<Arm> arms = List.of(
                new Arm("baseline", "", spec(0.76)), new Arm("same", "", spec(0.76)), new Arm("bold", "", spec(0.96)));
        return new Scenario("promises", "Does it pay?", arms, 0, experiment, List.of(expect), List.of(), List.of());
    }

    /** Two arms over one period. */
    public static Scenario brief(Experiment experiment, Expectation... expect) {
        Horizon horizon = new Horizon(0, 1);
        List<Arm> arms =
                List.of(new Arm("baseline", "", spec(0.76, horizon)), new Arm("bold", "", spec(0.96, horizon)));
        return new Scenario("brief", "Does it pay?", arms, 0, experiment, List.of(expect), List.of(), List.of());
    }

    /** A claim on the satisfaction of acme in the bold arm, difference to the baseline. */
    public static Expectation claim(Expectation.Is is, String over, double value) {
        return new Expectation(
                "claim",
                "satisfaction",
                "acme",
                null,
                "bold",
                null,
                null,
                null,
                over,
                Expectation.Scale.DIFFERENCE,
                is,
                value,
                null,
                null,
                null,
                null,
                null);
    }

    public static Reading reading(Scenario scenario) {
        return new Reading(scenario, List.of(), "name: " + scenario.name() + "\n", hash(scenario), Map.of());
    }

    public static String hash(Scenario scenario) {
        return Integer.toHexString(
                scenario.name().length() + scenario.experiment().replications());
    }

    private static Observations observe(MarketSpec spec, long seed) {
        List<String> firms = spec.firms().stream().map(FirmSpec::name).toList();
        List<String> segments = spec.segments().stream().map(SegmentSpec::name).toList();
        Observations o = new Observations(firms, segments, spec.horizon());
        for (int period = 0; period < spec.horizon().total(); period++) {
            for (int f = 0; f <= firms.size(); f++) {
                for (int s = 0; s <= segments.size(); s++) {
                    fill(o, spec, seed, period, f, s);
                }
                for (int field = 0; field < Observations.HASHED.size(); field++) {
                    o.setRaw(
                            period, f, field, Double.doubleToLongBits(o.value(Metric.SATISFACTION, period, f)) + field);
                }
            }
        }
        o.departures().count(0, 1, Reason.PRICE.ordinal(), -1);
        o.departures().count(0, 2, Reason.BROKEN_PROMISE.ordinal(), Reason.PRICE.ordinal());
        o.retention().count(20, true);
        o.retention().count(20, false);
        return o;
    }

    private static void fill(Observations o, MarketSpec spec, long seed, int period, int f, int s) {
        boolean none = f == o.firms().size();
        double luck = luck(seed + f, period * 31L + s);
        double response = luck(seed - 1 - f, period * 31L + s);
        double promise = none ? 0.76 : spec.firms().get(f).promise();
        double effect = (promise - 0.76) * (o.number(period) - 3) / 10 * (1 + response / 5);
        for (Metric metric : Metric.values()) {
            o.set(metric, period, f, s, none ? Double.NaN : 10 * (f + 1));
        }
        o.set(Metric.SATISFACTION, period, f, s, none ? Double.NaN : 0.7 + luck / 10 + effect);
        o.set(Metric.CUSTOMERS, period, f, s, none ? 10 : 100 + f * 50);
        o.set(Metric.ACQUIRED, period, f, s, 5);
        o.set(Metric.LOST, period, f, s, 5 + f);
        o.set(Metric.LOST_INVOLUNTARY, period, f, s, 1);
    }

    private static double luck(long seed, long key) {
        return (Draws.mix(Draws.mix(seed) + key) >>> 11) * 0x1p-53 - 0.5;
    }
}
