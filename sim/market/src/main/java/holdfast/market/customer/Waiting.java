package holdfast.market.customer;

import holdfast.market.number.FixedPoint;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: waiting spoils what is delivered, and what was promised on time is not kept.
 *
 * <p>Equation: x −= disutility·wait.
 *
 * <p>Source: waiting and the evaluation of service (Taylor 1994); the size is an assumption.
 *
 * <p>Reads: wait (of the firm), delivered. Writes: delivered, perceived. Draws: none. Off: waiting does not matter.
 */
public final class Waiting implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What waiting does.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: waiting does not matter.", value = "true")
            boolean off,

            @Parameter(
                    text = "Loss of performance per period of waiting.",
                    unit = "performance per period",
                    min = 0,
                    max = 10,
                    value = "0.3",
                    noEffect = 0,
                    source = "assumption: a wait of a whole period is nearly a failure")
            double disutility) {
        public Rule {
            Parameters.check(Rule.class, off, disutility);
        }
    }

    private final float disutility;

    public Waiting(Rule rule) {
        this.disutility = (float) rule.disutility();
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g >= 0) {
                e.sums.sum[e.sums.cell(c.segment[i], g) + Measure.WAIT.ordinal()] += FixedPoint.unit(f.wait[g]);
                e.delivered[k] = FloatMath.clip(e.delivered[k] - disutility * f.wait[g]);
                e.perceived[k] = e.delivered[k];
            }
        }
    }
}
