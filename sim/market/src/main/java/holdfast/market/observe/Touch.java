package holdfast.market.observe;

/**
 * What one mechanism changed of one customer, in the order in which it happened.
 *
 * @param mechanism name of its class
 * @param what name of the column; those of an encounter begin with {@code encounter.}
 * @param firm the firm that it is held of; null where it is held of none, or of the provider
 * @param before value before
 * @param after value after
 */
public record Touch(String mechanism, String what, String firm, double before, double after) {
    /** True if another mechanism, or the same with another result, has touched the customer. */
    public boolean differs(Touch other) {
        return !mechanism.equals(other.mechanism)
                || !what.equals(other.what)
                || !String.valueOf(firm).equals(String.valueOf(other.firm))
                || Double.compare(after, other.after) != 0;
    }
}
