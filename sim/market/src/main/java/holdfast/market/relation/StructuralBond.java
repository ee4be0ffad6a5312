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
 * Claim: systems that customers build into their own work bind most, and grow in slowly; the more partners are connected, the
 * more they bind.
 *
 * <p>Equation: integration moves toward the firm's effort by speed a month; switching cost += weight · integration ·
 * (1 + network · share of the firm among all served customers).
 *
 * <p>Source: structural bonds as the third of three levels (Berry and Parasuraman 1991); learning and set-up as procedural
 * costs (Burnham, Frels and Mahajan 2003).
 *
 * <p>Reads: tenure. Writes: integration, switchingCost. Draws: none. Off: nothing is built in. Repertoire markets have none.
 */
public final class StructuralBond implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Systems built into customers' work.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nothing is built in.", value = "true")
            boolean off,

            @Parameter(
                    text = "Switching cost of full integration.",
                    unit = "utility",
                    min = 0,
                    max = 50,
                    value = "6",
                    noEffect = 0,
                    source = "assumption: three times a full friendship, so that the order of the levels can show")
            double weight,

            @Parameter(
                    text = "Share of the way to the firm's effort.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    source = "assumption: half-way in a little over a year")
            double speed,

            @Parameter(
                    text = "How much more it binds where all customers are connected.",
                    unit = "ratio",
                    min = 0,
                    max = 10,
                    value = "0",
                    noEffect = 0,
                    source = "left out unless a scenario is about platforms")
            double network) {
        public Rule {
            Parameters.check(Rule.class, off, weight, speed, network);
        }

        /** Integration after one more step of {@code share} of the way. */
        static float next(float integration, float effort, float share) {
            return integration + share * (effort - integration);
        }
    }

    private final Rule rule;

    public StructuralBond(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] effort = f.column(Lever.STRUCTURAL);
        float[] integration = c.ties.integration;
        float share = (float) now.length().rate(rule.speed());
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            if (g < 0) {
                integration[i] = 0f;
                continue;
            }
            integration[i] = Rule.next(c.tenure[i] <= 1 ? 0f : integration[i], effort[g], share);
            float weight = (float) (rule.weight() * (1 + rule.network() * f.publishedShare(g)));
            e.switchingCost[i - from] += weight * integration[i];
            e.sums.add(Measure.INTEGRATION, c.segment[i], g, FixedPoint.fraction(integration[i]));
        }
    }
}
