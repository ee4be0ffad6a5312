package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/** A step of performance every so often: small ones often or large ones seldom, by default equally much in a year. */
final class Steps implements Strategy {
    /** A small step: assumption. */
    static final double SMALL = 0.005;
    /** Periods between small steps. */
    static final int OFTEN = 3;
    /** A large step: as much as four small ones. */
    static final double LARGE = 0.02;
    /** Periods between large steps: equally much in a year. */
    static final int SELDOM = 12;

    private final LeverPolicy policy;
    private final double size;
    private final int every;

    Steps(LeverPolicy policy, double size, int every) {
        this.policy = policy;
        this.size = policy.size(size);
        this.every = policy.every(every);
    }

    @Override
    public double decide(FirmView firm) {
        boolean due = Math.floorMod(firm.period() - policy.start(), every) == 0;
        return firm.own(Lever.QUALITY) + (due ? size : 0);
    }
}
