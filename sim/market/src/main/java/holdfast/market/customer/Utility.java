package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.SegmentSpec;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Memory;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Claim: what an offer is worth to a customer, taste and luck aside, is the sum of what speaks for it less what speaks against it.
 *
 * <p>Equation: U = quality·E + trust·(T − 0.6) − price·p − price·lossAversionPrice·max(0, p − ref) + price·gainPrice·max(0, ref − p) −
 * uncertainty·u − grievance·g + brand + [provider] loyalty·L − [not provider] switching cost.
 *
 * <p>In repertoire markets loyalty and the habit of buying count for every firm, and nothing has to be switched.
 *
 * <p>Source: random utility (McFadden 1974); reference price (Kalyanaram and Winer 1995); aversion to risk in what is bought (Rust,
 * Inman, Jia and Zahorik 1999). Reads: expectation, trust, uncertainty, grievance, loyalty, switchingCost, referencePrice,
 * walletShare, memory. Writes: offers, for SupplierChoice. Draws: none. Off: offers differ by luck alone.
 */
public final class Utility {
    /** Parameters: the weights. */
    @Parameter(text = "What an offer is worth.", value = "default")
    public record Rule(
            @Parameter(text = "True: offers differ by luck alone.", value = "false")
            boolean off,

            @Parameter(
                    text = "Weight of expected performance and taste.",
                    unit = "utility",
                    min = 0,
                    max = 100,
                    value = "6",
                    noEffect = 0,
                    source = "calibrated: long-run elasticity of share near -2.5, churn 1.5 to 3 % a month")
            double quality,

            @Parameter(
                    text = "Weight of trust above 0.6.",
                    unit = "utility",
                    min = 0,
                    max = 100,
                    value = "2.5",
                    noEffect = 0,
                    source = "calibrated, as quality")
            double trust,

            @Parameter(
                    text = "Weight of the price.",
                    unit = "utility per money",
                    min = 0,
                    max = 100,
                    value = "3.2",
                    noEffect = 0,
                    source = "own-price elasticities of brand choice of -1.8 to -4 (re-estimated household panels)")
            double price,

            @Parameter(
                    text =
                            "Further weight of a price above the reference price, as a share of the weight of the price.",
                    unit = "ratio",
                    min = 0,
                    max = 10,
                    value = "0.96",
                    noEffect = 0,
                    source = "a price above what is normal is a loss, 1.96 times as heavy (Brown et al. 2024)")
            double lossAversionPrice,

            @Parameter(
                    text = "Further weight of a price below the reference price, as a share.",
                    unit = "ratio",
                    min = 0,
                    max = 10,
                    value = "0.2",
                    noEffect = 0,
                    source = "gains weigh less than losses (Kalyanaram and Winer 1995)")
            double gainPrice,

            @Parameter(
                    text = "Weight of uncertainty about the firm.",
                    unit = "utility",
                    min = 0,
                    max = 100,
                    value = "2",
                    noEffect = 0,
                    source = "sign: Rust, Inman, Jia and Zahorik 1999")
            double uncertainty,

            @Parameter(
                    text = "Weight of an unresolved grievance.",
                    unit = "utility",
                    min = 0,
                    max = 100,
                    value = "8",
                    noEffect = 0,
                    source = "calibrated: failures first among causes (Keaveney 1995)")
            double grievance,

            @Parameter(
                    text = "Weight of loyalty to the provider; in repertoire markets to every firm.",
                    unit = "utility",
                    min = 0,
                    max = 100,
                    value = "4",
                    noEffect = 0,
                    source =
                            "calibrated: zone of indifference visible in retention; state dependence of 3.5 in scanner panels")
            double loyalty,

            @Parameter(
                    text = "Weight of the smoothed share of purchases, in repertoire markets.",
                    unit = "utility",
                    min = 0,
                    max = 100,
                    value = "0",
                    noEffect = 0,
                    source = "Guadagni and Little 1983; use either this or loyalty")
            double habit) {
        public Rule {
            Parameters.check(
                    Rule.class,
                    off,
                    quality,
                    trust,
                    price,
                    lossAversionPrice,
                    gainPrice,
                    uncertainty,
                    grievance,
                    loyalty,
                    habit);
        }
    }

    /** Trust that counts neither for nor against. */
    private static final float NEUTRAL_TRUST = 0.6f;

    /** Weights by segment. */
    final float[] quality;

    final float[] trust;
    private final float[] price;
    private final float[] loyalty;
    final float uncertainty;
    final float grievance;
    private final float habit;
    private final float above;
    private final float below;
    private final Grievance.Rule fading;

    public Utility(Rule rule, Grievance.Rule fading, List<SegmentSpec> segments) {
        double on = rule.off() ? 0 : 1;
        quality = weights(segments, s -> on * s.qualityWeight() * rule.quality());
        trust = weights(segments, s -> on * s.trustWeight() * rule.trust());
        price = weights(segments, s -> on * s.priceWeight() * rule.price());
        loyalty = weights(segments, s -> on * s.loyaltyWeight() * rule.loyalty());
        uncertainty = (float) (on * rule.uncertainty());
        grievance = (float) (on * rule.grievance());
        habit = (float) (on * rule.habit());
        above = (float) rule.lossAversionPrice();
        below = (float) rule.gainPrice();
        this.fading = fading;
    }

    private static float[] weights(List<SegmentSpec> segments, ToDoubleFunction<SegmentSpec> weight) {
        return Firms.narrow(segments.stream().mapToDouble(weight).toArray());
    }

    /** The memory slot of a firm that was left, −1 for the provider, for strangers and in repertoire markets. */
    int slot(Customers c, int i, int g) {
        return c.repertoire || c.provider[i] == g ? -1 : c.memory.slot(i, g);
    }

    /** True if firm g is sworn off. @param held grievance against it today */
    boolean blocked(Customers c, Clock now, int i, int slot, float held) {
        return held > 0f && fading.blocks(held, slot < 0 ? 0f : months(c, now, slot, i));
    }

    /** Utility of firm g. @param held grievance against it today */
    float of(Customers c, Firms f, Encounters e, Clock now, int i, int k, int g, int slot, float held, float[] list) {
        int s = c.segment[i];
        float paid = f.listed(g) ? list[g] : price(c, f, now, i, g, slot, list);
        float value = quality[s] * c.expectation[c.belief(i, g)]
                + trust[s] * (c.trust[c.belief(i, g)] - NEUTRAL_TRUST)
                - pricePenalty(c, i, paid)
                - uncertainty * c.uncertainty[c.belief(i, g)]
                - grievance * held
                + f.brand[g];
        if (c.repertoire) {
            int r = c.relation(i, g);
            return value + loyalty[s] * c.loyalty[r] + habit * c.walletShare[r];
        }
        int bond = Float.floatToRawIntBits(loyalty[s] * c.loyalty[i]);
        return value + Float.intBitsToFloat(c.provider[i] == g ? bond : Float.floatToRawIntBits(-e.switchingCost[k]));
    }

    /** Utility of a taste match. */
    float taste(Customers c, int i, float match) {
        return quality[c.segment[i]] * match;
    }

    /** The price that customer i would pay firm g. */
    float price(Customers c, Firms f, Clock now, int i, int g, int slot, float[] list) {
        if (c.repertoire || c.provider[i] == g) {
            int tenure = c.tenure[c.relation(i, g)];
            return c.ties.priced(i, g, f.priceFor(g, !c.repertoire || tenure > 0, tenure, list[g]));
        }
        boolean known = slot >= 0 && now.period() - c.memory.leftAt[slot][i] < f.year;
        return c.ties.priced(i, g, f.priceFor(g, known, 0, list[g]));
    }

    /** What a price takes from utility, its distance from the reference price included. */
    float pricePenalty(Customers c, int i, float p) {
        float weight = price[c.segment[i]];
        if (c.referencePrice == null) {
            return weight * p;
        }
        float loss = p - c.referencePrice[i];
        return weight * (p + (loss > 0 ? above * loss : below * loss));
    }

    /** Grievance against firm g today, faded since it was left; 0 where none is held. */
    float grievance(Customers c, Clock now, int i, int g, int slot) {
        if (c.grievance == null) {
            return 0f;
        }
        if (c.repertoire || c.provider[i] == g) {
            return c.grievance[c.relation(i, g)];
        }
        return slot < 0 ? 0f : fading.faded(c.memory.grievance[slot][i], months(c, now, slot, i));
    }

    /** Writes the grievances held today by those who compare into the table of offers. */
    void held(Customers c, Clock now, Encounters e, int from, int deciders) {
        float[][] held = e.offers.held;
        for (int g = 0; g < c.firms; g++) {
            Arrays.fill(held[g], 0, deciders, 0f);
            for (int d = 0; d < deciders && c.grievance != null && c.repertoire; d++) {
                held[g][d] = c.grievance[c.relation(from + e.some[d], g)];
            }
        }
        for (int d = 0; d < deciders && c.grievance != null && !c.repertoire; d++) {
            int i = from + e.some[d];
            for (int slot = 0; slot < Memory.SLOTS; slot++) {
                if (c.memory.grievance[slot][i] > 0f && c.memory.firm[slot][i] >= 0) {
                    held[c.memory.firm[slot][i]][d] =
                            fading.faded(c.memory.grievance[slot][i], months(c, now, slot, i));
                }
            }
            if (c.provider[i] >= 0) {
                held[c.provider[i]][d] = c.grievance[i];
            }
        }
    }

    private static float months(Customers c, Clock now, int slot, int i) {
        return (float) ((now.period() - c.memory.leftAt[slot][i]) * now.length().months());
    }
}
