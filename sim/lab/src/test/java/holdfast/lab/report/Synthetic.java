package holdfast.lab.report;

import holdfast.lab.lives.Cohort.Fate;
import holdfast.lab.lives.FateCount;
import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Span;
import holdfast.lab.stats.Verdict;
import holdfast.lab.store.DepartureRow;
import holdfast.lab.store.Manifest;
import holdfast.lab.store.RetentionRow;
import holdfast.market.observe.Reason;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Results of a made-up experiment: the first firm over-promises, gains, and then loses. Known in closed form but for luck. */
final class Synthetic implements ReportData {
    static final int PERIODS = 60;

    private final List<String> arms;
    private final List<String> firms;
    private final int replications;
    private final List<String> failed = new ArrayList<>();
    private boolean departures = true;
    private boolean expectations = true;
    private final double[][][][] luck;
    private Scenario scenario;
    private List<Effect> effects;
    private final Map<String, Map<String, double[][][]>> known = new HashMap<>();

    Synthetic(List<String> arms, List<String> firms, int replications) {
        this.arms = List.copyOf(arms);
        this.firms = List.copyOf(firms);
        this.replications = replications;
        this.luck = new double[2][replications + 1][firms.size()][PERIODS + 1];
        SplittableRandom random = new SplittableRandom(7);
        for (double[][][] kind : luck) {
            for (double[][] replication : kind) {
                for (double[] firm : replication) {
                    for (int t = 1; t <= PERIODS; t++) {
                        firm[t] = 0.92 * firm[t - 1] + random.nextGaussian() * 0.2;
                    }
                }
            }
        }
    }

    static Synthetic typical() {
        return new Synthetic(
                List.of("honest", "over-promise", "modest-stretch"),
                List.of("acme", "bolt", "cedar", "delta", "ember"),
                30);
    }

    Synthetic failing(String arm, int replication) {
        failed.add(arm + "/" + replication);
        return this;
    }

    Synthetic withoutDepartures() {
        departures = false;
        return this;
    }

    Synthetic withoutClaims() {
        expectations = false;
        return this;
    }

    private SyntheticPlan plan() {
        return new SyntheticPlan(arms, firms, replications, expectations);
    }

    @Override
    public Manifest manifest() {
        return plan().manifest(failed);
    }

    @Override
    public List<Verdict> verdicts() {
        return plan().verdicts();
    }

    @Override
    public Scenario scenario() {
        scenario = scenario == null ? plan().scenario() : scenario;
        return scenario;
    }

    @Override
    public List<String> arms() {
        return arms;
    }

    @Override
    public String baseline() {
        return arms.get(0);
    }

    @Override
    public List<String> firms() {
        return firms;
    }

    @Override
    public int replications() {
        return replications;
    }

    @Override
    public int lastPeriod() {
        return PERIODS;
    }

    @Override
    public double value(String metric, String arm, int replication, String firm, int t) {
        int f = firms.indexOf(firm);
        if (f < 0) {
            return Double.NaN;
        }
        return known.computeIfAbsent(arm, name -> new HashMap<>())
                .computeIfAbsent(metric, key -> table(arms.indexOf(arm), key))[replication][f][t];
    }

    private double[][][] table(int a, String metric) {
        double[][][] table = new double[replications + 1][firms.size()][PERIODS + 1];
        for (int r = 1; r <= replications; r++) {
            boolean bad = failed.contains(arms.get(a) + "/" + r);
            for (int f = 0; f < firms.size(); f++) {
                for (int t = 1; t <= PERIODS; t++) {
                    table[r][f][t] = bad ? Double.NaN : made(metric, a, r, f, t);
                }
            }
        }
        return table;
    }

    private double made(String metric, int a, int replication, int f, int t) {
        double push = a == 1 ? 1 : a == 2 ? 0.12 : 0;
        double sign = f == 0 ? 1 : -1.0 / Math.max(1, firms.size() - 1);
        double early = push * 0.055 * Math.exp(-t / 9.0);
        double late = push * 0.062 * (1 - Math.exp(-t / 14.0));
        double same = luck[0][replication][f][t];
        double own = a == 0 ? 0 : luck[1][replication][f][t] * 0.6;
        double share = 1.0 / firms.size()
                + (f == 0 ? 0.03 : -0.03 / Math.max(1, firms.size() - 1))
                + sign * (early - late)
                + (same + own) * 0.006;
        double own1 = f == 0 ? push : 0;
        return switch (metric) {
            case "share" -> share;
            case "customers" -> share * 20000;
            case "satisfaction" -> 0.76 - own1 * 0.045 * (1 - Math.exp(-t / 8.0)) + (same + own) * 0.004;
            case "trust" -> 0.74 - own1 * 0.16 * (1 - Math.exp(-t / 12.0)) + (same + own) * 0.003;
            case "loyalty" -> 0.52 - own1 * 0.03 * (1 - Math.exp(-t / 20.0)) + (same + own) * 0.004;
            case "churn" -> 0.024 + own1 * 0.006 * (1 - Math.exp(-t / 10.0)) + (same + own) * 0.0012;
            case "price" -> 1;
            case "revenue" -> share * 20000;
            case "profit" -> share * 20000 * 0.45;
            default -> Double.NaN;
        };
    }

    @Override
    public List<Effect> effects() {
        effects = effects == null ? compare() : effects;
        return effects;
    }

    private List<Effect> compare() {
        List<Effect> effects = new ArrayList<>();
        Sample sample = new Sample(this);
        for (String arm : arms.subList(1, arms.size())) {
            for (String firm : firms.subList(0, Math.min(5, firms.size()))) {
                for (String metric :
                        List.of("share", "satisfaction", "trust", "loyalty", "churn", "price", "revenue", "profit")) {
                    effects.add(effect(sample, arm, firm, metric, null));
                    for (int t = 1; t <= PERIODS; t++) {
                        effects.add(effect(sample, arm, firm, metric, t));
                    }
                }
            }
        }
        return effects;
    }

    private Effect effect(Sample sample, String arm, String firm, String metric, Integer t) {
        Span span = t == null ? new Span(1, PERIODS) : new Span(t, t);
        double[] before = values(sample, baseline(), firm, metric, span);
        double[] after = values(sample, arm, firm, metric, span);
        double[] d = sample.differences(metric, arm, baseline(), firm, span);
        double mean = Sample.mean(d);
        double se = se(d);
        double wins = java.util.Arrays.stream(d).filter(x -> x > 0).count() / (double) d.length;
        double p = se == 0
                ? Double.NaN
                : Math.min(1, 2 * Math.exp(-0.717 * Math.abs(mean / se) - 0.416 * mean / se * mean / se));
        return new Effect(
                arm,
                baseline(),
                firm,
                "all",
                metric,
                t,
                Sample.mean(before),
                Sample.mean(after),
                mean,
                mean - 2.045 * se,
                mean + 2.045 * se,
                d.length,
                se,
                Math.hypot(se(before), se(after)),
                wins,
                p);
    }

    private double[] values(Sample sample, String arm, String firm, String metric, Span span) {
        double[] values = new double[replications];
        for (int r = 1; r <= replications; r++) {
            values[r - 1] = sample.over(metric, arm, r, firm, span);
        }
        return java.util.Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    private static double se(double[] values) {
        double mean = Sample.mean(values);
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / (values.length - 1) / values.length);
    }

    @Override
    public List<DepartureRow> departures() {
        List<DepartureRow> rows = new ArrayList<>();
        Reason[] first = {
            Reason.COMPETITION,
            Reason.BROKEN_PROMISE,
            Reason.PRICE,
            Reason.INVOLUNTARY,
            Reason.CORE_FAILURE,
            Reason.ENCOUNTER_FAILURE,
            Reason.VARIETY,
            Reason.FAILED_RESPONSE
        };
        int[] weight = {420, 160, 380, 330, 240, 210, 620, 60};
        for (int a = 0; departures && a < arms.size(); a++) {
            for (int r = 1; r <= replications; r++) {
                for (int f = 0; f < Math.min(6, firms.size()); f++) {
                    for (int k = 0; k < first.length; k++) {
                        boolean gone = first[k] == Reason.INVOLUNTARY;
                        String to = gone
                                ? "none"
                                : firms.get((f + 1 + (k + r) % Math.max(1, firms.size() - 1)) % firms.size());
                        long extra = f > 0
                                ? 0
                                : Math.round((a == 1 ? 1 : a == 2 ? 0.1 : 0)
                                        * (k == 1 ? 900 : k == 4 ? 170 : k == 0 ? 40 : 0));
                        Reason second = k % 3 == 0 && !gone ? Reason.VARIETY : k % 3 == 1 ? Reason.CORE_FAILURE : null;
                        rows.add(new DepartureRow(
                                arms.get(a),
                                r,
                                firms.get(f),
                                to,
                                first[k],
                                second,
                                weight[k] + extra + (r * 7 + k * 3) % 23));
                    }
                }
            }
        }
        return rows;
    }

    @Override
    public List<RetentionRow> retention() {
        List<RetentionRow> rows = new ArrayList<>();
        for (int a = 0; a < arms.size(); a++) {
            for (int r = 1; r <= replications; r++) {
                for (int k = 0; k < 25; k++) {
                    double s = (k + 0.5) / 25;
                    double z = (s - 0.75 + a * 0.01) / 0.09;
                    long exposed = Math.round(200000 * Math.exp(-z * z / 2));
                    double stay = 0.79
                            + 0.165 / (1 + Math.exp(-(s - 0.42) / 0.015))
                            + 0.035 / (1 + Math.exp(-(s - 0.82) / 0.02));
                    rows.add(new RetentionRow(arms.get(a), r, s, exposed, Math.round(exposed * Math.min(1, stay))));
                }
            }
        }
        return rows;
    }

    @Override
    public List<FateCount> fates() {
        List<FateCount> rows = new ArrayList<>();
        for (int a = 1; a < arms.size(); a++) {
            for (int r = 1; r <= replications; r++) {
                for (Fate fate : Fate.values()) {
                    int customers = 400 / (1 + fate.ordinal()) + a * r;
                    rows.add(new FateCount(arms.get(a), r, firms.get(0), fate, customers, List.of(fate.ordinal(), 17)));
                }
            }
        }
        return rows;
    }
}
