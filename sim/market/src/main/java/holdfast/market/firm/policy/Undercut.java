package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/** A share below the least price posted by a rival, but never below the own unit cost (Bertrand 1883). */
final class Undercut implements Strategy {
    /** Two per cent: the least that is noticed (band of insensitivity near 3 %, Gurumurthy and Little 1989). */
    private static final double BELOW = 0.02;

    private final double below;

    Undercut(LeverPolicy policy) {
        this.below = policy.size(BELOW);
    }

    @Override
    public double decide(FirmView firm) {
        double rival = firm.cheapestRival();
        return rival == rival ? Math.max(firm.unitCost(), rival * (1 - below)) : firm.own(Lever.PRICE);
    }
}
