package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: a price above what is held to be normal, or above what newcomers pay, feels unfair and spoils satisfaction.
 *
 * <p>Equation: fairness = −min(cap, weight·max(0, ln(p/ref))) − newcomerWeight·max(0, ln(p/newcomer price)) if that is known.
 *
 * <p>Source: equity and satisfaction (Szymanski and Henard 2001: equity among the strongest correlates); sizes are assumptions.
 *
 * <p>Reads: paid, referencePrice, newcomerPrice. Writes: fairness. Draws: FAIRNESS_KNOWN. Off: prices do not touch satisfaction.
 */
public final class PriceFairness implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How fair a price feels.", value = "default")
    public record Rule(
            @Parameter(text = "True: prices do not touch satisfaction.", value = "false")
            boolean off,

            @Parameter(
                    text = "Loss of satisfaction per log unit above the reference price.",
                    unit = "satisfaction per log price",
                    min = 0,
                    max = 10,
                    value = "0.3",
                    noEffect = 0,
                    source = "assumption; order: Szymanski and Henard 2001")
            double weight,

            @Parameter(
                    text = "Greatest such loss.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: a price alone never spoils everything")
            double cap,

            @Parameter(
                    text = "Loss per log unit above the newcomers' price.",
                    unit = "satisfaction per log price",
                    min = 0,
                    max = 10,
                    value = "0.2",
                    noEffect = 0,
                    source = "assumption")
            double newcomerWeight,

            @Parameter(
                    text = "Chance, in a period, that a customer knows the newcomers' price.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption")
            double known) {
        public Rule {
            Parameters.check(Rule.class, off, weight, cap, newcomerWeight, known);
        }

        /** Loss of satisfaction when p is paid and ref held to be normal. */
        float againstReference(float p, float ref) {
            return p <= ref || ref <= 0 ? 0f : Math.min((float) cap, (float) weight * FloatMath.log(p / ref));
        }
    }

    private final Rule rule;

    public PriceFairness(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        int dear = 0;
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g < 0) {
                continue;
            }
            e.fairness[k] = e.paid[k] > f.newcomerPrice[g] ? -againstNewcomers(e, now, k, f.newcomerPrice[g]) : 0f;
            if (c.referencePrice != null) {
                e.some[dear] = k;
                dear += Float.floatToRawIntBits(c.referencePrice[i] - e.paid[k]) >>> 31;
            }
        }
        for (int n = 0; n < dear; n++) {
            int k = e.some[n];
            e.fairness[k] -= rule.againstReference(e.paid[k], c.referencePrice[from + k]);
        }
    }

    private float againstNewcomers(Encounters e, Clock now, int k, float newcomer) {
        long bits = Draws.keyed(now.draws(Stream.FAIRNESS_KNOWN) + e.life[k], e.pass);
        return newcomer > 0 && Draws.uniform(bits) < (float) rule.known()
                ? (float) rule.newcomerWeight() * FloatMath.log(e.paid[k] / newcomer)
                : 0f;
    }
}
