package holdfast.lab.report;

import holdfast.market.observe.Observations;
import holdfast.market.observe.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Two tables beside the reasons: second reasons, and where customers went and came from. */
final class Flows {
    private static final int MOST_RIVALS = 8;

    private final Material m;
    private final Leavers leavers;
    private final List<String> arms;

    Flows(Material m) {
        this.m = m;
        this.leavers = new Leavers(m);
        this.arms = m.focus().arm().equals(m.data().baseline())
                ? List.of(m.data().baseline())
                : List.of(m.data().baseline(), m.focus().arm());
    }

    /** How often a reason came second, with those who had none, so that the rows sum to all who left. */
    Table seconds() {
        List<String> head = new ArrayList<>(List.of("second reason"));
        arms.forEach(arm -> head.add(arm + ": customers"));
        Table table = new Table(head, List.of());
        for (Reason reason : Reason.values()) {
            if (arms.stream().anyMatch(arm -> leavers.second(arm, reason) > 0)) {
                table = table.plus(row(reason.label(), reason));
            }
        }
        table = table.plus(row("no second reason", null));
        List<String> sum = new ArrayList<>(List.of("all who left"));
        arms.forEach(arm -> sum.add(Num.whole(leavers.all(arm))));
        return table.plus(sum);
    }

    private List<String> row(String label, Reason reason) {
        List<String> row = new ArrayList<>(List.of(label));
        arms.forEach(arm -> row.add(Num.whole(leavers.second(arm, reason))));
        return row;
    }

    /** Customers per run that went to and came from each rival; the rest together in one row. */
    Table rivals() {
        List<String> head = new ArrayList<>(List.of("rival"));
        for (String arm : arms) {
            head.addAll(List.of("went there, " + arm, "came from there, " + arm, "net gain, " + arm));
        }
        List<String> rivals = new ArrayList<>(m.data().firms());
        rivals.remove(m.focus().firm());
        rivals.sort(Comparator.comparingLong(rival -> -traffic(rival)));
        Table table = new Table(head, List.of());
        int shown = Math.min(MOST_RIVALS, rivals.size());
        for (String rival : rivals.subList(0, shown)) {
            table = table.plus(flow(rival, List.of(rival), true));
        }
        List<String> rest = rivals.subList(shown, rivals.size());
        if (!rest.isEmpty()) {
            table = table.plus(flow("the other " + rest.size(), rest, true));
        }
        return table.plus(flow("no firm", List.of(Observations.NONE), false));
    }

    private long traffic(String rival) {
        long sum = 0;
        for (String arm : arms) {
            sum += leavers.to(arm, rival) + leavers.from(arm, rival);
        }
        return sum;
    }

    private List<String> flow(String label, List<String> rivals, boolean back) {
        List<String> row = new ArrayList<>(List.of(label));
        for (String arm : arms) {
            long to = 0;
            long from = 0;
            for (String rival : rivals) {
                to += leavers.to(arm, rival);
                from += leavers.from(arm, rival);
            }
            row.add(Num.fixed(leavers.perRun(arm, to), 0));
            row.add(back ? Num.fixed(leavers.perRun(arm, from), 0) : Num.NONE);
            row.add(back ? Num.signed(leavers.perRun(arm, from - to), 0) : Num.NONE);
        }
        return row;
    }
}
