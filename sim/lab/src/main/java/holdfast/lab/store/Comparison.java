package holdfast.lab.store;

import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Effects;
import holdfast.lab.stats.Holm;
import holdfast.lab.stats.PairedDifference;
import holdfast.lab.stats.Series;
import holdfast.lab.stats.UnpairedDifference;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Effects between two runs, B less A.
 *
 * @param effects arm is one of B, baseline one of A; p-values are Holm-adjusted over the arms compared
 * @param paired true if replications could be paired by their seeds
 * @param how what was compared and how, one sentence for people
 */
public record Comparison(List<Effect> effects, boolean paired, String how) {
    private record Arms(String ofB, String ofA) {}

    /**
     * Compares arms of the same name; where there are none, the two baselines.
     *
     * @throws IllegalArgumentException if the runs have different numbers of measured periods
     */
    public static Comparison of(Results a, Results b) {
        if (a.lastPeriod() != b.lastPeriod()) {
            throw new IllegalArgumentException("the runs cannot be compared: one measures " + a.lastPeriod()
                    + " periods, the other " + b.lastPeriod());
        }
        boolean paired = a.manifest().seed().equals(b.manifest().seed())
                && a.manifest().draws().equals(b.manifest().draws());
        List<Arms> arms = b.arms().stream()
                .filter(a.arms()::contains)
                .map(name -> new Arms(name, name))
                .toList();
        boolean byName = !arms.isEmpty();
        arms = byName ? arms : List.of(new Arms(b.baseline(), a.baseline()));
        String how = (byName
                        ? "Arms of the same name were compared"
                        : "No arms have the same name; the baselines " + b.baseline() + " and " + a.baseline()
                                + " were compared")
                + (paired
                        ? ", replication by replication: seeds and draws are the same, so both met the same luck."
                        : ", as independent samples (Welch): their seeds or draws differ.");
        return new Comparison(effects(a, b, arms, paired), paired, how);
    }

    private static List<Effect> effects(Results a, Results b, List<Arms> arms, boolean paired) {
        List<String> firms = new ArrayList<>(
                Stream.concat(a.firms().stream(), b.firms().stream()).distinct().toList());
        firms.add(Observations.NONE);
        List<List<Effect>> byArm = new ArrayList<>();
        arms.forEach(pair -> byArm.add(new ArrayList<>()));
        for (String firm : firms) {
            for (Metric metric : Metric.values()) {
                Series series = new Series(metric, firm, Observations.ALL);
                for (int period = 0; period <= a.lastPeriod(); period++) {
                    add(a, b, arms, paired, series, period, byArm);
                }
            }
        }
        return byArm.stream().flatMap(List::stream).toList();
    }

    /** @param period 0 for the whole measured span */
    private static void add(
            Results a, Results b, List<Arms> arms, boolean paired, Series series, int period, List<List<Effect>> to) {
        double confidence = b.manifest().confidence();
        int n = Math.min(a.replications(), b.replications());
        PairedDifference[] found = new PairedDifference[arms.size()];
        double[] p = new double[found.length];
        for (int k = 0; k < found.length; k++) {
            double[] x = values(b, arms.get(k).ofB(), series, period, paired ? n : b.replications());
            double[] y = values(a, arms.get(k).ofA(), series, period, paired ? n : a.replications());
            found[k] = paired ? PairedDifference.of(x, y, confidence) : UnpairedDifference.of(x, y, confidence);
            p[k] = found[k].p();
        }
        double[] holm = Holm.adjust(p);
        for (int k = 0; k < found.length; k++) {
            Integer number = period == 0 ? null : period;
            to.get(k).add(Effects.effect(arms.get(k).ofB(), arms.get(k).ofA(), series, number, found[k], holm[k]));
        }
    }

    private static double[] values(Results results, String arm, Series series, int period, int replications) {
        double[] values = new double[replications];
        for (int r = 1; r <= replications; r++) {
            Observations run = results.observations(arm, r);
            values[r - 1] = run == null ? Double.NaN : value(run, series, period);
        }
        return values;
    }

    private static double value(Observations run, Series series, int period) {
        Horizon horizon = run.horizon();
        return period == 0
                ? series.over(run, horizon.warmUp(), horizon.total())
                : series.at(run, horizon.warmUp() + period - 1);
    }
}
