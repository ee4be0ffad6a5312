package holdfast.market.relation;

import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: a lock that binds the supplier too is worth having: he puts in what complements the customer's own resources, and cannot
 * raise the price on who is locked in.
 *
 * <p>Equation: for a customer locked in with a firm (rules.mutualLock) performance += joint, and of a rise in price since the lock the
 * part {@code returned} is not charged.
 *
 * <p>Source: complementary resources and meetings of those at the top in the strategic stage (key-account practice); credible
 * commitments (Williamson 1983). Sizes are assumptions.
 *
 * <p>Reads: lockedTo, lockedPrice, firm. Writes: delivered, perceived, paid, lastPaid. Draws: none. Off: only the customer is bound.
 * Contractual markets have none.
 */
public final class JointResources implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What binds the supplier of customers locked in.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: only the customer is bound.", value = "true")
            boolean off,

            @Parameter(
                    text = "What resources that complement each other add to performance.",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    noEffect = 0,
                    source = "assumption: a little less than one service spread")
            double joint,

            @Parameter(
                    text = "Part of a rise in price since the lock that is not charged.",
                    min = 0,
                    max = 1,
                    value = "1",
                    noEffect = 0,
                    source = "assumption: the price is agreed for as long as the lock holds")
            double returned) {
        public Rule {
            Parameters.check(Rule.class, off, joint, returned);
        }

        /** What is paid of a price posted, by the price at the lock. */
        float paid(float posted, float locked) {
            return posted - (float) returned * Math.max(0f, posted - locked);
        }
    }

    private final Rule rule;

    public JointResources(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g >= 0 && c.ties.lockedTo[i] == g + 1) {
                float x = FloatMath.clip(e.delivered[k] + (float) rule.joint());
                e.perceived[k] += x - e.delivered[k];
                e.delivered[k] = x;
                e.paid[k] = rule.paid(e.paid[k], c.ties.lockedPrice[i]);
                c.lastPaid[i] = e.paid[k];
            }
        }
    }
}
