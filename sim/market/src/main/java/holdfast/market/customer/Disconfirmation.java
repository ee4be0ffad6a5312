package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: satisfaction depends on how delivery compares with expectation, and a shortfall counts about twice a surplus.
 *
 * <p>Equation: d = perceived − E; v(d) = d for d ≥ 0, lossAversion·d below; surprise = weight·v(d).
 *
 * <p>Source: expectancy disconfirmation (Oliver 1980); asymmetry (Anderson and Sullivan 1993); loss aversion 1.96, 1.82 to
 * 2.10 (Brown et al. 2024).
 *
 * <p>Reads: perceived, expectation. Writes: disconfirmation, surprise. Draws: none. Off: only the level counts.
 */
public final class Disconfirmation implements CustomerPhase {
    /** Parameters. */
    public record Rule(
            @Parameter(text = "True: only the level of performance counts.", value = "false")
            boolean off,

            @Parameter(
                    text = "Weight of disconfirmation in satisfaction.",
                    min = 0,
                    max = 10,
                    value = "0.6",
                    noEffect = 0,
                    source = "Szymanski and Henard 2001: stronger than performance in correlation; size calibrated")
            double weight,

            @Parameter(
                    text = "How much more a shortfall counts than a surplus.",
                    min = 1,
                    max = 10,
                    value = "1.96",
                    noEffect = 1,
                    source = "Brown et al. 2024")
            double lossAversion) {
        public Rule {
            Parameters.check(Rule.class, off, weight, lossAversion);
        }

        /** What a gap is felt to be. */
        float felt(float gap) {
            int shortfall = Float.floatToRawIntBits(gap) >> 31;
            return gap + Float.intBitsToFloat(shortfall & Float.floatToRawIntBits((float) (lossAversion - 1) * gap));
        }
    }

    private final Rule rule;

    public Disconfirmation(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float weight = (float) rule.weight();
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.firm[k] >= 0) {
                float gap = e.perceived[k] - c.expectation[c.belief(i, e.firm[k])];
                e.disconfirmation[k] = gap;
                e.surprise[k] = weight * rule.felt(gap);
            }
        }
    }
}
