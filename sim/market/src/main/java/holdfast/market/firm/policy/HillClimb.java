package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/**
 * A step of the price, then a look at the profit of some periods: the next step goes the same way if profit has risen, else
 * back. Trial and error without knowledge of demand (Huck, Normann and Oechssler 2003).
 */
final class HillClimb implements Strategy {
    /** Two per cent of a typical price: assumption, a step that is noticed. */
    private static final double STEP = 0.02;
    /** Periods between steps: half a year, assumption. */
    private static final int EVERY = 6;

    private final double step;
    private final int every;
    /** [0] direction, [1] profit of this interval, [2] its periods, [3] mean profit of the interval before, [4] 1 if there was one. */
    private final double[] state = {1, 0, 0, 0, 0};

    HillClimb(LeverPolicy policy) {
        this.step = policy.size(STEP);
        this.every = policy.every(EVERY);
    }

    @Override
    public double decide(FirmView firm) {
        state[1] += firm.profit();
        state[2]++;
        if (state[2] < every) {
            return firm.own(Lever.PRICE);
        }
        double mean = state[1] / state[2];
        if (state[4] == 1 && mean < state[3]) {
            state[0] = -state[0];
        }
        state[1] = 0;
        state[2] = 0;
        state[3] = mean;
        state[4] = 1;
        return firm.own(Lever.PRICE) + state[0] * step;
    }

    @Override
    public double[] state() {
        return state;
    }
}
