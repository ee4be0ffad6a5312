package holdfast.lab.search;

import holdfast.lab.search.Optimiser.Found;
import holdfast.lab.search.Optimiser.Method;
import holdfast.scenario.Factor;
import java.util.ArrayList;
import java.util.List;

/**
 * Best responses in turn: each firm sets its levers to what is best for it while the others keep theirs, round by round, until
 * nobody moves (Nash 1951; the tâtonnement of Cournot 1838). Where it comes to rest, no firm gains by moving alone.
 */
public final class Equilibrium {
    /** What a firm decides: positions of its levers, and of its measure among those of the trials. */
    public record Player(String firm, int[] levers, int objective) {}

    /**
     * How it ended.
     *
     * @param rounds the values of all factors after each round
     * @param measures of the last round, by position
     * @param moved the largest move in the last round, in parts of a lever's range
     * @param rests true if that is less than was asked
     */
    public record Rest(List<Object[]> rounds, double[] measures, double moved, boolean rests) {}

    private final Trials trials;
    private final List<Factor> factors;
    private final List<Player> players;
    private final int replications;

    public Equilibrium(Trials trials, List<Factor> factors, List<Player> players, int replications) {
        this.trials = trials;
        this.factors = factors;
        this.players = List.copyOf(players);
        this.replications = replications;
    }

    /**
     * Looks for a rest.
     *
     * @param most rounds
     * @param candidates that each firm may try in a round
     * @param still parts of a range that count as no move
     */
    public Rest find(Object[] start, int most, int candidates, double still, long seed) {
        List<Object[]> rounds = new ArrayList<>();
        Object[] at = start.clone();
        double[] measures = {};
        double moved = Double.POSITIVE_INFINITY;
        while (rounds.size() < most && moved >= still) {
            Object[] before = at;
            for (Player player : players) {
                Method method = player.levers().length == 1 ? Method.BRENT : Method.BOBYQA;
                Found found = new Optimiser(
                                trials,
                                factors,
                                player.levers(),
                                means -> means[player.objective()],
                                false,
                                List.of(),
                                replications)
                        .search(at, method, candidates, seed);
                at = found.values();
                measures = found.measures();
            }
            moved = moved(before, at);
            rounds.add(at);
        }
        return new Rest(rounds, measures, moved, moved < still);
    }

    private double moved(Object[] before, Object[] after) {
        double most = 0;
        for (int f = 0; f < before.length; f++) {
            Factor lever = factors.get(f);
            most = Math.max(most, Math.abs((Double) after[f] - (Double) before[f]) / (lever.to() - lever.from()));
        }
        return most;
    }
}
