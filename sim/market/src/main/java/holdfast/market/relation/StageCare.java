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
 * Claim: a relation needs other means in the beginning than later: first one explains, then one mends, at last one thanks.
 *
 * <p>Equation: with effort e of the firm, explaining moves expectation by rate · e · (level − E) and u by the factor 1 − rate · e,
 * mending takes rate · e of the grievance away, thanking adds rate · e · (1 − L) to loyalty. By stage, all effort goes into the
 * first means in the first year, into the second up to the third, into the third from then on; alike, a third goes into each.
 * The cost is cost · e for every customer either way.
 *
 * <p>Source: means of retention by stage of the relation (Dwyer, Schurr and Oh 1987: stages); means and sizes are assumptions.
 *
 * <p>Reads: tenure. Writes: expectation, uncertainty, grievance, loyalty, earned. Draws: none. Off: nobody is cared for by
 * stage. Repertoire markets have none.
 */
public final class StageCare implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Care by stage of the relation.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is cared for by stage.", value = "true")
            boolean off,

            @Parameter(
                    text = "True: the means differ by stage; false: a third of the effort for each means.",
                    value = "true")
            boolean byStage,

            @Parameter(
                    text = "What full effort in one means does.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: as informing (rules.informing.rate)")
            double rate,

            @Parameter(
                    text = "Cost of full effort.",
                    unit = "money per period",
                    min = 0,
                    max = 100,
                    value = "0.02",
                    noEffect = 0,
                    source = "assumption: two per cent of a typical price")
            double cost) {
        public Rule {
            Parameters.check(Rule.class, off, byStage, rate, cost);
        }

        /** Share of the effort that a means gets. @param means 0 explaining, 1 mending, 2 thanking; @param stage likewise */
        float share(int means, int stage) {
            return byStage ? means == stage ? 1f : 0f : 1f / 3;
        }
    }

    private final Rule rule;

    public StageCare(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float rate = (float) now.length().rate(rule.rate());
        float[] effort = f.column(Lever.STAGE_CARE);
        float[] level = f.column(Lever.QUALITY);
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            if (g >= 0 && effort[g] > 0f) {
                int stage = c.tenure[i] < f.year ? 0 : c.tenure[i] < 3 * f.year ? 1 : 2;
                float does = rate * effort[g];
                int b = c.belief(i, g);
                float explained = does * rule.share(0, stage);
                c.expectation[b] += explained * (level[g] - c.expectation[b]);
                c.uncertainty[b] *= 1f - explained;
                if (c.grievance != null) {
                    c.grievance[i] *= 1f - does * rule.share(1, stage);
                }
                c.loyalty[i] += does * rule.share(2, stage) * (1f - c.loyalty[i]);
                float cost = (float) rule.cost() * effort[g];
                e.sums.add(Measure.CARE_COST, c.segment[i], g, FixedPoint.money(cost));
                c.ties.book(i, 0f, cost);
            }
        }
    }
}
