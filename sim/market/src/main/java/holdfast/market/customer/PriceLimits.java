package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.draw.TasteMatch;
import holdfast.market.number.FixedPoint;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: each customer has a price rise that is borne and a rival's price cut that is resisted, and both can be asked for.
 *
 * <p>Equation: the largest x with U(own, p·(1 + x)) ≥ U(best rival), and the largest y with U(own) ≥ U(best rival, p·(1 − y)), by
 * bisection, 0 to 1, without the luck of the moment; 0 where a rival is better already.
 *
 * <p>Source: the two items on loyalty in the American index: price tolerance (Fornell et al. 1996). Reads: expectation, trust,
 * uncertainty, grievance, loyalty, switchingCost, referencePrice, aware, memory, provider, needs. Writes: nothing but sums. Draws:
 * QUESTIONED, TASTE. Off: nobody is asked. Repertoire markets have none.
 */
public final class PriceLimits implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Price rises borne and price cuts resisted, as asked.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is asked.", value = "true")
            boolean off,

            @Parameter(
                    text = "Share of customers asked.",
                    unit = "per period",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    noEffect = 0,
                    source = "assumption: a panel of one in twenty")
            double sample) {
        public Rule {
            Parameters.check(Rule.class, off, sample);
        }
    }

    /** Halvings of the interval: a limit to a tenth of a per cent. */
    private static final int STEPS = 10;

    /** A rise or cut that is large: a tenth. */
    private static final float LARGE = 0.1f;

    private final int asked;
    private final Utility utility;
    private final TasteMatch taste;

    public PriceLimits(Rule rule, Utility utility, TasteMatch taste) {
        this.asked = Draws.threshold((float) rule.sample());
        this.utility = utility;
        this.taste = taste;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.QUESTIONED);
        float[] list = f.column(Lever.PRICE);
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            if (g >= 0 && Draws.below(Draws.at(prefix + e.life[i - from]), asked)) {
                ask(c, f, e, now, i, i - from, g, list);
            }
        }
    }

    private void ask(Customers c, Firms f, Encounters e, Clock now, int i, int k, int own, float[] list) {
        float kept = worth(c, f, e, now, i, k, own, list);
        float best = Float.NEGATIVE_INFINITY;
        int rival = -1;
        for (long rest = c.aware[i] & ~f.absent & ~(1L << own); rest != 0; rest &= rest - 1) {
            int g = Long.numberOfTrailingZeros(rest);
            float worth = worth(c, f, e, now, i, k, g, list);
            rival = worth > best ? g : rival;
            best = Math.max(best, worth);
        }
        if (rival < 0) {
            return;
        }
        float lead = kept - best;
        float rise = limit(c, i, utility.price(c, f, now, i, own, -1, list), 1f, lead);
        float cut = limit(c, i, utility.price(c, f, now, i, rival, utility.slot(c, i, rival), list), -1f, lead);
        e.sums.add(Measure.ASKED, c.segment[i], own, 1);
        e.sums.add(Measure.RISE_BORNE, c.segment[i], own, FixedPoint.fraction(rise));
        e.sums.add(Measure.CUT_RESISTED, c.segment[i], own, FixedPoint.fraction(cut));
        e.sums.add(Measure.LARGE_RISE_BORNE, c.segment[i], own, rise >= LARGE ? 1 : 0);
        e.sums.add(Measure.LARGE_CUT_RESISTED, c.segment[i], own, cut >= LARGE ? 1 : 0);
    }

    /** Utility of firm g, taste included, without luck. */
    private float worth(Customers c, Firms f, Encounters e, Clock now, int i, int k, int g, float[] list) {
        int slot = utility.slot(c, i, g);
        float held = utility.grievance(c, now, i, g, slot);
        float match = taste.of(taste.base(c.first + i, c.epoch[i], c.needs[i]), f.key[g]);
        return utility.of(c, f, e, now, i, k, g, slot, held, list) + utility.taste(c, i, match);
    }

    /** The largest change of price p, as a share of it, that takes or gives no more utility than the lead. */
    private float limit(Customers c, int i, float p, float sign, float lead) {
        float today = utility.pricePenalty(c, i, p);
        float low = 0f;
        float high = 1f;
        for (int step = 0; step < STEPS; step++) {
            float middle = 0.5f * (low + high);
            boolean stays = sign * (utility.pricePenalty(c, i, p * (1f + sign * middle)) - today) <= lead;
            low = stays ? middle : low;
            high = stays ? high : middle;
        }
        return low;
    }
}
