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
import holdfast.market.state.Offers;
import java.util.Arrays;

/**
 * Claim: who compares offers takes the one of highest utility among the firms known and not sworn off, or none; loyalty and
 * switching cost speak for the provider.
 *
 * <p>Equation: see {@link Utility}; ε Gumbel, so shares are multinomial logit.
 *
 * <p>Source: random utility (McFadden 1974); reference price (Kalyanaram and Winer 1995); weights calibrated.
 * <p>Reads: expectation, variance, trust, referencePrice, grievance, loyalty, switchingCost, aware, needs, happened, occasions,
 * appeal. Writes: firm, paid, lastPaid, left, reason, second, appeal, appealCause. Draws: CHOICE by firm (and purchase
 * occasion), TASTE. Off: nobody ever changes, newcomers stay without a firm.
 */
public final class SupplierChoice implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Which offer is chosen.", value = "default")
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
    private static final int RECONSIDERED = Integer.numberOfTrailingZeros(Encounters.RECONSIDERED);
    private final Rule rule;
    private final Utility utility;
    private final TasteMatch taste;
    private final DepartureReason reason;
    private final float noise;
    private final float outside;

    public SupplierChoice(Rule rule, Utility utility, TasteMatch taste) {
        this.rule = rule;
        this.utility = utility;
        this.taste = taste;
        this.reason = new DepartureReason(utility);
        this.noise = (float) rule.noiseScale();
        this.outside = (float) rule.outside();
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        int count = to - from;
        System.arraycopy(c.provider, from, e.firm, 0, count);
        Arrays.fill(e.left, 0, count, Customers.NONE);
        int deciders = rule.off() ? 0 : deciders(c, e, count);
        if (deciders > 0) {
            draw(c, f, e, now, from, deciders);
            utility.held(c, now, e, from, deciders);
            for (int g = 0; g < f.count; g++) {
                weigh(c, f, e, now, from, deciders, g);
            }
            decide(c, f, e, now, from, deciders);
        }
        e.clearAppeal(count);
        for (int k = 0; k < count && c.repertoire; k++) {
            e.firm[k] = e.pass < e.occasions[k] ? e.firm[k] : Customers.NONE;
        }
        pay(c, f, e, now, from, to);
    }

    /** Writes down, without a branch, who compares offers, and returns how many. */
    private static int deciders(Customers c, Encounters e, int count) {
        int deciders = 0;
        for (int k = 0; k < count; k++) {
            e.some[deciders] = k;
            deciders += c.repertoire ? e.pass < e.occasions[k] ? 1 : 0 : e.happened[k] >>> RECONSIDERED & 1;
        }
        return deciders;
    }

    /** Luck and taste of every offer. */
    private void draw(Customers c, Firms f, Encounters e, Clock now, int from, int deciders) {
        Offers o = e.offers;
        long prefix = now.draws(Stream.CHOICE);
        for (int d = 0; d < deciders; d++) {
            int i = from + e.some[d];
            o.luck[d] = prefix + e.life[e.some[d]];
            o.taste[d] = taste.base(c.first + i, c.epoch[i], c.needs[i]);
        }
        for (int g = 0; g <= f.count && noise > 0f; g++) {
            luck(e, (g < f.count ? f.key[g] : OUTSIDE) + e.pass * OCCASION, o.noise[g], deciders);
        }
        o.add(e.appeal, e.some, deciders, noise > 0f);
        for (int g = 0; g < f.count; g++) {
            for (int d = 0; d < deciders; d++) {
                o.match[g][d] = taste.of(o.taste[d], f.key[g]);
            }
        }
        for (int d = 0; d < deciders; d++) {
            o.best[d] = Long.MIN_VALUE;
            if (rule.outsideOption()) {
                o.offer(d, outside + o.noise[f.count][d], Customers.NONE);
            }
        }
    }

    /** Gumbel draws, one logarithm at a time. */
    private void luck(Encounters e, long key, float[] luck, int deciders) {
        Draws.fill(key, e.offers.luck, e.bits, deciders);
        for (int d = 0; d < deciders; d++) {
            luck[d] = FloatMath.log(Draws.uniform(e.bits[d]));
        }
        for (int d = 0; d < deciders; d++) {
            luck[d] = -noise * FloatMath.log(-luck[d]);
        }
    }

    /** Keeps, for each of those who compare, firm g if it is the best offer so far. */
    private void weigh(Customers c, Firms f, Encounters e, Clock now, int from, int deciders, int g) {
        float[] price = f.column(Lever.PRICE);
        Offers o = e.offers;
        float[] match = o.match[g];
        float[] luck = o.noise[g];
        boolean listed = f.listed(g);
        for (int d = 0; d < deciders; d++) {
            int k = e.some[d];
            int i = from + k;
            if ((c.aware[i] >>> g & 1) == 0) {
                continue;
            }
            float held = o.held[g][d];
            int slot = listed && held == 0f ? -1 : utility.slot(c, i, g);
            if (!utility.blocked(c, now, i, slot, held)) {
                float u =
                        utility.of(c, f, e, now, i, k, g, slot, held, price) + utility.taste(c, i, match[d]) + luck[d];
                o.offer(d, u, g);
            }
        }
    }

    private void decide(Customers c, Firms f, Encounters e, Clock now, int from, int deciders) {
        Offers o = e.offers;
        for (int d = 0; d < deciders; d++) {
            int k = e.some[d];
            int provider = c.provider[from + k];
            int chosen = o.best[d] == Long.MIN_VALUE ? provider : (byte) o.best[d];
            e.firm[k] = (byte) chosen;
            if (chosen != provider && provider >= 0 && (chosen >= 0 || !c.repertoire)) {
                e.left[k] = (byte) provider;
                int taken = chosen < 0 ? f.count : chosen;
                float taste = utility.taste(c, from + k, o.match[taken][d] - o.match[provider][d]);
                float luck = o.noise[taken][d] - o.noise[provider][d];
                reason.explain(c, f, e, now, from + k, k, chosen, taste, luck, f.column(Lever.PRICE));
            }
        }
    }

    private void pay(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] price = f.column(Lever.PRICE);
        for (int i = from; i < to; i++) {
            int g = e.firm[i - from];
            if (g >= 0) {
                float paid = f.listed(g) ? price[g] : utility.price(c, f, now, i, g, utility.slot(c, i, g), price);
                e.paid[i - from] = paid;
                c.lastPaid[i] = paid;
            }
        }
    }
}
