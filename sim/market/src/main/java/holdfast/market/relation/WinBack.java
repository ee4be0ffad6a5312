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
 * Claim: a firm that knows whom it has lost can ask them back, and sooner is better than later.
 *
 * <p>Equation: a customer who left the firm at most {@code within} months ago is asked back with chance {@code asked} a month:
 * offers are compared, the firm's at its win-back discount.
 *
 * <p>Source: customer recovery (Stauss and Friege 1999); repurchase after late answers falls from 47 to 30 % (Dillard and
 * Bates, 90 and 180 days).
 *
 * <p>Reads: memory. Writes: offeredBy, discount, offerEnds, happened. Draws: WIN_BACK. Off: nobody is asked back. Repertoire
 * markets have none.
 */
public final class WinBack implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Offers to those who left.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is asked back.", value = "true")
            boolean off,

            @Parameter(
                    text = "How long after leaving a customer is asked back.",
                    unit = "months",
                    min = 0,
                    max = 120,
                    value = "6",
                    source = "Dillard and Bates: answers after 180 days come to little")
            double within,

            @Parameter(
                    text = "Chance that a lost customer is asked back.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.2",
                    noEffect = 0,
                    source = "assumption: most are asked once within half a year")
            double asked) {
        public Rule {
            Parameters.check(Rule.class, off, within, asked);
        }
    }

    private final Rule rule;
    private final double months;

    /** @param months how long the discount holds */
    public WinBack(Rule rule, double months) {
        this.rule = rule;
        this.months = months;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.WIN_BACK);
        int asked = Draws.threshold((float) now.length().rate(rule.asked()));
        int within = now.length().periods(rule.within());
        float[] discount = f.column(Lever.WIN_BACK_DISCOUNT);
        Ties t = c.ties;
        for (int i = from; i < to; i++) {
            int lost = c.memory.firm[0][i];
            if (lost < 0 || lost == c.provider[i] || discount[lost] == 0f || t.offeredBy[i] >= 0) {
                continue;
            }
            boolean fresh = now.period() - c.memory.leftAt[0][i] <= within;
            if (fresh && Draws.below(Draws.at(prefix + e.life[i - from]), asked)) {
                t.offeredBy[i] = (byte) lost;
                t.discount[i] = discount[lost];
                t.offerEnds[i] = (short) (now.period() + now.length().periods(months));
                e.happened[i - from] |= Encounters.PROMPTED;
                e.sums.add(Measure.OFFERS, c.segment[i], lost, 1);
            }
        }
    }
}
