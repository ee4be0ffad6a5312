package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
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
 * Claim: who is loyal takes further services of the same firm, and the sooner if the firm recommends what suits.
 *
 * <p>Equation: a customer who lacks a service meets one in a period, drawn at random, or with chance recommending (a lever)
 * the one that suits best; it is taken with chance rate · loyalty · suit, suit uniform on 0 to 1 by customer and service.
 * Each held adds share · price to revenue and share · unit cost to cost; all are lost with the relation.
 *
 * <p>Source: cross-buying follows satisfaction and the length of the relation (Verhoef, Franses and Hoekstra 2001); recommending
 * by likeness. Sizes are assumptions.
 *
 * <p>Reads: loyalty, tenure, paid, volume. Writes: services, spent, earned. Draws: CROSS_SELL. Off: firms have one product.
 * Repertoire markets have none.
 */
public final class CrossSelling implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Further services of the same firm.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: firms have one product.", value = "true")
            boolean off,

            @Parameter(
                    text = "Further services that there are.",
                    unit = "services",
                    min = 1,
                    max = 7,
                    value = "3",
                    source = "assumption: as many as a bank or a carrier offers beside the first")
            int services,

            @Parameter(
                    text = "Chance that a fully loyal customer takes a service that suits fully.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    noEffect = 0,
                    source = "assumption: about one in two years for an ordinary customer")
            double rate,

            @Parameter(
                    text = "Price and cost of a further service, relative to the first.",
                    unit = "ratio",
                    min = 0,
                    max = 10,
                    value = "0.4",
                    noEffect = 0,
                    source = "assumption")
            double share) {
        public Rule {
            Parameters.check(Rule.class, off, services, rate, share);
        }

        /** Chance that it is taken. */
        static float chance(float rate, float loyalty, float suit) {
            return rate * loyalty * suit;
        }
    }

    private static final long SERVICE = 0x632BE59BD9B4E019L;

    private final Rule rule;

    public CrossSelling(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float rate = (float) now.length().rate(rule.rate());
        float share = (float) rule.share();
        float[] recommending = f.column(Lever.RECOMMENDING);
        float[] unitCost = f.column(Lever.UNIT_COST);
        long prefix = now.draws(Stream.CROSS_SELL);
        long suits = Draws.prefix(now.seed(), Stream.CROSS_SELL, Draws.SET_UP);
        byte[] held = c.ties.services;
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g < 0 || c.tenure[i] == 0) {
                held[i] = 0;
            }
            if (g < 0) {
                continue;
            }
            long bits = Draws.at(prefix + e.life[k]);
            if (Draws.uniform(bits) < Rule.chance(rate, c.loyalty[i], 1f)) {
                int met = met(held[i], suits + e.life[k], bits, Draws.uniformLow(bits) < recommending[g]);
                float suit = met < 0 ? 0f : suit(suits + e.life[k], met);
                boolean taken = Draws.uniform(bits) < Rule.chance(rate, c.loyalty[i], suit);
                held[i] |= taken ? (byte) (1 << met) : 0;
            }
            if (held[i] == 0) {
                continue;
            }
            int n = Integer.bitCount(held[i]);
            float times = n * share * (c.ties.volume == null ? 1f : c.ties.volume[i]);
            int cell = e.sums.cell(c.segment[i], g);
            e.sums.sum[cell + Measure.SERVICES.ordinal()] += n;
            e.sums.sum[cell + Measure.EXTRA_REVENUE.ordinal()] += FixedPoint.money(times * e.paid[k]);
            e.sums.sum[cell + Measure.CARE_COST.ordinal()] += FixedPoint.money(times * unitCost[g]);
            c.ties.book(i, times * e.paid[k], times * unitCost[g]);
        }
    }

    /** The service that comes up; −1 if all are held. */
    private int met(int held, long address, long bits, boolean recommended) {
        int turn = (int) ((bits >>> 24 & 0xffff) * (rule.services() - Integer.bitCount(held)) >>> 16);
        int best = -1;
        for (int s = 0; s < rule.services(); s++) {
            if ((held >>> s & 1) == 0) {
                boolean next = recommended ? best < 0 || suit(address, s) > suit(address, best) : turn-- == 0;
                best = next ? s : best;
            }
        }
        return best;
    }

    private static float suit(long address, int service) {
        return Draws.uniform(Draws.mix(address + (service + 1) * SERVICE));
    }
}
