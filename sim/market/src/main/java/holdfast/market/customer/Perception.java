package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: small gaps between expectation and delivery are seen as smaller than they are (assimilation); large ones are not.
 *
 * <p>Equation: perceived = x + assimilation·(E − x) where |E − x| &lt; latitude, else x.
 *
 * <p>Source: assimilation and contrast (Anderson 1973; both are found in Spreng and Droge 2001).
 *
 * <p>Reads: delivered, expectation. Writes: perceived. Draws: none. Off: perceived is what was delivered.
 */
public final class Perception implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What of it is perceived.", value = "default")
    public record Rule(
            @Parameter(text = "True: perceived is what was delivered.", value = "false")
            boolean off,

            @Parameter(
                    text = "Share of a small gap that is not seen.",
                    min = 0,
                    max = 1,
                    value = "0.3",
                    noEffect = 0,
                    source = "sign: Spreng and Droge 2001; size is an assumption")
            double assimilation,

            @Parameter(
                    text = "Gap up to which it is small.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption")
            double latitude) {
        public Rule {
            Parameters.check(Rule.class, off, assimilation, latitude);
        }

        /** Without a branch, which no processor could foresee: {@code within} is all ones inside the latitude. */
        float perceived(float x, float expected) {
            float gap = expected - x;
            int within = Float.floatToRawIntBits(Math.abs(gap) - (float) latitude) >> 31;
            return x + Float.intBitsToFloat(within & Float.floatToRawIntBits((float) assimilation * gap));
        }
    }

    private final Rule rule;

    public Perception(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.firm[k] >= 0) {
                e.perceived[k] = rule.perceived(e.perceived[k], c.expectation[c.belief(i, e.firm[k])]);
            }
        }
    }
}
