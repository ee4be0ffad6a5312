package holdfast.market.relation;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: a firm can promise more to its best customers than to the rest; each holds it to what was promised to him.
 *
 * <p>Equation: promise to the best fifth by volume = promise + 0.8 · tiering, to the others promise − 0.2 · tiering; appeal += quality · T · the
 * difference; its customers hold what is promised to their tier.
 *
 * <p>Source: customer pyramids (Zeithaml, Rust and Lemon 2001); that a personal promise counts as far as it is trusted is an
 * assumption.
 *
 * <p>Reads: volume, trust, provider. Writes: appeal, heldPromise. Draws: none. Off: a promise is one for all customers of a firm.
 */
public final class PromiseTiers implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Promises graded by worth.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: a promise is one for all customers of a firm.", value = "true")
            boolean off,

            @Parameter(
                    text = "Weight in choice of what is promised to one's tier beyond the promise to all.",
                    unit = "utility per performance",
                    min = 0,
                    max = 100,
                    value = "6",
                    source = "the weight of expected performance (rules.utility.quality)")
            double quality) {
        public Rule {
            Parameters.check(Rule.class, off, quality);
        }

        /** What a tier is promised beyond the promise to all. */
        static float lift(float tiering, boolean best) {
            return best ? 0.8f * tiering : -0.2f * tiering;
        }
    }

    private final Rule rule;
    private final float best;

    /** @param best volume from which a customer is one of the best fifth */
    public PromiseTiers(Rule rule, double best) {
        this.rule = rule;
        this.best = (float) best;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] tiering = f.column(Lever.PROMISE_TIERING);
        float[] promise = f.column(Lever.PROMISE);
        for (int g = 0; g < f.count; g++) {
            for (int i = from; i < to && tiering[g] > 0f; i++) {
                float lift = Rule.lift(tiering[g], c.ties.volume[i] >= best);
                int r = c.relation(i, g);
                boolean own = c.repertoire || c.provider[i] == g;
                if (own && c.heldPromise[r] >= 0f) {
                    c.heldPromise[r] = Math.max(0f, Math.min(1f, promise[g] + lift));
                }
                if (e.compares(c.repertoire, i - from)) {
                    e.appeal[g][i - from] += (float) rule.quality() * c.trust[c.belief(i, g)] * lift;
                }
            }
        }
    }
}
