package holdfast.market.spec;

/** How people buy (contractual and non-contractual settings; Fader and Hardie 2007). */
public enum MarketType {
    /** One provider at a time, paid every period until one leaves. */
    CONTRACTUAL,
    /** Purchase occasions; several firms share a customer. */
    REPERTOIRE
}
