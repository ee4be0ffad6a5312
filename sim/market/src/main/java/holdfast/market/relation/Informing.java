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
 * Claim: who is kept informed knows what to expect: contact brings expectation to what is delivered, and makes it surer.
 *
 * <p>Equation: E += rate · contact of the firm · (level − E); u · (1 − rate · contact).
 *
 * <p>Source: levels of relationship differ in how well customers are informed (Kotler 1992); a clear notice instead of
 * exaggerated advertising shrinks the gap. Rate is an assumption.
 *
 * <p>Reads: expectation, uncertainty. Writes: expectation, uncertainty. Draws: none. Off: nobody is told.
 */
public final class Informing implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How contact informs expectations.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is told.", value = "true")
            boolean off,

            @Parameter(
                    text = "Share of the gap that full contact closes.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: as one more experience every other month")
            double rate) {
        public Rule {
            Parameters.check(Rule.class, off, rate);
        }

        /** Belief after being told, some of the way to what is so. */
        static float told(float belief, float so, float share) {
            return belief + share * (so - belief);
        }
    }

    private final Rule rule;

    public Informing(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float rate = (float) now.length().rate(rule.rate());
        float[] contact = f.column(Lever.SOCIAL);
        float[] level = f.column(Lever.QUALITY);
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            if (g >= 0 && contact[g] > 0f) {
                int b = c.belief(i, g);
                c.expectation[b] = Rule.told(c.expectation[b], level[g], rate * contact[g]);
                c.uncertainty[b] *= 1f - rate * contact[g];
            }
        }
    }
}
