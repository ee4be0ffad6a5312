package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/** Promises a little more than the boldest rival did, and never takes a promise back: a race of words. */
final class Chase implements Strategy {
    /** A hundredth more: assumption. */
    private static final double MORE = 0.01;

    private final double more;

    Chase(LeverPolicy policy) {
        this.more = policy.size(MORE);
    }

    @Override
    public double decide(FirmView firm) {
        return Math.max(firm.own(Lever.PROMISE), firm.boldestRival() + more);
    }
}
