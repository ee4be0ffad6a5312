package holdfast.market.firm.policy;

import holdfast.market.draw.Draws;
import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/**
 * Learns the worth of each price in each state of prices, own and rivals', from the profit that followed, and tries others ever
 * less often: Q(s,a) += rate·(profit + discount·max Q(s′) − Q(s,a)); a price at random with probability e^(−fading·t).
 *
 * <p>Source: Watkins and Dayan 1992; prices by such learners: Calvano, Calzolari, Denicolò and Pastorello 2020 (rate 0.15,
 * discount 0.95). It needs thousands of periods; over five years it has learned little.
 */
final class QLearning implements Strategy {
    /** Prices that it tells apart: few, since each state is learnt by itself. */
    private static final int LEVELS = 7;
    /** Calvano, Calzolari, Denicolò and Pastorello 2020. */
    private static final double RATE = 0.15;
    /** Calvano, Calzolari, Denicolò and Pastorello 2020. */
    private static final double DISCOUNT = 0.95;
    /** A trial in e periods of this many; set by {@code every}. */
    private static final int FADING = 100;
    /** Range of prices around the own price, where the policy names none. */
    private static final double AROUND = 0.3;

    private static final int HEAD = 5;
    private static final int TIME = 0;
    private static final int SEEN = 1;
    private static final int DONE = 2;
    private static final int LOW = 3;
    private static final int HIGH = 4;

    private final LeverPolicy policy;
    /** Head (time, last state, last action, least and greatest price), then Q by state and action. */
    private final double[] state = new double[HEAD + LEVELS * LEVELS * LEVELS];

    QLearning(LeverPolicy policy) {
        this.policy = policy;
    }

    @Override
    public double decide(FirmView firm) {
        if (state[TIME] == 0) {
            double own = firm.own(Lever.PRICE);
            state[LOW] = policy.low() > 0 ? policy.low() : own * (1 - AROUND);
            state[HIGH] =
                    policy.high() < Lever.PRICE.clip(Double.POSITIVE_INFINITY) ? policy.high() : own * (1 + AROUND);
        }
        int now = level(firm.price()) * LEVELS + level(firm.meanRivalPrice());
        if (state[TIME] > 0) {
            int at = HEAD + (int) state[SEEN] * LEVELS + (int) state[DONE];
            double target = firm.profit() + DISCOUNT * state[HEAD + now * LEVELS + best(now)];
            state[at] += policy.rate(RATE) * (target - state[at]);
        }
        long luck = firm.luck();
        boolean tries = Draws.uniform(luck) < StrictMath.exp(-state[TIME] / policy.every(FADING));
        int action = tries ? (int) (Draws.uniformLow(luck) * LEVELS) : best(now);
        state[TIME]++;
        state[SEEN] = now;
        state[DONE] = action;
        return state[LOW] + action * (state[HIGH] - state[LOW]) / (LEVELS - 1);
    }

    private int level(double price) {
        double at = (price - state[LOW]) / (state[HIGH] - state[LOW]) * (LEVELS - 1);
        return (int) Math.max(0, Math.min(LEVELS - 1, Math.rint(at)));
    }

    private int best(int seen) {
        int best = 0;
        for (int a = 1; a < LEVELS; a++) {
            best = state[HEAD + seen * LEVELS + a] > state[HEAD + seen * LEVELS + best] ? a : best;
        }
        return best;
    }

    @Override
    public double[] state() {
        return state;
    }
}
