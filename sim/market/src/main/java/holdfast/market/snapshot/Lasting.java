package holdfast.market.snapshot;

/** Has state that lasts from period to period. A phase that remembers nothing of its own need not say so. */
public interface Lasting {
    /** Carries all of it. Names are unique within the class. */
    void carry(Carrier carrier);
}
