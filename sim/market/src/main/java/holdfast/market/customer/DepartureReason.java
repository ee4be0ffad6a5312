package holdfast.market.customer;

import holdfast.market.observe.Reason;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import java.util.Arrays;

/**
 * Why a customer left: the additive component of U(chosen) − U(provider) that spoke most for leaving, and the next one if it
 * is at least half as large. Belief is split at what the market expects of its providers: below it the provider failed
 * (core-failure), above it the rival is better (competition). No firm at all is judged as the market's ordinary offer at the
 * customer's reference price. Taste and luck are variety, but taste drawn anew in this period is a change of needs.
 */
final class DepartureReason {
    private static final int VARIETY = Reason.VARIETY.ordinal();
    private static final int NEEDS = Reason.NEEDS_CHANGE.ordinal();

    private final Utility utility;

    DepartureReason(Utility utility) {
        this.utility = utility;
    }

    /** Writes reason and second of entry k. @param chosen the firm chosen, or NONE */
    void explain(
            Customers c,
            Firms f,
            Encounters e,
            Clock now,
            int i,
            int k,
            int chosen,
            float taste,
            float luck,
            float[] list) {
        float[] gain = e.gain;
        Arrays.fill(gain, 0f);
        int provider = c.provider[i];
        boolean none = chosen < 0;
        beliefs(c, f, i, provider, chosen, gain);
        float usual = c.referencePrice == null ? (float) f.meanPrice() : c.referencePrice[i];
        gain[Reason.PRICE.ordinal()] = utility.pricePenalty(c, i, utility.price(c, f, now, i, provider, -1, list))
                - utility.pricePenalty(
                        c, i, none ? usual : utility.price(c, f, now, i, chosen, utility.slot(c, i, chosen), list));
        if (c.grievance != null) {
            boolean unanswered = c.unanswered[c.relation(i, provider)] != 0;
            Reason cause = unanswered ? Reason.FAILED_RESPONSE : Reason.ENCOUNTER_FAILURE;
            gain[cause.ordinal()] = utility.grievance
                    * (utility.grievance(c, now, i, provider, -1)
                            - (none ? 0f : utility.grievance(c, now, i, chosen, utility.slot(c, i, chosen))));
        }
        if ((e.happened[k] & Encounters.NEEDS_CHANGED) != 0) {
            gain[NEEDS] = taste;
            gain[VARIETY] = luck;
        } else {
            gain[VARIETY] = taste + luck;
        }
        if (e.appeal != null) {
            float lead = e.lead(provider, chosen, k);
            gain[VARIETY] -= lead;
            gain[e.appealCause[k]] += lead;
        }
        rank(e, k);
    }

    private void beliefs(Customers c, Firms f, int i, int provider, int chosen, float[] gain) {
        int s = c.segment[i];
        boolean none = chosen < 0;
        float market = (float) f.publishedExpectation;
        float own = c.expectation[c.belief(i, provider)];
        float rival = none ? market : c.expectation[c.belief(i, chosen)];
        float known = none ? (float) f.publishedUncertainty : c.uncertainty[c.belief(i, chosen)];
        float trusted = none ? (float) f.publishedTrust : c.trust[c.belief(i, chosen)];
        float push = Math.max(0f, market - own);
        gain[Reason.CORE_FAILURE.ordinal()] = utility.quality[s] * Math.min(push, Math.max(0f, rival - own));
        gain[Reason.COMPETITION.ordinal()] = utility.quality[s] * Math.max(0f, rival - Math.max(own, market))
                + utility.uncertainty * (c.uncertainty[c.belief(i, provider)] - known)
                + (none ? 0f : f.brand[chosen] - f.brand[provider]);
        gain[Reason.BROKEN_PROMISE.ordinal()] = utility.trust[s] * (trusted - c.trust[c.belief(i, provider)]);
    }

    /** The largest gain is the reason, the next largest the second. */
    static void rank(Encounters e, int k) {
        int first = largest(e.gain, -1);
        int second = largest(e.gain, first);
        e.reason[k] = (byte) first;
        e.second[k] = e.gain[second] > 0 && e.gain[second] >= 0.5f * e.gain[first] ? (byte) second : -1;
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
