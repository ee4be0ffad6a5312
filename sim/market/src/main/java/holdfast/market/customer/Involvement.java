package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: the more time, effort and money a purchase takes, the more a promise that is believed weighs in it.
 *
 * <p>Equation: appeal += weight · v · T · (promise − mean promise), v = exp(spread·z − spread²/2) for each customer, mean 1; promises that a
 * customer has not met weigh nothing.
 *
 * <p>Source: perceived risk rises with what is invested, and assurances reduce it (Cox 1967; Roselius 1971: shape); sizes are
 * assumptions.
 *
 * <p>Reads: promised, trust. Writes: appeal. Draws: INVOLVEMENT at set-up. Off: a promise weighs by what it makes people expect.
 */
public final class Involvement implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How much is invested in a purchase.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: a promise weighs by what it makes people expect.", value = "true")
            boolean off,

            @Parameter(
                    text = "Weight of a fully trusted promise at the mean of what is invested.",
                    unit = "utility per performance",
                    min = 0,
                    max = 100,
                    value = "3",
                    noEffect = 0,
                    source = "assumption: half the weight of what is expected")
            double weight,

            @Parameter(
                    text = "Spread of the logarithm of what is invested.",
                    unit = "log units",
                    min = 0,
                    max = 3,
                    value = "0.7",
                    source = "assumption: one in six invests more than twice the median")
            double spread) {
        public Rule {
            Parameters.check(Rule.class, off, weight, spread);
        }

        /** What a customer invests, relative to the mean, for a standard normal z. */
        float invested(float z) {
            float s = (float) spread;
            return FloatMath.exp(s * z - 0.5f * s * s);
        }
    }

    private final Rule rule;
    private final long draws;

    public Involvement(Rule rule, long seed) {
        this.rule = rule;
        this.draws = Draws.prefix(seed, Stream.INVOLVEMENT, Draws.SET_UP);
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] promise = f.column(Lever.PROMISE);
        float mean = 0f;
        for (int g = 0; g < f.count; g++) {
            mean += promise[g] / f.count;
        }
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.compares(c.repertoire, k)) {
                float z = FloatMath.normalQuantile(Draws.uniform(Draws.at(draws + e.life[k])));
                float weight = (float) rule.weight() * rule.invested(z);
                for (int g = 0; g < f.count; g++) {
                    float met = c.promised[i] >>> g & 1;
                    e.appeal[g][k] += met * weight * c.trust[c.belief(i, g)] * (promise[g] - mean);
                }
            }
        }
    }
}
