package holdfast.market.relation;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: what a customer says soon after buying, a year later and years later foretells staying differently well.
 *
 * <p>Equation: correlation of satisfaction with staying when offers could next be compared, over customers who have been there for 4
 * months (the product), 15 (service after sale) or 36 (durability, loyalty to the service): the middle of the months given in practice,
 * 3 to 5, 12 to 18 and 24 to 48.
 *
 * <p>Source: calendar of customer surveys in the car trade (practice).
 *
 * <p>Reads: tenure, satisfaction, left. Writes: nothing but sums. Draws: none. Off: surveys are not timed. Repertoire markets
 * have none.
 */
public final class SurveyCalendar implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Surveys timed by tenure.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: surveys are not timed.", value = "true")
            boolean off) {
        public Rule {
            Parameters.check(Rule.class, off);
        }

        /** Tenure in periods at which a survey is due. */
        static int due(int survey, double monthsOfPeriod) {
            return (int) (MONTHS[survey] / monthsOfPeriod);
        }
    }

    private static final double[] MONTHS = {4, 15, 36};

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        int early = Rule.due(0, now.length().months());
        int middle = Rule.due(1, now.length().months());
        int late = Rule.due(2, now.length().months());
        for (int i = from; i < to && now.measured(); i++) {
            int tenure = c.tenure[i];
            if ((tenure == early | tenure == middle | tenure == late) && c.provider[i] >= 0) {
                int due = tenure == early ? 0 : tenure == middle ? 1 : 2;
                e.sums.asked.count(c.provider[i], due, c.satisfaction[i], e.left[i - from] < 0);
            }
        }
    }
}
