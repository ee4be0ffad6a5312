package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/**
 * Low to win people, high once they are tied: the list price is lowered by the size for the interval
 * and raised by it from then on. Bargains then rip-offs (Farrell and Klemperer 2007).
 */
final class BargainThenRipOff implements Strategy {
    /** A fifth: assumption, as for promotions. */
    private static final double SIZE = 0.2;
    /** How long it invests: a year. */
    private static final int INVEST = 12;

    private final LeverPolicy policy;
    /** [0] the price at the start, 0: not known yet; [1] periods of bargains so far. */
    private final double[] state = new double[2];

    BargainThenRipOff(LeverPolicy policy) {
        this.policy = policy;
    }

    @Override
    public double decide(FirmView firm) {
        if (state[0] == 0) {
            state[0] = firm.own(Lever.PRICE);
        }
        boolean bargain = state[1] < policy.every(INVEST);
        state[1]++;
        return state[0] * (bargain ? 1 - policy.size(SIZE) : 1 + policy.size(SIZE));
    }

    @Override
    public double[] state() {
        return state;
    }
}
