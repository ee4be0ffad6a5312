package holdfast.market.draw;

import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/**
 * Claim: a firm's offer happens to suit some customers better than others, who know it before they buy.
 *
 * <p>Equation: m ~ N(0, spread²) for each customer, firm and state of needs. A column without memory: it is recomputed wherever it is
 * read, and drawn anew when the customer's needs change.
 *
 * <p>Source: horizontal differentiation (Hotelling 1929). Reads: epoch, needs. Writes: nothing. Draws: TASTE at set-up, by firm. Off:
 * all offers suit everybody alike.
 */
public final class TasteMatch {
    /** Parameters. */
    @Parameter(text = "How well offers happen to suit.", value = "default")
    public record Rule(
            @Parameter(text = "True: all offers suit everybody alike.", value = "false")
            boolean off,

            @Parameter(
                    text = "Spread of taste over customers and firms (product differentiation).",
                    unit = "performance",
                    min = 0,
                    max = 2,
                    value = "0.2",
                    noEffect = 0,
                    source = "horizontal differentiation (Hotelling 1929); size: gives churn of 1.5 to 3 % a month")
            double spread) {
        public Rule {
            Parameters.check(Rule.class, off, spread);
        }

        /** The spread that holds, 0 when off. */
        public float effective() {
            return off ? 0f : (float) spread;
        }
    }

    private final float spread;
    private final long prefix;

    public TasteMatch(Rule rule, long seed) {
        this.spread = rule.effective();
        this.prefix = Draws.prefix(seed, Stream.TASTE, Draws.SET_UP);
    }

    /** True if every match is 0. */
    public boolean none() {
        return spread == 0f;
    }

    /** The base for one customer in one life and one state of needs. */
    public long base(long customer, int epoch, int needs) {
        return Draws.address(prefix, customer, (epoch << 12) + needs);
    }

    /** The match with one firm. */
    public float of(long base, long firmKey) {
        return spread == 0f ? 0f : spread * FloatMath.normalQuantile(Draws.uniform(Draws.keyed(base, firmKey)));
    }
}
