package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/**
 * A step of performance when customers have grown numb: when most encounters are of the numb phase, or, where phases are not
 * measured, when satisfaction has stopped moving; at most one in an interval. The time for a step is when the last has worn off.
 */
final class AtNumbPhase implements Strategy {
    /** A step as large as the large ones of a plan: assumption. */
    private static final double SIZE = 0.02;
    /** Least periods from step to step: a year, assumption. */
    private static final int EVERY = 12;
    /** Most encounters: more than half. */
    private static final double MOST = 0.5;
    /** Change of satisfaction that is none: less than a survey of a thousand can tell. */
    private static final double STILL = 0.003;

    private final LeverPolicy policy;
    /** [0] periods since the last step, [1] smoothed satisfaction of quarters past, 0: none yet. */
    private final double[] state = {Integer.MAX_VALUE, 0};

    AtNumbPhase(LeverPolicy policy) {
        this.policy = policy;
    }

    @Override
    public double decide(FirmView firm) {
        double satisfaction = firm.satisfaction();
        boolean still = state[1] > 0 && Math.abs(satisfaction - state[1]) < STILL;
        boolean numb = firm.numb() > 0 ? firm.numb() > MOST : still;
        if (satisfaction == satisfaction) {
            state[1] = state[1] == 0 ? satisfaction : state[1] + policy.rate(0.3) * (satisfaction - state[1]);
        }
        state[0]++;
        if (!numb || state[0] < policy.every(EVERY)) {
            return firm.own(Lever.QUALITY);
        }
        state[0] = 0;
        return firm.own(Lever.QUALITY) + policy.size(SIZE);
    }

    @Override
    public double[] state() {
        return state;
    }
}
