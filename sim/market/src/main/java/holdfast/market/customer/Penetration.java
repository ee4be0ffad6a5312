package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: a firm's sales are its buyers times what each buys, and small firms suffer twice: fewer buyers, who buy a little less.
 *
 * <p>Equation: buyers of a span = customers with at least one purchase in it, counted at the first; of no firm: buyers of the category.
 *
 * <p>Source: penetration and purchases per buyer (Ehrenberg 1959; double jeopardy: McPhee 1963).
 *
 * <p>Reads: happened. Writes: ties (bought). Draws: none. Off: first purchases are not counted.
 */
public final class Penetration implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Buyers of a span.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: first purchases are not counted.", value = "true")
            boolean off) {
        public Rule {
            Parameters.check(Rule.class, off);
        }
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        for (int i = from; i < to && now.measured(); i++) {
            int k = i - from;
            long before = (e.happened[k] & Encounters.ARRIVED) != 0 && e.pass == 0 ? 0 : c.ties.bought[i];
            int g = e.firm[k];
            long bought = g < 0 ? before : before | 1L << g;
            c.ties.bought[i] = bought;
            if (bought != before) {
                e.sums.add(Measure.FIRST_PURCHASES, c.segment[i], g, 1);
                if (before == 0) {
                    e.sums.add(Measure.FIRST_PURCHASES, c.segment[i], f.count, 1);
                }
            }
        }
    }
}
