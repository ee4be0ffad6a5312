package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/**
 * Improves by a step, looks at the profit of an interval, and goes on while each step has paid for itself; one that has not is
 * taken back, and with it ends the programme. Return on quality (Rust, Zahorik and Keiningham 1995).
 */
final class RoiLimited implements Strategy {
    /** A step as large as the large ones of a plan: assumption. */
    private static final double SIZE = 0.02;
    /** Periods between steps: a year, assumption. */
    private static final int EVERY = 12;

    private final double size;
    private final int every;
    /** [0] profit of this interval, [1] its periods, [2] mean profit of the interval before, [3] steps taken, [4] 1: ended. */
    private final double[] state = new double[5];

    RoiLimited(LeverPolicy policy) {
        this.size = policy.size(SIZE);
        this.every = policy.every(EVERY);
    }

    @Override
    public double decide(FirmView firm) {
        state[0] += firm.profit();
        state[1]++;
        if (state[4] == 1 || state[1] < every) {
            return firm.own(Lever.QUALITY);
        }
        double mean = state[0] / state[1];
        boolean paid = state[3] == 0 || mean > state[2];
        state[0] = 0;
        state[1] = 0;
        state[2] = mean;
        state[3]++;
        state[4] = paid ? 0 : 1;
        return firm.own(Lever.QUALITY) + (paid ? size : -size);
    }

    @Override
    public double[] state() {
        return state;
    }
}
