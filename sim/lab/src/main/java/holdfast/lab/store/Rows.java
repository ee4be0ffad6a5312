package holdfast.lab.store;

import holdfast.market.observe.Departures;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Reason;
import holdfast.market.observe.RetentionCurve;
import java.util.ArrayList;
import java.util.List;

/** Makes the rows of departures and retention out of one run. */
final class Rows {
    private Rows() {}

    /** Departures that happened, in the order firm, destination, reason, second reason. */
    static List<DepartureRow> departures(String arm, int replication, Observations run) {
        List<DepartureRow> rows = new ArrayList<>();
        Departures departures = run.departures();
        List<String> to = new ArrayList<>(run.firms());
        to.add(Observations.NONE);
        for (int f = 0; f < run.firms().size(); f++) {
            for (int t = 0; t < to.size(); t++) {
                for (Reason reason : Reason.values()) {
                    for (int s = -1; s < Reason.values().length; s++) {
                        Reason second = s < 0 ? null : Reason.values()[s];
                        long customers = departures.of(f, t, reason, second);
                        if (customers > 0) {
                            rows.add(new DepartureRow(
                                    arm, replication, run.firms().get(f), to.get(t), reason, second, customers));
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** Every band of satisfaction. */
    static List<RetentionRow> retention(String arm, int replication, Observations run) {
        List<RetentionRow> rows = new ArrayList<>();
        for (int k = 0; k < RetentionCurve.BANDS; k++) {
            double middle = (2 * k + 1) / (2.0 * RetentionCurve.BANDS);
            rows.add(new RetentionRow(
                    arm,
                    replication,
                    middle,
                    run.retention().exposed(k),
                    run.retention().retained(k)));
        }
        return rows;
    }
}
