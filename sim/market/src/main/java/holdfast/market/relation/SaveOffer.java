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
 * Claim: a customer about to leave who says so can be offered a discount to stay; some who would have stayed get it too.
 *
 * <p>Equation: who compares offers is noticed by the provider with chance {@code noticed} and, if no offer runs, is offered the
 * firm's discount.
 *
 * <p>Source: save desks of subscription firms; win-back and retention offers (Stauss and Friege 1999). Chance is an assumption.
 *
 * <p>Reads: happened. Writes: offeredBy, discount, offerEnds. Draws: SAVE_OFFER. Off: nobody is asked to stay. Repertoire
 * markets have none.
 */
public final class SaveOffer implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Offers to those about to leave.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is asked to stay.", value = "true")
            boolean off,

            @Parameter(
                    text = "Chance that the provider notices that a customer compares offers.",
                    min = 0,
                    max = 1,
                    value = "0.5",
                    noEffect = 0,
                    source = "assumption: half call before they leave")
            double noticed) {
        public Rule {
            Parameters.check(Rule.class, off, noticed);
        }
    }

    private final int noticed;
    private final double months;

    /** @param months how long the discount holds */
    public SaveOffer(Rule rule, double months) {
        this.noticed = Draws.threshold((float) rule.noticed());
        this.months = months;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.SAVE_OFFER);
        float[] discount = f.column(Lever.SAVE_DISCOUNT);
        Ties t = c.ties;
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            boolean compares = (e.happened[i - from] & Encounters.RECONSIDERED) != 0;
            if (g >= 0 && compares && discount[g] > 0f && t.offeredBy[i] < 0) {
                if (Draws.below(Draws.at(prefix + e.life[i - from]), noticed)) {
                    t.offeredBy[i] = (byte) g;
                    t.discount[i] = discount[g];
                    t.offerEnds[i] = (short) (now.period() + now.length().periods(months));
                    e.sums.add(Measure.OFFERS, c.segment[i], g, 1);
                }
            }
        }
    }
}
