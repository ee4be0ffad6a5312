package holdfast.market.customer;

import holdfast.market.observe.Reason;
import holdfast.market.state.Encounters;

/**
 * Why a customer left: the additive component of utility that spoke most for leaving, and the next one if it is at least
 * half as large. Taste counts as a change of needs in the period in which it was drawn anew; otherwise taste and luck are
 * variety.
 */
final class DepartureReason {
    private static final int VARIETY = Reason.VARIETY.ordinal();
    private static final int NEEDS = Reason.NEEDS_CHANGE.ordinal();

    private DepartureReason() {}

    /** Reads {@code e.gain} by reason, adds taste and luck, and writes reason and second of entry k. */
    static void of(Encounters e, int k, float tasteGain, float luckGain, boolean needsChanged) {
        float[] gain = e.gain;
        if (needsChanged) {
            gain[NEEDS] = tasteGain;
            gain[VARIETY] = luckGain;
        } else {
            gain[VARIETY] = tasteGain + luckGain;
        }
        int first = largest(gain, -1);
        int second = largest(gain, first);
        e.reason[k] = (byte) first;
        e.second[k] = gain[second] > 0 && gain[second] >= 0.5f * gain[first] ? (byte) second : -1;
    }

    private static int largest(float[] gain, int but) {
        int best = but == 0 ? 1 : 0;
        for (int r = 0; r < gain.length; r++) {
            if (r != but && gain[r] > gain[best]) {
                best = r;
            }
        }
        return best;
    }
}
