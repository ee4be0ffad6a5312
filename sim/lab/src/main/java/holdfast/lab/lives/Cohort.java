package holdfast.lab.lives;

import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import java.util.ArrayList;
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
        Leaving first = new Leaving(one, seed, firm, interrupted);
        Leaving second = new Leaving(other, seed, firm, interrupted);
        List<Fate> fates = new ArrayList<>();
        List<Integer> customers = new ArrayList<>();
        for (int i = 0; i < Math.min(first.left.length, second.left.length); i++) {
            if (first.left[i] >= 0 && second.left[i] >= 0) {
                fates.add(Fate.of(first.left[i], second.left[i]));
                customers.add(i);
            }
        }
        return new Cohort(fates, customers);
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

    /** When each customer of a firm leaves it by choice in one world. */
    private static final class Leaving {
        private static final int OTHERS = -1;
        private static final int MOVED = -2;

        /** Measured period of leaving, 0: never; −1: was not with the firm. */
        private final int[] left;

        Leaving(MarketSpec spec, long seed, String firm, BooleanSupplier interrupted) {
            Simulation simulation = Simulation.open(spec, seed);
            int f = spec.firmIndex(firm);
            int size = spec.market().customers();
            left = new int[size];
            int[] life = new int[size];
            advance(simulation, spec.horizon().warmUp(), interrupted);
            for (int i = 0; i < size; i++) {
                life[i] = simulation.life(i);
                left[i] = simulation.provider(i) == f ? 0 : OTHERS;
            }
            for (int period = 1; !simulation.finished(); period++) {
                advance(simulation, simulation.periodsRun() + 1, interrupted);
                for (int i = 0; i < size; i++) {
                    if (left[i] == 0 && simulation.life(i) != life[i]) {
                        left[i] = MOVED;
                    } else if (left[i] == 0 && simulation.provider(i) != f) {
                        left[i] = period;
                    }
                }
            }
            for (int i = 0; i < size; i++) {
                left[i] = left[i] == MOVED ? 0 : left[i];
            }
        }

        private static void advance(Simulation simulation, int periods, BooleanSupplier interrupted) {
            while (simulation.periodsRun() < periods) {
                if (interrupted.getAsBoolean()) {
                    throw new CancellationException();
                }
                simulation.step();
            }
        }
    }
}
