package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/**
 * Carries what customers want through four phases to the product: wants to features, features to parts, parts to process, process
 * to production (quality function deployment, Hauser and Clausing 1988). Every phase takes {@code every} periods and passes on the
 * part {@code rate} of what it was told: of a gap between a satisfaction of 0.85 and that of now rate⁴ arrives, four phases later,
 * times {@code size}.
 */
final class VoiceOfCustomer implements Strategy {
    private static final int PHASES = 4;
    /** Quality per unit of satisfaction that is wanting: assumption: small enough for a loop with such a delay not to swing. */
    private static final double SIZE = 0.2;
    /** Periods of a phase: a quarter, assumption. */
    private static final int EVERY = 3;
    /** Part that a phase passes on: assumption, one word in ten is lost. */
    private static final double FIDELITY = 0.9;
    /** Satisfaction aimed at: delight begins there. */
    private static final double AIM = 0.85;

    private final double size;
    private final int every;
    private final double fidelity;
    /** [0] to [3] what each phase holds, [4] periods since the last phase ended. */
    private final double[] state = new double[PHASES + 1];

    VoiceOfCustomer(LeverPolicy policy) {
        this.size = policy.size(SIZE);
        this.every = policy.every(EVERY);
        this.fidelity = policy.rate(FIDELITY);
    }

    @Override
    public double decide(FirmView firm) {
        state[PHASES]++;
        if (state[PHASES] < every) {
            return firm.own(Lever.QUALITY);
        }
        state[PHASES] = 0;
        double made = fidelity * state[PHASES - 1];
        for (int phase = PHASES - 1; phase > 0; phase--) {
            state[phase] = fidelity * state[phase - 1];
        }
        double satisfaction = firm.satisfaction();
        state[0] = satisfaction == satisfaction ? Math.max(0, AIM - satisfaction) : 0;
        return firm.own(Lever.QUALITY) + size * made;
    }

    @Override
    public double[] state() {
        return state;
    }
}
