package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: some failures cost much and most cost little; what is at stake makes them worse and makes people speak.
 *
 * <p>Equation: stake = exp(spread·z − spread²/2), mean 1; in a failure x −= severity·(stake − 1). What it does to voice
 * is in complaining.stakes.
 *
 * <p>Source: complaining rises with the loss: a few dollars 3 %, 142 dollars 69 % (Goodman and Newman, TARP).
 *
 * <p>Reads: happened. Writes: stake, delivered, perceived. Draws: STAKE by firm. Off: all failures are alike.
 */
public final class Stakes implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How much is at stake in a failure.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: all failures are alike.", value = "true")
            boolean off,

            @Parameter(
                    text = "Spread of the logarithm of what is at stake.",
                    unit = "log units",
                    min = 0,
                    max = 3,
                    value = "0.7",
                    noEffect = 0,
                    source = "assumption: one failure in six costs more than twice the median")
            double spread) {
        public Rule {
            Parameters.check(Rule.class, off, spread);
        }

        /** What is at stake, relative to the mean, for a standard normal z. */
        float stake(float z) {
            float s = (float) spread;
            return FloatMath.exp(s * z - 0.5f * s * s);
        }
    }

    private final Rule rule;
    private final float severity;

    /** @param severity loss of performance in the usual failure */
    public Stakes(Rule rule, double severity) {
        this.rule = rule;
        this.severity = (float) severity;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.STAKE);
        for (int k = 0; k < to - from; k++) {
            e.stake[k] = 1f;
            if (e.firm[k] >= 0 && (e.happened[k] & Encounters.FAILED) != 0) {
                long bits = Draws.keyed(prefix + e.life[k], f.key[e.firm[k]] + e.pass);
                e.stake[k] = rule.stake(FloatMath.normalQuantile(Draws.uniform(bits)));
                float x = FloatMath.clip(e.delivered[k] - severity * (e.stake[k] - 1f));
                e.perceived[k] += x - e.delivered[k];
                e.delivered[k] = x;
            }
        }
    }
}
