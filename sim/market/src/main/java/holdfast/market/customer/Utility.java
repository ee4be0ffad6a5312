package holdfast.market.customer;

import holdfast.market.observe.Reason;
import holdfast.market.spec.SegmentSpec;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import java.util.Arrays;
import java.util.List;

/**
 * What an offer is worth to a customer, without taste and luck:
 *
 * <p>U = quality·E + trust·(T − 0.6) − price·p − price·lossAversionPrice·max(0, p − ref) + price·gainPrice·max(0, ref − p) −
 * uncertainty·u − grievance·g + brand + [provider] loyalty·L − [not provider] switching cost.
 *
 * <p>In repertoire markets loyalty and the habit of buying count for every firm, and nothing has to be switched.
 */
public final class Utility {
    /** Trust that counts neither for nor against. */
    private static final float NEUTRAL_TRUST = 0.6f;

    private final SupplierChoice.Rule rule;
    private final Grievance.Rule grievance;
    private final float[] quality;
    private final float[] trust;
    private final float[] price;
    private final float[] loyalty;
    private final float above;
    private final float below;

    public Utility(SupplierChoice.Rule rule, Grievance.Rule grievance, List<SegmentSpec> segments) {
        this.rule = rule;
        this.grievance = grievance;
        quality = weights(segments.stream()
                .mapToDouble(s -> s.qualityWeight() * rule.quality())
                .toArray());
        trust = weights(segments.stream()
                .mapToDouble(s -> s.trustWeight() * rule.trust())
                .toArray());
        price = weights(segments.stream()
                .mapToDouble(s -> s.priceWeight() * rule.price())
                .toArray());
        loyalty = weights(segments.stream()
                .mapToDouble(s -> s.loyaltyWeight() * rule.loyalty())
                .toArray());
        above = (float) rule.lossAversionPrice();
        below = (float) rule.gainPrice();
    }

    private static float[] weights(double[] bySegment) {
        return Firms.narrow(bySegment);
    }

    /** True if the firm is known and not sworn off. */
    boolean available(Customers c, Clock now, int i, int g) {
        return (c.aware[i] >>> g & 1) != 0
                && (c.grievance == null || !grievance.blocks(grievance(c, now, i, g), since(c, now, i, g)));
    }

    /** Utility of firm g. */
    float of(Customers c, Firms f, Encounters e, Clock now, int i, int k, int g, float[] list) {
        int s = c.segment[i];
        float value = quality[s] * c.expectation[g][i]
                + trust[s] * (c.trust[g][i] - NEUTRAL_TRUST)
                - pricePenalty(c, i, price(c, f, now, i, g, list))
                - (float) rule.uncertainty() * (float) Math.sqrt(c.variance[g][i])
                + (float) f.brand[g];
        if (c.grievance != null) {
            value -= (float) rule.grievance() * grievance(c, now, i, g);
        }
        if (c.repertoire) {
            int r = c.relation(i, g);
            return value + loyalty[s] * c.loyalty[r] + (float) rule.habit() * c.walletShare[r];
        }
        return c.provider[i] == g ? value + loyalty[s] * c.loyalty[i] : value - e.switchingCost[k];
    }

    /** Utility of a taste match. */
    float taste(Customers c, int i, float match) {
        return quality[c.segment[i]] * match;
    }

    /** The price that customer i would pay firm g. */
    float price(Customers c, Firms f, Clock now, int i, int g, float[] list) {
        if (c.repertoire || c.provider[i] == g) {
            return f.priceFor(g, !c.repertoire || c.tenure[c.relation(i, g)] > 0, c.tenure[c.relation(i, g)], list[g]);
        }
        int slot = c.memory.slot(i, g);
        return f.priceFor(g, slot >= 0 && now.period() - c.memory.leftAt[slot][i] < f.year, 0, list[g]);
    }

    private float pricePenalty(Customers c, int i, float p) {
        float weight = price[c.segment[i]];
        if (c.referencePrice == null) {
            return weight * p;
        }
        float loss = p - c.referencePrice[i];
        return weight * (p + (loss > 0 ? above * loss : below * loss));
    }

    /** Grievance against firm g today, faded since it was left. */
    private float grievance(Customers c, Clock now, int i, int g) {
        if (c.repertoire || c.provider[i] == g) {
            return c.grievance[c.relation(i, g)];
        }
        int slot = c.memory.slot(i, g);
        return slot < 0 ? 0f : grievance.faded(c.memory.grievance[slot][i], months(c, now, slot, i));
    }

    /** Months since firm g was left; 0 for the provider. */
    private static float since(Customers c, Clock now, int i, int g) {
        int slot = c.repertoire || c.provider[i] == g ? -1 : c.memory.slot(i, g);
        return slot < 0 ? 0f : months(c, now, slot, i);
    }

    private static float months(Customers c, Clock now, int slot, int i) {
        return (float) ((now.period() - c.memory.leftAt[slot][i]) * now.length().months());
    }

    /**
     * What speaks for leaving, by reason: each additive component of U(chosen) − U(provider) but taste and luck. No firm at
     * all is judged as the market's ordinary offer at the customer's reference price.
     */
    void gains(Customers c, Firms f, Clock now, int i, int provider, int chosen, float[] list, float[] gain) {
        int s = c.segment[i];
        Arrays.fill(gain, 0f);
        boolean none = chosen < 0;
        float market = (float) f.publishedExpectation;
        float own = c.expectation[provider][i];
        float rival = none ? market : c.expectation[chosen][i];
        float push = Math.max(0f, market - own);
        gain[Reason.CORE_FAILURE.ordinal()] = quality[s] * Math.min(push, Math.max(0f, rival - own));
        float known = none ? (float) f.publishedUncertainty : (float) Math.sqrt(c.variance[chosen][i]);
        gain[Reason.COMPETITION.ordinal()] = quality[s] * Math.max(0f, rival - Math.max(own, market))
                + (float) rule.uncertainty() * ((float) Math.sqrt(c.variance[provider][i]) - known)
                + (none ? 0f : (float) (f.brand[chosen] - f.brand[provider]));
        float rivalTrust = none ? (float) f.publishedTrust : c.trust[chosen][i];
        gain[Reason.BROKEN_PROMISE.ordinal()] = trust[s] * (rivalTrust - c.trust[provider][i]);
        float usual = c.referencePrice == null ? (float) f.meanPrice() : c.referencePrice[i];
        gain[Reason.PRICE.ordinal()] = pricePenalty(c, i, price(c, f, now, i, provider, list))
                - pricePenalty(c, i, none ? usual : price(c, f, now, i, chosen, list));
        if (c.grievance != null) {
            boolean unanswered = c.unanswered[c.relation(i, provider)] != 0;
            Reason cause = unanswered ? Reason.FAILED_RESPONSE : Reason.ENCOUNTER_FAILURE;
            gain[cause.ordinal()] = (float) rule.grievance()
                    * (grievance(c, now, i, provider) - (none ? 0f : grievance(c, now, i, chosen)));
        }
    }
}
