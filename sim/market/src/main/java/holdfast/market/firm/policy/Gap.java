package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/** Promise = performance delivered last + size (Kopalle and Lehmann 2006). */
final class Gap implements Strategy {
    /** What customers forgive: the tolerance of trust. */
    private static final double GAP = 0.05;

    private final double gap;

    Gap(LeverPolicy policy) {
        this.gap = policy.size(GAP);
    }

    @Override
    public double decide(FirmView firm) {
        return firm.own(Lever.QUALITY) + gap;
    }
}
