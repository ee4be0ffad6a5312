package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.observe.Reason;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: places that are far and hours that do not suit speak against a firm, and some customers leave for that alone.
 *
 * <p>Equation: n = distance · (1 − places), distance uniform for each customer and firm; appeal −= weight · n + waiting · wait of the
 * firm; customers compare offers with chance nuisance · n of their provider.
 *
 * <p>Source: inconvenience is among eight causes of switching, named by 21 % of those who switched (Keaveney 1995); sizes are assumptions.
 *
 * <p>Reads: provider. Writes: happened, appeal, appealCause. Draws: DISTANCE at set-up by firm, INCONVENIENCE. Off: all firms are
 * equally near.
 */
public final class Convenience implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How near firms are, and their hours.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: all firms are equally near.", value = "true")
            boolean off,

            @Parameter(
                    text = "Utility lost by the way to the farthest firm.",
                    unit = "utility",
                    min = 0,
                    max = 50,
                    value = "1.5",
                    noEffect = 0,
                    source = "assumption: as much as the effort of switching")
            double weight,

            @Parameter(
                    text = "Utility lost by a wait of one period (rules.queue).",
                    unit = "utility per period",
                    min = 0,
                    max = 50,
                    value = "1",
                    noEffect = 0,
                    source = "assumption")
            double waiting,

            @Parameter(
                    text = "Chance to compare offers where the provider is farthest.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: twice the habit of comparing")
            double nuisance) {
        public Rule {
            Parameters.check(Rule.class, off, weight, waiting, nuisance);
        }

        /** Utility lost by the way and the wait. */
        float lost(float way, float waited) {
            return (float) weight * way + (float) waiting * waited;
        }
    }

    private final Rule rule;
    private final long distances;

    public Convenience(Rule rule, long seed) {
        this.rule = rule;
        this.distances = Draws.prefix(seed, Stream.DISTANCE, Draws.SET_UP);
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float nuisance = (float) now.length().rate(rule.nuisance());
        long prefix = now.draws(Stream.INCONVENIENCE);
        for (int k = 0; k < to - from; k++) {
            int g = c.provider[from + k];
            if (g >= 0 && !c.repertoire && !e.compares(false, k)) {
                float chance = nuisance * way(f, e, k, g);
                if (Draws.uniform(Draws.at(prefix + e.life[k])) < chance) {
                    e.happened[k] |= Encounters.PROMPTED | Encounters.RECONSIDERED;
                }
            }
            for (int h = 0; h < f.count && e.compares(c.repertoire, k); h++) {
                e.appeal[h][k] -= rule.lost(way(f, e, k, h), f.wait[h]);
                if (e.appealCause[k] == Reason.COMPETITION.ordinal()) {
                    e.appealCause[k] = (byte) Reason.INCONVENIENCE.ordinal();
                }
            }
        }
    }

    /** How far firm g is for entry k, 0 to 1. */
    private float way(Firms f, Encounters e, int k, int g) {
        float away = 1f - f.column(Lever.PLACES)[g];
        return away == 0f ? 0f : away * Draws.uniform(Draws.keyed(distances + e.life[k], f.key[g]));
    }
}
