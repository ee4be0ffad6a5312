package holdfast.lab.search;

import holdfast.lab.search.Equilibrium.Player;
import holdfast.lab.stats.PairedDifference;
import holdfast.scenario.Factor;
import java.util.ArrayList;
import java.util.List;

/**
 * What each player would gain by moving alone from where all are: at a rest (Nash 1950), nothing. Every lever is moved over its
 * whole range, the others held, under luck that the search for the rest did not see; among so many moves some gain a little by
 * luck alone, so the intervals are widened for their number (Bonferroni).
 *
 * @param factor position of the lever whose move gains most
 * @param gain of the objective by that move
 * @param tried moves
 */
public record Deviations(Player player, int factor, double to, PairedDifference gain, int tried) {
    /** Places of a lever that are tried, evenly over its range. */
    private static final int PLACES = 9;

    /** True if even the best move is not known to gain. */
    public boolean holds() {
        return !(gain.difference().ciLow() > 0);
    }

    /** The best move of every player. @param from first replication that is run @param to last */
    public static List<Deviations> of(
            Trials trials,
            List<Factor> factors,
            List<Player> players,
            Object[] rest,
            int from,
            int to,
            double confidence) {
        List<Deviations> best = new ArrayList<>();
        for (Player player : players) {
            int tried = PLACES * player.levers().length;
            double each = 1 - (1 - confidence) / tried;
            Deviations most = null;
            for (int factor : player.levers()) {
                for (int k = 0; k < PLACES; k++) {
                    Factor lever = factors.get(factor);
                    double place = lever.from() + (lever.to() - lever.from()) * k / (PLACES - 1);
                    Object[] moved = rest.clone();
                    moved[factor] = place;
                    double[] there = trials.values(moved, from, to)[player.objective()];
                    double[] here = trials.values(rest, from, to)[player.objective()];
                    Deviations d = new Deviations(player, factor, place, PairedDifference.of(there, here, each), tried);
                    most = most == null || d.mean() > most.mean() ? d : most;
                }
            }
            best.add(most);
        }
        return best;
    }

    private double mean() {
        return gain.difference().mean();
    }
}
