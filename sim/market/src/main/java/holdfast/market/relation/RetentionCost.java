package holdfast.market.relation;

import holdfast.market.number.FixedPoint;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: a customer costs most to look after in the beginning, and less from year to year.
 *
 * <p>Equation: cost of care of a period = steady + early · e^(−tenure/months).
 *
 * <p>Source: operating costs of a customer fall with duration (Reichheld and Sasser 1990); sizes are assumptions.
 *
 * <p>Reads: tenure. Writes: earned. Draws: none. Off: care costs the same for everybody.
 */
public final class RetentionCost implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Cost of looking after customers by tenure.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: care costs the same for everybody.", value = "true")
            boolean off,

            @Parameter(
                    text = "Cost of looking after a customer of long standing.",
                    unit = "money per period",
                    min = 0,
                    max = 100,
                    value = "0.02",
                    noEffect = 0,
                    source = "assumption: two per cent of a typical price")
            double steady,

            @Parameter(
                    text = "Further cost in the beginning.",
                    unit = "money per period",
                    min = 0,
                    max = 100,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: a tenth of a typical price")
            double early,

            @Parameter(
                    text = "Time in which that falls to 37 %.",
                    unit = "months",
                    min = 0.1,
                    max = 600,
                    value = "12",
                    source = "assumption: a year")
            double months) {
        public Rule {
            Parameters.check(Rule.class, off, steady, early, months);
        }

        /** Cost of one period after a tenure in months. */
        float after(float tenure) {
            return (float) steady + (float) early * FloatMath.exp(-tenure / (float) months);
        }
    }

    private final Rule rule;
    /** Cost by tenure in periods, as far as it has been asked for. */
    private float[] after = {};

    public RetentionCost(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float months = (float) now.length().months();
        for (int i = from; i < to; i++) {
            int g = e.firm[i - from];
            if (g >= 0) {
                int tenure = c.tenure[c.relation(i, g)];
                after = tenure < after.length ? after : table(tenure, months);
                float cost = after[tenure];
                e.sums.add(Measure.CARE_COST, c.segment[i], g, FixedPoint.money(cost));
                c.ties.book(i, 0f, cost);
            }
        }
    }

    private float[] table(int tenure, float months) {
        float[] table = new float[Math.max(128, 2 * tenure)];
        for (int t = 0; t < table.length; t++) {
            table[t] = rule.after(months * t);
        }
        return table;
    }
}
