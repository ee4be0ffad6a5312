package holdfast.lab.stats;

import holdfast.market.observe.Observations;

/** A number that is read from a run. */
public interface Quantity {
    /** The number; NaN where there was nothing to be measured. */
    double of(Observations run);
}
