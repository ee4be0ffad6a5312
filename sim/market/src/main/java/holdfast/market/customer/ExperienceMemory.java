package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: what one tells others and holds against a promise is one's own smoothed experience; an occasional failure is allowed for.
 *
 * <p>Equation: experience += weight·(x + φ·severity − experience), weight 1/n up to encounter n = 1/steady, then steady.
 *
 * <p>Source: cumulative evaluation; a mean of the first few encounters, then exponential smoothing (assumption).
 *
 * <p>Reads: delivered, lesson, tenure. Writes: experience, tenure. Draws: none. Off: tenure runs on, experience stays as it began.
 */
public final class ExperienceMemory implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What one's own experience adds up to.", value = "default")
    public record Rule(
            @Parameter(text = "True: experience stays as it began.", value = "false")
            boolean off,

            @Parameter(
                    text = "Weight of the newest encounter in the long run.",
                    unit = "per encounter",
                    min = 0.001,
                    max = 1,
                    value = "0.2",
                    source = "assumption: about the last five encounters")
            double steady) {
        public Rule {
            Parameters.check(Rule.class, off, steady);
        }

        /** Weight of encounter n, from 1. */
        float weight(int n) {
            return Math.max((float) steady, 1f / n);
        }
    }

    private final Rule rule;
    private final ServiceDelivery.Rule delivery;
    private final boolean lessons;

    /** @param lessons true if what is learnt from is not what was delivered */
    public ExperienceMemory(Rule rule, ServiceDelivery.Rule delivery, boolean lessons) {
        this.rule = rule;
        this.delivery = delivery;
        this.lessons = lessons;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] failure = f.column(Lever.FAILURE_RATE);
        float[] met = lessons ? e.lesson : e.delivered;
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g >= 0) {
                int r = c.relation(i, g);
                int n = Math.min(Short.MAX_VALUE, c.tenure[r] + 1);
                c.tenure[r] = (short) n;
                if (!rule.off()) {
                    c.experience[r] += rule.weight(n) * (met[k] + delivery.expectedLoss(failure[g]) - c.experience[r]);
                }
            }
        }
    }
}
