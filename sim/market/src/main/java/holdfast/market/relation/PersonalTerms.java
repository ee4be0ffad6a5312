package holdfast.market.relation;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;
import holdfast.market.state.Ties;

/**
 * Claim: an offer made to one customer holds for a time if it is taken, and lapses at once if it is not.
 *
 * <p>Equation: the price that the customer pays to the firm of the offer is its price · (1 − discount), while the firm is the
 * provider and until {@code months} are over; an offer to a customer of another firm lapses with the period.
 *
 * <p>Source: design. The price enters utility, reference price, fairness and revenue like any other.
 *
 * <p>Reads: provider. Writes: offeredBy. Draws: none. Off: nobody is made an offer. Repertoire markets have none.
 */
public final class PersonalTerms implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Offers to single customers.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is made an offer.", value = "true")
            boolean off,

            @Parameter(
                    text = "How long a discount holds.",
                    unit = "months",
                    min = 0.1,
                    max = 120,
                    value = "12",
                    source = "assumption: a year")
            double months) {
        public Rule {
            Parameters.check(Rule.class, off, months);
        }
    }

    private final Rule rule;

    public PersonalTerms(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        f.personal = true;
        Ties t = c.ties;
        int whole = now.length().periods(rule.months());
        for (int i = from; i < to; i++) {
            int g = t.offeredBy[i];
            if (g >= 0) {
                boolean taken = c.provider[i] == g;
                if (taken && t.offerEnds[i] - now.period() == whole - 1) {
                    e.sums.add(Measure.OFFERS_TAKEN, c.segment[i], g, 1);
                }
                t.offeredBy[i] = taken && now.period() < t.offerEnds[i] ? (byte) g : Customers.NONE;
            }
        }
    }
}
