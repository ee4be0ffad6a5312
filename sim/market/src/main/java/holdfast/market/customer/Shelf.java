package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.FirmSpec;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import java.util.List;

/**
 * Claim: what is met in the store on the day, a price off, a place in the leaflet, a display, moves the purchase of that day.
 *
 * <p>Equation: utility += Σ weight·value over drivers, by store, firm and period. Customer i shops in store 1 + i mod stores; when
 * the entries of a store end, they begin again, before period 1 too.
 *
 * <p>Source: brand choice on scanner data (Guadagni and Little 1983).
 *
 * <p>Reads: none. Writes: appeal. Draws: none. Off: all days are alike.
 */
public final class Shelf implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What is met in the store on the day.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: all days are alike.", value = "true")
            boolean off,

            @Parameter(text = "What moves purchases, each with its weight.", value = "empty", max = 64)
            List<Driver> drivers,

            @Parameter(
                    text = "What was met where and when; what is left out is 0, as usual.",
                    value = "empty",
                    max = 1_000_000)
            List<Entry> entries) {
        public Rule {
            Parameters.check(Rule.class, off, drivers, entries);
            drivers = List.copyOf(drivers);
            entries = List.copyOf(entries);
        }
    }

    /** Something that moves purchases, such as a price. */
    public record Driver(
            @Parameter(text = "Its name, as entries have it.")
            String of,

            @Parameter(text = "What one unit of it adds to utility.", unit = "utility", min = -1000, max = 1000)
            double weight) {
        public Driver {
            Parameters.check(Driver.class, of, weight);
        }
    }

    /** One value in one store in one period. */
    public record Entry(
            @Parameter(text = "Number of the store, from 1.", unit = "number", min = 1, max = 100_000)
            int store,

            @Parameter(text = "The period.", unit = "period", min = 1, max = 10_000)
            int at,

            @Parameter(text = "The firm whose offer it is.") String firm,

            @Parameter(text = "The driver.") String of,

            @Parameter(
                    text = "How far from what is usual, in the driver's own unit.",
                    unit = "unit of the driver",
                    min = -1_000_000,
                    max = 1_000_000)
            double value) {
        public Entry {
            Parameters.check(Entry.class, store, at, firm, of, value);
        }
    }

    /** [firm][store][period, from 0] What the day adds to utility. */
    private final float[][][] adds;

    /** @throws IllegalArgumentException if an entry names a firm or a driver that is not there */
    public Shelf(Rule rule, List<FirmSpec> firms) {
        List<String> names = firms.stream().map(FirmSpec::name).toList();
        List<String> drivers = rule.drivers().stream().map(Driver::of).toList();
        int[] lengths =
                new int[rule.entries().stream().mapToInt(Entry::store).max().orElse(0)];
        for (Entry entry : rule.entries()) {
            lengths[entry.store() - 1] = Math.max(lengths[entry.store() - 1], entry.at());
        }
        adds = new float[names.size()][lengths.length][];
        for (float[][] stores : adds) {
            for (int s = 0; s < lengths.length; s++) {
                stores[s] = new float[lengths[s]];
            }
        }
        for (Entry entry : rule.entries()) {
            int firm = position(names, entry.firm(), "firm");
            int driver = position(drivers, entry.of(), "driver");
            adds[firm][entry.store() - 1][entry.at() - 1] +=
                    (float) (rule.drivers().get(driver).weight() * entry.value());
        }
    }

    private static int position(List<String> names, String name, String what) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "market.rules.shelf.entries: no " + what + " '" + name + "', there are " + names);
        }
        return at;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        for (int g = 0; g < f.count; g++) {
            int stores = adds[g].length;
            for (int i = from; i < to && stores > 0; i++) {
                float[] days = adds[g][(int) ((c.first + i) % stores)];
                e.appeal[g][i - from] += days.length == 0 ? 0f : days[Math.floorMod(now.number() - 1, days.length)];
            }
        }
    }
}
