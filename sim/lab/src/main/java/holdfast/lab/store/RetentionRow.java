package holdfast.lab.store;

/**
 * A row of retention.csv: all firms together, measured periods.
 *
 * @param band middle of the satisfaction band, 0 to 1
 * @param exposed customer-periods that began in the band
 * @param retained of these, customers who were still there at the end of the period
 */
public record RetentionRow(String arm, int replication, double band, long exposed, long retained) {}
