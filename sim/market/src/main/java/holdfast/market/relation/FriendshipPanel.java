package holdfast.market.relation;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: friendship keeps customers by two ways: through satisfaction and loyalty, and through the barrier to switching.
 *
 * <p>Equation: per firm, sums and products of friendship, satisfaction, switching cost, loyalty and leaving over the
 * measured periods, from which {@link holdfast.market.observe.FriendshipPaths} works out the paths.
 *
 * <p>Source: path model of commercial friendship with two mediators (signs of nine hypotheses).
 *
 * <p>Reads: tenure, friendship, satisfaction, switchingCost, loyalty, left. Writes: nothing but sums. Draws: none. Off: paths are not measured.
 * Repertoire markets have none.
 */
public final class FriendshipPanel implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "The path model of friendship.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: paths are not measured.", value = "true")
            boolean off) {
        public Rule {
            Parameters.check(Rule.class, off);
        }
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        if (!now.measured()) {
            return;
        }
        int settled = f.year / 2;
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = c.provider[i];
            if (g >= 0 && c.tenure[i] >= settled) {
                float left = e.left[k] >= 0 ? 1f : 0f;
                e.sums.paths.count(
                        g,
                        c.first + i,
                        c.ties.friendship[i],
                        c.satisfaction[i],
                        e.switchingCost[k],
                        c.loyalty[i],
                        left);
            }
        }
    }
}
