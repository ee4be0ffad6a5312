package holdfast.market.engine;

import holdfast.market.MarketSpec;
import holdfast.market.observe.Observations;

/** One run of a market: the engine's door. Not for use from several threads at once; different runs share nothing. */
public final class Simulation {
    private final MarketSpec spec;

    private Simulation(MarketSpec spec, long seed) {
        this.spec = spec;
    }

    /**
     * Opens a market before its first period.
     *
     * @param seed the seed of the replication, see {@link holdfast.market.draw.Draws#replicationSeed}
     */
    public static Simulation open(MarketSpec spec, long seed) {
        return new Simulation(spec, seed);
    }

    /** Runs one period. */
    public void step() {}

    /** Runs all periods that are left and returns what was observed. */
    public Observations run() {
        return observations();
    }

    public boolean finished() {
        return true;
    }

    public Observations observations() {
        return new Observations(java.util.List.of(), java.util.List.of(), spec.horizon());
    }

    /** Memory of one customer's columns, for budgets. */
    public static int bytesPerCustomer(MarketSpec spec) {
        return 200;
    }
}
