package holdfast.lab.lives;

import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Leavings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What another world makes of a firm's customers, one by one: all who are with the firm in both worlds when measurement starts,
 * each with the same luck in both.
 *
 * @param fates the fate of each, in the order of their numbers
 * @param customers their numbers
 */
public record Cohort(List<Fate> fates, List<Integer> customers) {
    private static final int EXAMPLES = 3;

    /** What becomes of a customer in the other world, compared with the first. */
    public enum Fate {
        STAYED("leaves in neither world"),
        LEFT("leaves both in the same period"),
        SAVED("leaves in the first, not in the other"),
        LOST("leaves in the other, not in the first"),
        LOST_SOONER("leaves both, the other earlier"),
        LOST_LATER("leaves both, the other later");

        private final String meaning;

        Fate(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }

        /** @param one period of leaving in the first world, 0: never */
        static Fate of(int one, int other) {
            if (one == other) {
                return one == 0 ? STAYED : LEFT;
            }
            if (one == 0 || other == 0) {
                return one == 0 ? LOST : SAVED;
            }
            return other < one ? LOST_SOONER : LOST_LATER;
        }
    }

    /**
     * Runs both worlds. Who leaves the market without wanting to has not left the firm.
     *
     * @param seed seed of the replication
     * @throws CancellationException if it was told to stop
     */
    public static Cohort of(MarketSpec one, MarketSpec other, long seed, String firm, BooleanSupplier interrupted) {
        return of(
                leavings(one, seed, interrupted),
                one.firmIndex(firm),
                leavings(other, seed, interrupted),
                other.firmIndex(firm));
    }

    /** The same of worlds that have run. @param here position of the firm in the first world @param there in the other */
    public static Cohort of(Leavings one, int here, Leavings other, int there) {
        List<Fate> fates = new ArrayList<>();
        List<Integer> customers = new ArrayList<>();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (one.firm(i) == here && other.firm(i) == there) {
                fates.add(Fate.of(one.left(i), other.left(i)));
                customers.add(i);
            }
        }
        return new Cohort(fates, customers);
    }

    private static Leavings leavings(MarketSpec spec, long seed, BooleanSupplier interrupted) {
        Simulation simulation = Simulation.open(spec, seed);
        Leavings leavings = new Leavings(spec.market().customers());
        for (int period = -spec.horizon().warmUp(); ; period++) {
            if (interrupted.getAsBoolean()) {
                throw new CancellationException();
            }
            if (period >= 0) {
                leavings.note(period, simulation::provider, simulation::life);
            }
            if (simulation.finished()) {
                return leavings;
            }
            simulation.step();
        }
    }

    /** How many have each fate, with examples. */
    public List<FateCount> counts(String arm, int replication, String firm) {
        return Arrays.stream(Fate.values())
                .map(fate -> new FateCount(arm, replication, firm, fate, count(fate), examples(fate, EXAMPLES)))
                .toList();
    }

    /** How many have a fate. */
    public int count(Fate fate) {
        return (int) fates.stream().filter(fate::equals).count();
    }

    /** The first customers who have it. */
    public List<Integer> examples(Fate fate, int most) {
        List<Integer> examples = new ArrayList<>();
        for (int k = 0; k < fates.size() && examples.size() < most; k++) {
            if (fates.get(k) == fate) {
                examples.add(customers.get(k));
            }
        }
        return examples;
    }
}
