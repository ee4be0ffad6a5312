package holdfast.lab.store;

import holdfast.market.observe.Reason;

/**
 * A row of departures.csv.
 *
 * @param firm the firm that was left
 * @param to where they went, {@code none} for no firm
 * @param second the second reason, or null
 */
public record DepartureRow(
        String arm, int replication, String firm, String to, Reason reason, Reason second, long customers) {}
