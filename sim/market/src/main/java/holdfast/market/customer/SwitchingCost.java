package holdfast.market.customer;

import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: leaving costs effort, and more the longer one has been there; every other firm must be better by that much.
 *
 * <p>Equation: cost = segment multiplier · procedural · (1 − e^(−tenure/months)), subtracted from every firm but the provider.
 *
 * <p>Source: procedural, financial and relational switching costs (Burnham, Frels and Mahajan 2003); a higher switching cost
 * makes the incumbent's price matter less, and nothing else says so.
 *
 * <p>Reads: provider, tenure, segment. Writes: switchingCost. Draws: none. Off: leaving is free but for
 * what bonds and contracts add. Repertoire markets have none.
 */
public final class SwitchingCost implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What leaving costs.", value = "default")
    public record Rule(
            @Parameter(text = "True: leaving is free.", value = "false")
            boolean off,

            @Parameter(
                    text = "Effort of learning, setting up and searching, for a customer of long standing.",
                    unit = "utility",
                    min = 0,
                    max = 50,
                    value = "1.5",
                    noEffect = 0,
                    source = "Burnham, Frels and Mahajan 2003: kind; size: about a third of a typical price in money")
            double procedural,

            @Parameter(
                    text = "Time in which it builds up to 63 %.",
                    unit = "months",
                    min = 0.1,
                    max = 600,
                    value = "12",
                    source = "assumption: a year of habit")
            double months) {
        public Rule {
            Parameters.check(Rule.class, off, procedural, months);
        }

        /** Cost after a tenure in months. */
        float after(float tenureMonths) {
            return (float) procedural * (1f - FloatMath.exp(-tenureMonths / (float) months));
        }
    }

    /** Times to build up after which the cost is at its greatest for all that float can tell. */
    private static final double FULL = 17;

    private final float[] byTenure;
    private final float[] multiplier;

    /** @param multiplier of each segment; @param monthsPerPeriod length of a period */
    public SwitchingCost(Rule rule, double[] multiplier, double monthsPerPeriod) {
        this.multiplier = Firms.narrow(multiplier);
        double periods = FULL * rule.months() / monthsPerPeriod;
        this.byTenure = new float[(int) Math.min(1 + Short.MAX_VALUE, 2 + periods)];
        for (int t = 0; t < byTenure.length; t++) {
            byTenure[t] = rule.off() ? 0f : rule.after((float) (t * monthsPerPeriod));
        }
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        int longest = byTenure.length - 1;
        for (int i = from; i < to; i++) {
            int tenure = Math.min(longest, c.tenure[i]);
            e.switchingCost[i - from] = c.provider[i] < 0 ? 0f : multiplier[c.segment[i]] * byTenure[tenure];
        }
    }
}
