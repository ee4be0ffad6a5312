package holdfast.market.snapshot;

/**
 * Takes state out of a market, or puts it into another one. Whoever has state that lasts from period to period names it once,
 * and the same list of names serves both ways, so that neither way can forget what the other has.
 */
@FunctionalInterface
public interface Carrier {
    /** Takes or gives one array of numbers; what is held from then on is the answer. */
    Object exchange(String name, Object numbers);

    /**
     * Carries an array of numbers, or of such arrays. What was not taken stays as it is; an array without elements is one that
     * is not made yet, and is made where one was taken.
     *
     * @param column null: there is none to carry
     * @return the array to hold from now on; the same one wherever there is one
     */
    @SuppressWarnings("unchecked")
    default <A> A carry(String name, A column) {
        if (column instanceof Object[] parts) {
            for (int k = 0; k < parts.length; k++) {
                parts[k] = carry(name + "[" + k + "]", parts[k]);
            }
            return column;
        }
        return column == null ? null : (A) exchange(name, column);
    }

    /** Carries one number. */
    default double carry(String name, double number) {
        return carry(name, new double[] {number})[0];
    }

    /** Carries one whole number. */
    default long carry(String name, long number) {
        return carry(name, new long[] {number})[0];
    }

    /** The same, with names that begin with a place. */
    default Carrier under(String place) {
        return (name, numbers) -> exchange(place + "." + name, numbers);
    }
}
