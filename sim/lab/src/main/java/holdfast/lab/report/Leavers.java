package holdfast.lab.report;

import holdfast.lab.store.DepartureRow;
import holdfast.market.observe.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Counts of those who left the firm in question, by arm, reason and destination; all replications together. */
final class Leavers {
    private final Material m;
    private final List<DepartureRow> rows;

    Leavers(Material m) {
        this.m = m;
        this.rows = m.data().departures();
    }

    long all(String arm) {
        return count(row -> left(row, arm));
    }

    long first(String arm, Reason reason) {
        return count(row -> left(row, arm) && row.reason() == reason);
    }

    /** Second reasons; null counts departures without one. */
    long second(String arm, Reason reason) {
        return count(row -> left(row, arm) && row.second() == reason);
    }

    long to(String arm, String rival) {
        return count(row -> left(row, arm) && row.to().equals(rival));
    }

    /** Those who came from a rival. */
    long from(String arm, String rival) {
        return count(row -> row.arm().equals(arm)
                && row.firm().equals(rival)
                && row.to().equals(m.focus().firm()));
    }

    /** A count as a mean over the replications that completed. */
    double perRun(String arm, long count) {
        int completed = m.completed(arm);
        return completed == 0 ? Double.NaN : (double) count / completed;
    }

    /** Reasons that occur in any arm shown, the most frequent first. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            if (total(reason) > 0) {
                reasons.add(reason);
            }
        }
        reasons.sort(Comparator.comparingLong((Reason reason) -> -total(reason)));
        return reasons;
    }

    private long total(Reason reason) {
        long sum = 0;
        for (String arm : m.focus().arms()) {
            sum += first(arm, reason);
        }
        return sum;
    }

    private boolean left(DepartureRow row, String arm) {
        return row.arm().equals(arm) && row.firm().equals(m.focus().firm());
    }

    private long count(Predicate<DepartureRow> which) {
        long sum = 0;
        for (DepartureRow row : rows) {
            if (which.test(row)) {
                sum += row.customers();
            }
        }
        return sum;
    }
}
