package holdfast.lab.report;

import holdfast.lab.lives.Cohort.Fate;
import holdfast.lab.lives.FateCount;
import holdfast.lab.stats.MeanInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which customers of the firm in question an arm saves and loses, customer by customer, against the baseline. */
final class FatesTable {
    private final Material m;

    FatesTable(Material m) {
        this.m = m;
    }

    /** A row a fate, two columns an arm; no rows where nobody can leave. */
    Table table() {
        List<String> head = new ArrayList<>(List.of("fate"));
        List<String> arms = m.focus().compared();
        for (String arm : arms) {
            head.addAll(List.of(arm, "interval", "for example"));
        }
        Table table = new Table(head, List.of());
        for (Fate fate : Fate.values()) {
            List<String> row = new ArrayList<>(List.of(fate.meaning()));
            for (String arm : arms) {
                MeanInterval share = share(arm, fate);
                boolean interval = share.n() > 1;
                row.add(percent(share.mean()));
                row.add(
                        interval
                                ? percent(Math.max(0, share.ciLow())) + " to " + percent(Math.min(1, share.ciHigh()))
                                : Num.NONE);
                row.add(examples(arm, fate));
            }
            table = m.data().fates().isEmpty() ? table : table.plus(row);
        }
        return table;
    }

    /** What it says, in a sentence; empty where there is nothing to say. */
    String finding() {
        if (m.data().fates().isEmpty() || m.focus().compared().isEmpty()) {
            return "";
        }
        String arm = m.focus().arm();
        double saved = share(arm, Fate.SAVED).mean();
        double lost = share(arm, Fate.LOST).mean();
        double same = share(arm, Fate.STAYED).mean() + share(arm, Fate.LEFT).mean();
        return "Of 1,000 customers of " + m.focus().firm() + ", " + arm + " saves " + Num.fixed(1000 * saved, 0)
                + " who leave in " + m.data().baseline() + " and loses " + Num.fixed(1000 * lost, 0)
                + " who stay there; " + Num.fixed(1000 * same, 0) + " do the same in both.";
    }

    private MeanInterval share(String arm, Fate fate) {
        double[] shares = new double[m.data().replications()];
        for (int r = 1; r <= shares.length; r++) {
            long all = 0;
            long with = 0;
            for (FateCount count : of(arm, r)) {
                all += count.customers();
                with += count.fate() == fate ? count.customers() : 0;
            }
            shares[r - 1] = all == 0 ? Double.NaN : (double) with / all;
        }
        return MeanInterval.of(shares, m.data().scenario().experiment().confidence());
    }

    private List<FateCount> of(String arm, int replication) {
        return m.data().fates().stream()
                .filter(c -> c.arm().equals(arm)
                        && c.replication() == replication
                        && c.firm().equals(m.focus().firm()))
                .toList();
    }

    private String examples(String arm, Fate fate) {
        String numbers = of(arm, 1).stream()
                .filter(c -> c.fate() == fate)
                .flatMap(c -> c.examples().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? Num.NONE : numbers;
    }

    private static String percent(double share) {
        return Num.fixed(100 * share, 1) + "%";
    }
}
