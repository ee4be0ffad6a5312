package holdfast.market.relation;

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
 * Claim: an old customer is worth many new ones, for the new have been won at a cost, and buy less.
 *
 * <p>Equation: margin of a customer and period = revenue less cost of serving, of care, and, in the first period, of winning;
 * summed over customers of less than a year (new) and of {@code old} years and more, and spending over those with a loyalty
 * of 2/3 and more (loyal) and below.
 *
 * <p>Source: profit by duration of the relation (Reichheld and Sasser 1990).
 *
 * <p>Reads: tenure, loyalty, paid, before, pass. Writes: spent, earned (what other mechanisms booked there is counted and
 * forgotten). Draws: none. Off: margins are not told by tenure. Repertoire markets have none.
 */
public final class TenureMargin implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Margins by tenure.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: margins are not told by tenure.", value = "true")
            boolean off,

            @Parameter(
                    text = "Tenure from which a customer is an old one.",
                    unit = "years",
                    min = 1,
                    max = 50,
                    value = "3",
                    source = "assumption: past the second renewal of a contract of a year")
            double old) {
        public Rule {
            Parameters.check(Rule.class, off, old);
        }
    }

    private static final float LOYAL = 2f / 3;

    private final Rule rule;

    public TenureMargin(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] unitCost = f.column(Lever.UNIT_COST);
        float[] spent = c.ties.spent;
        float[] earned = c.ties.earned;
        float old = (float) (rule.old() * f.year);
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g >= 0) {
                float spending = spent[i] + e.paid[k];
                float winning = e.before[k] == g ? 0f : (float) f.acquisitionCost[g];
                long margin = signed(earned[i] + e.paid[k] - unitCost[g] - winning);
                int cell = e.sums.cell(c.segment[i], g);
                int kind = cell + (c.loyalty[i] >= LOYAL ? Measure.LOYAL_CUSTOMERS : Measure.OTHER_CUSTOMERS).ordinal();
                e.sums.sum[kind]++;
                e.sums.sum[kind + 1] += FixedPoint.money(spending);
                int fresh = c.tenure[i] < f.year ? 1 : 0;
                int aged = c.tenure[i] >= old ? 1 : 0;
                e.sums.sum[cell + Measure.NEW_CUSTOMERS.ordinal()] += fresh;
                e.sums.sum[cell + Measure.NEW_MARGIN.ordinal()] += -fresh & margin;
                e.sums.sum[cell + Measure.OLD_CUSTOMERS.ordinal()] += aged;
                e.sums.sum[cell + Measure.OLD_MARGIN.ordinal()] += -aged & margin;
            }
            spent[i] = 0f;
            earned[i] = 0f;
        }
    }

    private static long signed(float money) {
        long size = FixedPoint.money(Math.abs(money));
        return money < 0f ? -size : size;
    }
}
