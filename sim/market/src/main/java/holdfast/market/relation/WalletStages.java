package holdfast.market.relation;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: in a market of several suppliers a relation has stages by its share of the purchases, and it can end in part:
 * development below 2 %, early to 50 %, stable to 80 %, strategic from there.
 *
 * <p>Equation: stage by share of wallet at the start of a period; a fall from stable or strategic to early is a partial end,
 * a fall to development a complete one.
 *
 * <p>Source: thresholds of key-account practice (0, 50 and 80 % of supply); dissolution in part or whole.
 *
 * <p>Reads: walletShare. Writes: stage. Draws: none. Off: stages are not followed. Contractual markets have none.
 */
public final class WalletStages implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Stages of a relation by share of wallet.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: stages are not followed.", value = "true")
            boolean off) {
        public Rule {
            Parameters.check(Rule.class, off);
        }

        /** 0 development, 1 early, 2 stable, 3 strategic. */
        static int of(float share) {
            return share >= STRATEGIC ? 3 : share >= STABLE ? 2 : share >= EARLY ? 1 : 0;
        }
    }

    /** Share of wallet from which a relation is past development. */
    private static final float EARLY = 0.02f;
    /** Share from which it is stable. */
    private static final float STABLE = 0.5f;
    /** Share from which it is strategic. */
    private static final float STRATEGIC = 0.8f;

    private static final Measure[] COUNTS = {null, Measure.STAGE_EARLY, Measure.STAGE_STABLE, Measure.STAGE_STRATEGIC};

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        if (e.pass > 0) {
            return;
        }
        for (int g = 0; g < f.count; g++) {
            for (int i = from; i < to; i++) {
                int r = c.relation(i, g);
                int before = c.ties.stage[r];
                int stage = Rule.of(c.walletShare[r]);
                int s = c.segment[i];
                c.ties.stage[r] = (byte) stage;
                if (stage > 0) {
                    e.sums.add(COUNTS[stage], s, g, 1);
                }
                if (before > 1 && stage == 1) {
                    e.sums.add(Measure.ENDED_IN_PART, s, g, 1);
                } else if (before > 0 && stage == 0) {
                    e.sums.add(Measure.ENDED, s, g, 1);
                }
            }
        }
    }
}
