package holdfast.market.relation;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: the longer a relation lasts the better the firm knows what suits the customer, and the better it can fit what it does.
 *
 * <p>Equation: performance += most · (1 − 2^(−months of the relation/half)) · (1 − shared + shared · integration).
 *
 * <p>Source: relations as investments in specific knowledge (Anderson and Weitz 1992: shape); sizes are assumptions.
 *
 * <p>Reads: tenure, integration. Writes: delivered, perceived. Draws: none. Off: old customers are served as new ones are.
 */
public final class Customisation implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How service comes to fit old customers.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: old customers are served as new ones are.", value = "true")
            boolean off,

            @Parameter(
                    text = "Performance gained in a relation that has lasted for ever.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: a little more than the spread of service")
            double most,

            @Parameter(
                    text = "Time after which half of it is there.",
                    unit = "months",
                    min = 0.01,
                    max = 1200,
                    value = "18",
                    source = "assumption")
            double half,

            @Parameter(
                    text = "Share of it that needs shared systems (rules.integration).",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "left out unless a scenario is about shared data")
            double shared) {
        public Rule {
            Parameters.check(Rule.class, off, most, half, shared);
        }

        /** Performance gained after some months. */
        double fit(double months) {
            return most * (1 - StrictMath.pow(2, -months / half));
        }
    }

    /** Longest relation that is told apart, in periods: later the rest of the way is below a float's grain. */
    private static final int LONGEST = 1200;

    private final Rule rule;
    private float[] fit;

    public Customisation(Rule rule, double months) {
        this.rule = rule;
        this.fit = new float[LONGEST];
        for (int t = 0; t < LONGEST; t++) {
            fit[t] = (float) rule.fit(t * months);
        }
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float shared = (float) rule.shared();
        for (int i = from; i < to; i++) {
            int g = e.firm[i - from];
            if (g >= 0) {
                float joint = c.ties.integration == null ? 0f : c.ties.integration[i];
                float lift = fit[Math.min(LONGEST - 1, c.tenure[c.relation(i, g)])] * (1f - shared + shared * joint);
                float x = Math.min(1f, e.delivered[i - from] + lift);
                e.perceived[i - from] += x - e.delivered[i - from];
                e.delivered[i - from] = x;
            }
        }
    }
}
