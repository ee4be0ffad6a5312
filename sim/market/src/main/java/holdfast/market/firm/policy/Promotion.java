package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/** A discount every so often, for a while; in between the list price. Sales in turn (Varian 1980; Blattberg and Neslin 1990). */
final class Promotion implements Strategy {
    /** A fifth off, once in half a year: assumption, usual for services. */
    private static final double DISCOUNT = 0.2;

    private static final int EVERY = 6;

    private final LeverPolicy policy;
    /** [0] the list price, [1] 1 once it is known. */
    private final double[] state = new double[2];

    Promotion(LeverPolicy policy) {
        this.policy = policy;
    }

    @Override
    public double decide(FirmView firm) {
        if (state[1] == 0) {
            state[0] = firm.own(Lever.PRICE);
            state[1] = 1;
        }
        boolean on = Math.floorMod(firm.period() - policy.start(), policy.every(EVERY)) < policy.length();
        return on ? state[0] * (1 - policy.size(DISCOUNT)) : state[0];
    }

    @Override
    public double[] state() {
        return state;
    }
}
