package holdfast.market.relation;

import holdfast.market.number.FixedPoint;
import holdfast.market.number.FloatMath;
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
 * Claim: points bind with what is lost by leaving: the more are held and the nearer the day on which they are paid out, the
 * more; just after it they bind no more.
 *
 * <p>Equation: points += rate of the firm · price paid; switching cost += weight · points · patience^(months to the pay-out);
 * every {@code months} all points are paid out, of which {@code redeemed} are claimed and cost the firm money; points are
 * forfeited with the relation.
 *
 * <p>Source: financial bonds are the weakest and the most easily copied of three levels (Berry and Parasuraman 1991);
 * financial switching costs (Burnham, Frels and Mahajan 2003).
 *
 * <p>Reads: tenure, lastPaid. Writes: points, switchingCost. Draws: none. Off: no points. Repertoire markets have none.
 */
public final class PointsBond implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Points and rebates.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: no points.", value = "true")
            boolean off,

            @Parameter(
                    text = "Weight of a unit of money in points.",
                    unit = "utility per money",
                    min = 0,
                    max = 100,
                    value = "3.2",
                    noEffect = 0,
                    source = "as much as a unit of money in the price")
            double weight,

            @Parameter(
                    text = "Time between two pay-outs.",
                    unit = "months",
                    min = 0.1,
                    max = 120,
                    value = "12",
                    source = "assumption: a rebate at the end of the year")
            double months,

            @Parameter(
                    text = "What a pay-out a month away is worth today.",
                    min = 0,
                    max = 1,
                    value = "0.9",
                    noEffect = 1,
                    source = "assumption: people are impatient")
            double patience,

            @Parameter(
                    text = "Share of the points that is claimed.",
                    min = 0,
                    max = 1,
                    value = "0.8",
                    source = "assumption: a fifth is never claimed")
            double redeemed) {
        public Rule {
            Parameters.check(Rule.class, off, weight, months, patience, redeemed);
        }

        /** Switching cost of points that are paid out in some months. */
        float bond(float points, float until) {
            return (float) weight
                    * points
                    * (patience == 0 ? until == 0f ? 1f : 0f : FloatMath.pow((float) patience, until));
        }
    }

    private final Rule rule;

    public PointsBond(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] rate = f.column(Lever.POINTS);
        float[] points = c.ties.points;
        int cycle = now.length().periods(rule.months());
        int until = (cycle - now.period() % cycle) % cycle;
        float worth = rule.bond(1f, (float) (until * now.length().months()));
        boolean due = until == 0 && now.period() > 0;
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            if (g < 0) {
                continue;
            }
            points[i] = (c.tenure[i] <= 1 ? 0f : points[i]) + rate[g] * c.lastPaid[i];
            if (due) {
                float claimed = points[i] * (float) rule.redeemed();
                e.sums.add(Measure.CARE_COST, c.segment[i], g, FixedPoint.money(claimed));
                points[i] = 0f;
            }
            e.switchingCost[i - from] += worth * points[i];
            e.sums.add(Measure.POINTS, c.segment[i], g, FixedPoint.money(points[i]));
        }
    }
}
