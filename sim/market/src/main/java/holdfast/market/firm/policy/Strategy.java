package holdfast.market.firm.policy;

/** How one firm decides one lever. What it remembers from period to period is all in {@link #state}. */
public interface Strategy {
    /** The lever's value for this period; kept within the policy's range and the lever's by the caller. */
    double decide(FirmView firm);

    /** What is remembered, to be read and written as a whole; empty where nothing is. */
    default double[] state() {
        return new double[0];
    }
}
