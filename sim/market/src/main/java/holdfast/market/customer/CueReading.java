package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: trained staff see it when one who was let down says nothing, and put things right unasked.
 *
 * <p>Equation: who was let down, blames the firm and did not reach it is noticed with probability cueReading, and then met as
 * one who complained.
 *
 * <p>Source: indirect emotional cues and their reading by the front line (Mattila and Enz 2002); the rate is the firm's.
 *
 * <p>Reads: happened, cueReading. Writes: happened. Draws: CUE by firm. Off: who says nothing is not noticed.
 */
public final class CueReading implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How the silent are noticed.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: who says nothing is not noticed.", value = "true")
            boolean off) {
        public Rule {
            Parameters.check(Rule.class, off);
        }
    }

    private static final int SEEN = Encounters.LET_DOWN | Encounters.COMPLAINED;

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] reading = f.column(Lever.CUE_READING);
        long prefix = now.draws(Stream.CUE);
        for (int i = from; i < to; i++) {
            int k = i - from;
            if ((e.happened[k] & SEEN) == Encounters.LET_DOWN && e.firm[k] >= 0) {
                int g = e.firm[k];
                long bits = Draws.keyed(prefix + e.life[k], f.key[g] + e.pass);
                if (Draws.uniform(bits) < reading[g]) {
                    e.happened[k] |= Encounters.NOTICED;
                    e.sums.add(Measure.NOTICED, c.segment[i], g, 1);
                }
            }
        }
    }
}
