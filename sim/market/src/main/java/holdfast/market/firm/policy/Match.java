package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;

/** The least price posted by a rival in the period before, but never below the own unit cost. Price matching (Salop 1986). */
final class Match implements Strategy {
    @Override
    public double decide(FirmView firm) {
        double rival = firm.cheapestRival();
        return rival == rival ? Math.max(firm.unitCost(), rival) : firm.own(Lever.PRICE);
    }
}
