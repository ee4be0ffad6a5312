package holdfast.market.customer;

import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: a grievance fades with time, but a grave one makes the customer swear the firm off.
 *
 * <p>Equation: g halves every halfLife months; above grave the firm is out of the question, and stays so for blockMonths
 * after leaving.
 *
 * <p>Source: double deviation and exit (Bitner, Booms and Tetreault 1990); half-life and threshold are assumptions.
 *
 * <p>Reads: grievance. Writes: grievance. Draws: none. Off: nothing is held against a firm.
 */
public final class Grievance implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How grievances fade, and when a firm is sworn off.", value = "default")
    public record Rule(
            @Parameter(text = "True: nothing is held against a firm.", value = "false")
            boolean off,

            @Parameter(
                    text = "Time in which a grievance halves.",
                    unit = "months",
                    min = 0.01,
                    max = 1200,
                    value = "6",
                    source = "assumption")
            double halfLife,

            @Parameter(
                    text = "Grievance from which the firm is sworn off; 1: never.",
                    min = 0,
                    max = 1,
                    value = "0.8",
                    noEffect = 1,
                    source = "assumption: two unresolved failures and a failed response")
            double grave,

            @Parameter(
                    text = "How long it stays sworn off after leaving.",
                    unit = "months",
                    min = 0,
                    max = 1200,
                    value = "24",
                    source = "assumption")
            double blockMonths) {
        public Rule {
            Parameters.check(Rule.class, off, halfLife, grave, blockMonths);
        }

        /** What is left after some months. */
        float faded(float grievance, float months) {
            return grievance == 0f ? 0f : grievance * FloatMath.halved(months / (float) halfLife);
        }

        /**
         * True if the firm is out of the question.
         *
         * @param today grievance today, faded since leaving; @param since months since leaving, 0 for the provider
         */
        boolean blocks(float today, float since) {
            if (today == 0f || since > (float) blockMonths) {
                return false;
            }
            return today * (since == 0f ? 1f : FloatMath.halved(-since / (float) halfLife)) > (float) grave;
        }
    }

    private final Rule rule;

    public Grievance(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        if (e.pass > 0) {
            return;
        }
        float left = rule.faded(1f, (float) now.length().months());
        for (int row = 0; row < (c.repertoire ? f.count : 1); row++) {
            int at = row * c.size;
            for (int i = at + from; i < at + to; i++) {
                c.grievance[i] *= left;
            }
        }
    }
}
