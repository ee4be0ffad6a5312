package holdfast.lab.store;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import java.util.ArrayList;
import java.util.List;

/**
 * How far one metric of one arm differs between two results, replication by replication, period by period, firm by firm.
 *
 * @param compared values that both have a place for
 * @param changed those that are not the same, see {@link #same}
 * @param first place of the first change in the order of periods.csv
 * @param a value there in the first results, NaN where there was nothing to be measured
 * @param b value there in the second
 * @param largest greatest absolute change where both have a number
 */
public record ChangedCells(
        String arm, String metric, long compared, long changed, String first, double a, double b, double largest) {

    /** Of all arms and replications that both have, metrics without a change left out. */
    public static List<ChangedCells> between(Results a, Results b) {
        List<ChangedCells> all = new ArrayList<>();
        for (String arm : a.arms().stream().filter(b.arms()::contains).toList()) {
            for (Metric metric : Metric.values()) {
                ChangedCells found = between(a, b, arm, metric);
                if (found.changed() > 0) {
                    all.add(found);
                }
            }
        }
        return all;
    }

    /**
     * True for equal numbers, and where one says that there was none of it and the other that there was nothing to count it in: a
     * switched mechanism turns the one into the other all over the table, and nothing has happened.
     */
    static boolean same(double a, double b) {
        return Double.isNaN(a) ? Double.isNaN(b) || b == 0 : a == b || a == 0 && Double.isNaN(b);
    }

    private static ChangedCells between(Results a, Results b, String arm, Metric metric) {
        Count count = new Count();
        for (int r = 1; r <= Math.min(a.replications(), b.replications()); r++) {
            Observations x = a.observations(arm, r);
            Observations y = b.observations(arm, r);
            if (x != null && y != null) {
                count.runs(x, y, metric, r);
            }
        }
        return new ChangedCells(
                arm, metric.key(), count.compared, count.changed, count.first, count.a, count.b, count.largest);
    }

    private static final class Count {
        private long compared;
        private long changed;
        private String first;
        private double a = Double.NaN;
        private double b = Double.NaN;
        private double largest;

        /** Firms are matched by name, periods by number. */
        void runs(Observations x, Observations y, Metric metric, int replication) {
            int last = Math.min(x.horizon().periods(), y.horizon().periods());
            int before = Math.min(x.horizon().warmUp(), y.horizon().warmUp());
            for (int number = 1 - before; number <= last; number++) {
                for (int firm = 0; firm <= x.firms().size(); firm++) {
                    boolean none = firm == x.firms().size();
                    int other = none
                            ? y.firms().size()
                            : y.firms().indexOf(x.firms().get(firm));
                    if (other >= 0) {
                        double u = x.value(metric, x.horizon().warmUp() + number - 1, firm);
                        double v = y.value(metric, y.horizon().warmUp() + number - 1, other);
                        String who = none ? Observations.NONE : x.firms().get(firm);
                        cell(u, v, "replication " + replication + ", period " + number + ", " + who);
                    }
                }
            }
        }

        private void cell(double u, double v, String place) {
            compared++;
            if (!same(u, v)) {
                if (changed == 0) {
                    first = place;
                    a = u;
                    b = v;
                }
                changed++;
                double by = Math.abs(v - u);
                largest = by > largest ? by : largest;
            }
        }
    }
}
