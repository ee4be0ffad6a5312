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
 * Claim: trust falls with the unkept part of a promise, heals slowly while promises hold, and never quite to where it was.
 *
 * <p>Equation: gap = held promise − experience, 0 if no promise was met; gap &gt; tolerance: T −= breach·(gap − tolerance)·T,
 * ceiling −= scar·(gap − tolerance), not below floor; else T += repair·(ceiling − T).
 *
 * <p>Source: trust is hard to win and easy to lose (Slovic 1993); the reserve of five per cent is a practitioners' rule; sizes
 * are calibrated.
 *
 * <p>Reads: heldPromise, experience. Writes: trust, trustCeiling. Draws: none. Off: trust changes by word of mouth alone.
 */
public final class TrustAfterPromise implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How trust falls after a broken promise and heals.", value = "default")
    public record Rule(
            @Parameter(text = "True: own experience never changes trust.", value = "false")
            boolean off,

            @Parameter(
                    text = "Share of trust lost per unit of unkept promise.",
                    unit = "per encounter",
                    min = 0,
                    max = 20,
                    value = "0.5",
                    noEffect = 0,
                    source = "calibrated: over-promising pays first and costs later")
            double breach,

            @Parameter(
                    text = "Shortfall that is forgiven.",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    source = "practitioners' five-per-cent reserve")
            double tolerance,

            @Parameter(
                    text = "Share of the way back to the ceiling while promises hold.",
                    unit = "per encounter",
                    min = 0,
                    max = 1,
                    value = "0.03",
                    source = "assumption: ten times slower than a serious breach")
            double repair,

            @Parameter(
                    text = "Ceiling lost per unit of unkept promise.",
                    unit = "per encounter",
                    min = 0,
                    max = 20,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: never quite the same")
            double scar,

            @Parameter(text = "Least ceiling.", min = 0, max = 1, value = "0.3", source = "assumption")
            double floor,

            @Parameter(
                    text = "Trust and ceiling at the start of a life.",
                    min = 0,
                    max = 1,
                    value = "0.75",
                    source = "assumption: good faith with reserve")
            double start) {
        public Rule {
            Parameters.check(Rule.class, off, breach, tolerance, repair, scar, floor, start);
        }

        /** Trust after an encounter. @param excess unkept part of the promise above the tolerance, 0 or more */
        float after(float trust, float ceiling, float excess) {
            float broken = trust * Math.max(0f, 1f - (float) breach * excess);
            float repaired = trust + (float) repair * (ceiling - trust);
            float unkept = FloatMath.positiveIs1(excess);
            return unkept * broken + (1f - unkept) * repaired;
        }

        /** Ceiling after an encounter. */
        float ceilingAfter(float ceiling, float excess) {
            return Math.max(Math.min(ceiling, (float) floor), ceiling - (float) scar * excess);
        }
    }

    private final Rule rule;

    public TrustAfterPromise(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        int count = to - from;
        float[] excess = e.scratch.given;
        float[] ceiling = e.scratch.found;
        float[] trust = e.scratch.beliefs;
        for (int k = 0; k < count; k++) {
            int g = Math.max(0, e.firm[k]);
            int r = c.relation(from + k, g);
            excess[k] = c.heldPromise[r] - c.experience[r];
            ceiling[k] = c.trustCeiling[c.belief(from + k, g)];
            trust[k] = c.trust[c.belief(from + k, g)];
        }
        judge(excess, ceiling, trust, count);
        for (int k = 0; k < count; k++) {
            if (e.firm[k] >= 0) {
                c.trustCeiling[c.belief(from + k, e.firm[k])] = ceiling[k];
                c.trust[c.belief(from + k, e.firm[k])] = trust[k];
            }
        }
    }

    /** A loop in vectors: what is left of ceiling and trust. @param gaps promises less experience */
    private void judge(float[] gaps, float[] ceiling, float[] trust, int count) {
        float tolerance = (float) rule.tolerance();
        for (int k = 0; k < count; k++) {
            float excess = Math.max(0f, gaps[k] - tolerance);
            ceiling[k] = rule.ceilingAfter(ceiling[k], excess);
            trust[k] = rule.after(trust[k], ceiling[k], excess);
        }
    }
}
