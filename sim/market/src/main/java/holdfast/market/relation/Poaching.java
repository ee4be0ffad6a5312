package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;
import holdfast.market.state.Ties;

/**
 * Claim: rivals court the best customers, who are worth an offer of their own.
 *
 * <p>Equation: a customer of another firm who belongs to the best fifth by volume (where volumes are alike: who has stayed a
 * year) is approached by each firm that poaches with chance {@code approached} a month; of several the firm of the luckiest
 * draw comes first. Offers are compared, the firm's at its discount.
 *
 * <p>Source: a fifth of the customers bring most of the profit and are the target of rivals; chance is an assumption.
 *
 * <p>Reads: volume, tenure, aware. Writes: offeredBy, discount, offerEnds, happened, aware. Draws: POACH by firm. Off: nobody is
 * courted. Repertoire markets have none.
 */
public final class Poaching implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Offers to the best customers of rivals.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is courted.", value = "true")
            boolean off,

            @Parameter(
                    text = "Chance that one of the best customers is approached.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: about once a year")
            double approached) {
        public Rule {
            Parameters.check(Rule.class, off, approached);
        }
    }

    private final Rule rule;
    private final double months;
    private final float best;

    /** @param months how long the discount holds; @param best volume from which a customer is one of the best fifth */
    public Poaching(Rule rule, double months, double best) {
        this.rule = rule;
        this.months = months;
        this.best = (float) best;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.POACH);
        float chance = (float) now.length().rate(rule.approached());
        float[] discount = f.column(Lever.POACH_DISCOUNT);
        Ties t = c.ties;
        for (int i = from; i < to; i++) {
            boolean good = t.volume == null ? c.tenure[i] >= f.year : t.volume[i] >= best;
            if (c.provider[i] < 0 || !good || t.offeredBy[i] >= 0) {
                continue;
            }
            int by = by(c, f, discount, prefix + e.life[i - from], c.provider[i], chance);
            if (by >= 0) {
                t.offeredBy[i] = (byte) by;
                t.discount[i] = discount[by];
                t.offerEnds[i] = (short) (now.period() + now.length().periods(months));
                c.aware[i] |= 1L << by;
                e.happened[i - from] |= Encounters.PROMPTED;
                e.sums.add(Measure.OFFERS, c.segment[i], by, 1);
            }
        }
    }

    private static int by(Customers c, Firms f, float[] discount, long base, int provider, float chance) {
        int by = Customers.NONE;
        float least = chance;
        for (int g = 0; g < f.count; g++) {
            if (g != provider && discount[g] > 0f) {
                float u = Draws.uniform(Draws.keyed(base, f.key[g]));
                if (u < least) {
                    least = u;
                    by = g;
                }
            }
        }
        return by;
    }
}
