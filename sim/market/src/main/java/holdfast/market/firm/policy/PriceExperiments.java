package holdfast.market.firm.policy;

import holdfast.market.draw.Draws;
import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/**
 * Tries a price a step above and one a step below its own, in an order left to chance, and after some trials moves the way that
 * paid: price += rate·margin²·slope of relative profit. Chance keeps what rivals do at the same time out of the account, which a
 * firm that only feels its way ({@link HillClimb}) takes for its own doing.
 *
 * <p>Source: stochastic approximation (Kiefer and Wolfowitz 1952). Where relative profit has slope g, g·margin² is about the way to the best price.
 */
final class PriceExperiments implements Strategy {
    /** Five per cent of a typical price above and below: assumption. */
    private static final double STEP = 0.05;
    /** Trials between moves, half of them above. */
    private static final int EVERY = 12;
    /** Part of the way that is gone at once: assumption, a compromise of speed and noise. */
    private static final double RATE = 0.25;

    private static final int PRICE = 0;
    private static final int KNOWN = 1;
    private static final int SIDE = 2;
    private static final int ABOVE_LESS_BELOW = 3;
    private static final int PROFIT = 4;
    private static final int TRIALS = 5;

    private final LeverPolicy policy;
    private final double[] state = new double[6];

    PriceExperiments(LeverPolicy policy) {
        this.policy = policy;
    }

    @Override
    public double decide(FirmView firm) {
        double step = policy.size(STEP);
        if (state[KNOWN] == 0) {
            state[PRICE] = firm.own(Lever.PRICE);
            state[KNOWN] = 1;
        } else {
            state[ABOVE_LESS_BELOW] += state[SIDE] * firm.profit();
            state[PROFIT] += firm.profit();
            state[TRIALS]++;
        }
        boolean pairs = (int) state[TRIALS] % 2 == 0;
        if (pairs && state[TRIALS] >= policy.every(EVERY)) {
            move(firm.unitCost(), step);
        }
        state[SIDE] = pairs ? Draws.uniform(firm.luck()) < 0.5 ? 1 : -1 : -state[SIDE];
        return state[PRICE] + state[SIDE] * step;
    }

    private void move(double cost, double step) {
        double slope = state[PROFIT] > 0 ? state[ABOVE_LESS_BELOW] / (state[PROFIT] * step) : 1 / step;
        double margin = Math.max(step, state[PRICE] - cost);
        double way = policy.rate(RATE) * margin * margin * slope;
        state[PRICE] = Math.max(cost + step, state[PRICE] + Math.max(-2 * step, Math.min(2 * step, way)));
        state[ABOVE_LESS_BELOW] = 0;
        state[PROFIT] = 0;
        state[TRIALS] = 0;
    }

    @Override
    public double[] state() {
        return state;
    }
}
