package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/** A step of performance every so often: small ones often or large ones seldom, by default equally much in a year. */
final class Steps implements Strategy {
    static final double SMALL = 0.005;
    static final int OFTEN = 3;
    static final double LARGE = 0.02;
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
