package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.draw.TasteMatch;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: who compares offers takes the one of highest utility among the firms known and not sworn off, or none; loyalty and
 * switching cost speak for the provider.
 *
 * <p>Equation: see {@link Utility}; ε Gumbel, so shares are multinomial logit.
 *
 * <p>Source: random utility (McFadden 1974); reference price (Kalyanaram and Winer 1995); weights calibrated.
 *
 * <p>Reads: expectation, variance, trust, referencePrice, grievance, loyalty, switchingCost, aware, needs, happened,
 * occasions. Writes: firm,
 * paid, lastPaid, left, reason, second. Draws: CHOICE by firm (and purchase occasion), TASTE. Off: nobody ever changes, newcomers stay
 * without a firm.
 */
public final class SupplierChoice implements CustomerPhase {
    /** Parameters. */
    public record Rule(
            @Parameter(text = "True: nobody ever changes, newcomers stay without a firm.", value = "false")
            boolean off,

            @Parameter(
                    text = "Utility of no firm at all.",
                    unit = "utility",
                    min = -1000,
                    max = 100,
                    value = "-3",
                    source = "calibrated: fewer than one in a hundred without a service that nearly everybody has")
            double outside,

            @Parameter(text = "False: one of the firms must be chosen.", value = "true")
            boolean outsideOption,

            @Parameter(
                    text = "Scale of the luck of the moment.",
                    unit = "utility",
                    min = 0,
                    max = 100,
                    value = "1",
                    source = "normalisation of the logit")
            double noiseScale) {
        public Rule {
            Parameters.check(Rule.class, off, outside, outsideOption, noiseScale);
        }
    }

    private static final long OCCASION = 0x632BE59BD9B4E019L;
    private static final long OUTSIDE = Draws.key("none");

    private final Rule rule;
    private final Utility utility;
    private final TasteMatch taste;
    private final DepartureReason reason;
    private final float noise;

    public SupplierChoice(Rule rule, Utility utility, TasteMatch taste) {
        this.rule = rule;
        this.utility = utility;
        this.taste = taste;
        this.reason = new DepartureReason(utility);
        this.noise = (float) rule.noiseScale();
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] price = f.column(Lever.PRICE);
        long prefix = now.draws(Stream.CHOICE);
        for (int i = from; i < to; i++) {
            int k = i - from;
            int provider = c.provider[i];
            int chosen = provider;
            if (chooses(c, e, k)) {
                chosen = best(c, f, e, now, i, k, prefix, price);
            }
            boolean skips = c.repertoire && (chosen < 0 || e.pass >= e.occasions[k]);
            e.firm[k] = skips ? Customers.NONE : (byte) chosen;
            e.left[k] = Customers.NONE;
            if (chosen != provider && provider >= 0 && !skips) {
                e.left[k] = (byte) provider;
                explain(c, f, e, now, i, k, chosen, prefix, price);
            }
            if (chosen >= 0 && !skips) {
                e.paid[k] = utility.price(c, f, now, i, chosen, utility.slot(c, i, chosen), price);
                c.lastPaid[i] = e.paid[k];
            }
        }
    }

    private boolean chooses(Customers c, Encounters e, int k) {
        return !rule.off() && (c.repertoire ? e.pass < e.occasions[k] : (e.happened[k] & Encounters.RECONSIDERED) != 0);
    }

    /** The firm of highest utility; NONE: no firm, in repertoire markets no purchase. */
    private int best(Customers c, Firms f, Encounters e, Clock now, int i, int k, long prefix, float[] price) {
        long luck = prefix + e.life[k];
        long matches = taste.base(c.first + i, c.epoch[i], c.needs[i]);
        long pass = e.pass * OCCASION;
        long best = rule.outsideOption()
                ? ranked((float) rule.outside() + noise(luck, OUTSIDE + pass), -1)
                : Long.MIN_VALUE;
        for (int g = 0; g < f.count; g++) {
            if ((c.aware[i] >>> g & 1) == 0) {
                continue;
            }
            int slot = utility.slot(c, i, g);
            float held = utility.grievance(c, now, i, g, slot);
            if (!utility.blocked(c, now, i, slot, held)) {
                float u = utility.of(c, f, e, now, i, k, g, slot, held, price)
                        + utility.taste(c, i, taste.of(matches, f.key[g]))
                        + noise(luck, f.key[g] + pass);
                best = Math.max(best, ranked(u, g));
            }
        }
        return best == Long.MIN_VALUE ? c.provider[i] : (byte) best;
    }

    /** Utility and firm in one number that sorts by utility: its maximum is found without a branch. */
    private static long ranked(float utility, int firm) {
        int bits = Float.floatToRawIntBits(utility);
        return (long) (bits ^ bits >> 31 & 0x7fffffff) << 8 | firm & 0xff;
    }

    private float noise(long luck, long key) {
        return noise == 0f ? 0f : noise * FloatMath.gumbel(Draws.uniform(Draws.keyed(luck, key)));
    }

    private void explain(
            Customers c, Firms f, Encounters e, Clock now, int i, int k, int chosen, long prefix, float[] price) {
        long luck = prefix + e.life[k];
        long matches = taste.base(c.first + i, c.epoch[i], c.needs[i]);
        long pass = e.pass * OCCASION;
        int provider = c.provider[i];
        float matchGain = (chosen < 0 ? 0f : taste.of(matches, f.key[chosen])) - taste.of(matches, f.key[provider]);
        float luckGain =
                noise(luck, (chosen < 0 ? OUTSIDE : f.key[chosen]) + pass) - noise(luck, f.key[provider] + pass);
        reason.explain(c, f, e, now, i, k, chosen, utility.taste(c, i, matchGain), luckGain, price);
    }
}
