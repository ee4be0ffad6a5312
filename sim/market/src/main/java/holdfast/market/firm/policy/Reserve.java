package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/** Promise = performance delivered last · (1 − size): something is kept in reserve, five per cent by practitioners' rule. */
final class Reserve implements Strategy {
    /** Five per cent: practitioners' rule. */
    private static final double KEPT = 0.05;

    private final double kept;

    Reserve(LeverPolicy policy) {
        this.kept = policy.size(KEPT);
    }

    @Override
    public double decide(FirmView firm) {
        return firm.own(Lever.QUALITY) * (1 - kept);
    }
}
