package holdfast.lab.stats;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.Horizon;
import java.util.ArrayList;
import java.util.List;

/** Paired differences of every arm to the baseline: every firm, segment and metric, for the whole span and each period. */
public final class Effects {
    private final Runs runs;
    private final String baseline;
    private final List<String> others;
    private final Horizon horizon;
    private final int looks;
    private final StudentT student;

    private Effects(Runs runs, String baseline, Horizon horizon, Stopping stopping) {
        this.runs = runs;
        this.baseline = baseline;
        this.others = runs.arms().stream().filter(arm -> !arm.equals(baseline)).toList();
        this.horizon = horizon;
        this.looks = stopping.looks().size();
        this.student = new StudentT(stopping.perLook());
    }

    /**
     * Rows in the order arm, firm, segment, metric, whole span before periods.
     *
     * @param firms firms to compare, {@code none} included where wanted; a firm that an arm lacks gives rows without pairs
     * @param segments segments to compare, {@code all} included
     * @param stopping when the results are looked at: more looks, wider intervals and larger p-values
     */
    public static List<Effect> of(
            Runs runs, String baseline, List<String> firms, List<String> segments, Horizon horizon, Stopping stopping) {
        Effects effects = new Effects(runs, baseline, horizon, stopping);
        List<List<Effect>> byArm = new ArrayList<>();
        effects.others.forEach(arm -> byArm.add(new ArrayList<>()));
        for (String firm : firms) {
            for (String segment : segments) {
                for (Metric metric : Metric.values()) {
                    effects.add(new Series(metric, firm, segment), byArm);
                }
            }
        }
        return byArm.stream().flatMap(List::stream).toList();
    }

    private void add(Series series, List<List<Effect>> byArm) {
        add(series, null, horizon.warmUp(), horizon.total(), byArm);
        for (int period = 1; period <= horizon.periods(); period++) {
            int index = horizon.warmUp() + period - 1;
            add(series, period, index, index + 1, byArm);
        }
    }

    private void add(Series series, Integer period, int from, int to, List<List<Effect>> byArm) {
        double[] base = values(baseline, series, from, to);
        PairedDifference[] found = new PairedDifference[others.size()];
        double[] p = new double[others.size()];
        for (int a = 0; a < found.length; a++) {
            found[a] = PairedDifference.of(values(others.get(a), series, from, to), base, student);
            p[a] = Math.min(1, looks * found[a].p());
        }
        double[] holm = Holm.adjust(p);
        for (int a = 0; a < found.length; a++) {
            byArm.get(a).add(effect(others.get(a), baseline, series, period, found[a], holm[a]));
        }
    }

    private double[] values(String arm, Series series, int from, int to) {
        double[] values = new double[runs.replications()];
        for (int r = 1; r <= values.length; r++) {
            Observations run = runs.observations(arm, r);
            values[r - 1] = run == null ? Double.NaN : series.over(run, from, to);
        }
        return values;
    }

    /** A row of effects.csv. */
    public static Effect effect(
            String arm, String baseline, Series series, Integer period, PairedDifference found, double pHolm) {
        MeanInterval d = found.difference();
        return new Effect(
                arm,
                baseline,
                series.firm(),
                series.segment(),
                series.metric().key(),
                period,
                found.baselineMean(),
                found.armMean(),
                d.mean(),
                d.ciLow(),
                d.ciHigh(),
                d.n(),
                d.se(),
                found.unpairedSe(),
                found.wins(),
                pHolm);
    }
}
