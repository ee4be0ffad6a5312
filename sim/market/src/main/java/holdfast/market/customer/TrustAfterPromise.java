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
            float broken = trust * FloatMath.positive(1f - (float) breach * excess);
            float repaired = trust + (float) repair * (ceiling - trust);
            boolean kept = Float.floatToRawIntBits(excess) == 0;
            return Float.intBitsToFloat(kept ? Float.floatToRawIntBits(repaired) : Float.floatToRawIntBits(broken));
        }

        /** Ceiling after an encounter. */
        float ceilingAfter(float ceiling, float excess) {
            return FloatMath.greatest(FloatMath.least(ceiling, (float) floor), ceiling - (float) scar * excess);
        }
    }

    private final Rule rule;

    public TrustAfterPromise(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float tolerance = (float) rule.tolerance();
        for (int i = from; i < to; i++) {
            int g = e.firm[i - from];
            if (g >= 0) {
                int r = c.relation(i, g);
                float promise = c.heldPromise[r];
                float excess = FloatMath.positive(promise - c.experience[r] - tolerance);
                float ceiling = rule.ceilingAfter(c.trustCeiling[c.belief(i, g)], excess);
                c.trustCeiling[c.belief(i, g)] = ceiling;
                c.trust[c.belief(i, g)] = rule.after(c.trust[c.belief(i, g)], ceiling, excess);
            }
        }
    }
}
