package holdfast.market.relation;

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
 * Claim: a contract makes leaving dear while it runs, and its end makes the customer compare offers.
 *
 * <p>Equation: switching cost += weight · penalty · price · payments left; in the period in which none is left offers are
 * compared with chance {@code reminded}; who stays is bound anew.
 *
 * <p>Source: financial switching costs (Burnham, Frels and Mahajan 2003). Churn of mobile customers by length of contract
 * falls from .43 (none) to .11 (one year) and .03 (two years) in a public sample.
 *
 * <p>Reads: tenure. Writes: contractLeft, contractWith, switchingCost, happened. Draws: none. Off: nobody is bound.
 * Repertoire markets have none.
 */
public final class Contracts implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Contracts and their end.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is bound.", value = "true")
            boolean off,

            @Parameter(
                    text = "Weight of a unit of money due for leaving early.",
                    unit = "utility per money",
                    min = 0,
                    max = 100,
                    value = "3.2",
                    noEffect = 0,
                    source = "as much as a unit of money in the price")
            double weight,

            @Parameter(text = "False: the end of a contract goes by unnoticed.", value = "true")
            boolean reminded) {
        public Rule {
            Parameters.check(Rule.class, off, weight, reminded);
        }

        /** Switching cost of leaving with some payments left. */
        float bond(float penalty, float price, int left) {
            return (float) weight * penalty * price * Math.max(0, left);
        }
    }

    private final Rule rule;

    public Contracts(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] months = f.column(Lever.CONTRACT_MONTHS);
        float[] penalty = f.column(Lever.CONTRACT_PENALTY);
        float[] price = f.column(Lever.PRICE);
        short[] left = c.ties.contractLeft;
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            if (g < 0) {
                c.ties.contractWith[i] = Customers.NONE;
                continue;
            }
            int term = months[g] == 0f ? 0 : now.length().periods(months[g]);
            boolean bound = c.ties.contractWith[i] == g && left[i] >= 0;
            left[i] = (short) (bound ? left[i] - 1 : begun(term, c.tenure[i]));
            if (left[i] < 0) {
                left[i] = (short) begun(term, 1);
            }
            c.ties.contractWith[i] = (byte) g;
            if (left[i] == 0 && term > 0 && rule.reminded()) {
                e.happened[i - from] |= Encounters.PROMPTED;
            }
            e.switchingCost[i - from] += rule.bond(penalty[g], price[g], left[i]);
            e.sums.add(Measure.CONTRACTED, c.segment[i], g, left[i] > 0 ? 1 : 0);
        }
    }

    /** Payments left of a contract that has been renewed for {@code tenure} periods; −1 without contract. */
    static int begun(int term, int tenure) {
        return term == 0 ? -1 : (term - tenure % term) % term;
    }
}
