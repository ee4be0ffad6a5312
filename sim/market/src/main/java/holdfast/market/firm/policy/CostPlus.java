package holdfast.market.firm.policy;

import holdfast.market.spec.LeverPolicy;

/** Price = unit cost · (1 + size). Full-cost pricing (Hall and Hitch 1939). */
final class CostPlus implements Strategy {
    /** A margin of 45 % of the price, as in the telecom market of the base. */
    private static final double MARKUP = 0.8;

    private final double markup;

    CostPlus(LeverPolicy policy) {
        this.markup = policy.size(MARKUP);
    }

    @Override
    public double decide(FirmView firm) {
        return firm.unitCost() * (1 + markup);
    }
}
