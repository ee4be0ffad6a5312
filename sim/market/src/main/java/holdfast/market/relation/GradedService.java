package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: a firm that knows who its best customers are can serve them better than the rest at the same cost.
 *
 * <p>Equation: performance += tiering · 0.8 for the best fifth by volume, −tiering · 0.2 for the others, so that the mean
 * stays; with chance {@code mistaken} a customer is taken for one of the other kind.
 *
 * <p>Source: customer pyramids (Zeithaml, Rust and Lemon 2001); chance of a mistake is an assumption about the firm's data.
 *
 * <p>Reads: volume. Writes: delivered, perceived. Draws: TIER. Off: everybody is served alike.
 */
public final class GradedService implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Service graded by worth.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: everybody is served alike.", value = "true")
            boolean off,

            @Parameter(
                    text = "Chance that a customer is taken for one of the other kind.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: data of fair quality")
            double mistaken) {
        public Rule {
            Parameters.check(Rule.class, off, mistaken);
        }

        /** What grading adds to performance. */
        static float lift(float tiering, boolean best) {
            return best ? 0.8f * tiering : -0.2f * tiering;
        }
    }

    private final int mistaken;
    private final float best;

    /** @param best volume from which a customer is one of the best fifth */
    public GradedService(Rule rule, double best) {
        this.mistaken = Draws.threshold((float) rule.mistaken());
        this.best = (float) best;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] tiering = f.column(Lever.TIERING);
        long prefix = Draws.prefix(now.seed(), Stream.TIER, Draws.SET_UP);
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g >= 0 && tiering[g] > 0f) {
                boolean wrong = Draws.below(Draws.keyed(prefix + e.life[k], f.key[g]), mistaken);
                float lift = Rule.lift(tiering[g], c.ties.volume[i] >= best != wrong);
                e.delivered[k] = FloatMath.clip(e.delivered[k] + lift);
                e.perceived[k] += lift;
            }
        }
    }
}
