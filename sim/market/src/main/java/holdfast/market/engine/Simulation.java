package holdfast.market.engine;

import holdfast.market.MarketSpec;
import holdfast.market.observe.Observations;
import holdfast.market.spec.MarketType;
import holdfast.market.state.Customers;

/** One run of a market: the engine's door. Not for use from several threads at once; different runs share nothing. */
public final class Simulation {
    private final MarketRun run;

    private Simulation(MarketRun run) {
        this.run = run;
        run.start();
    }

    /**
     * Opens a market before its first period.
     *
     * @param seed the seed of the replication, see {@link holdfast.market.draw.Draws#replicationSeed}
     */
    public static Simulation open(MarketSpec spec, long seed) {
        return new Simulation(new MarketRun(spec, seed));
    }

    /**
     * Runs one period.
     *
     * @throws IllegalStateException if all periods have run
     */
    public void step() {
        if (run.finished()) {
            throw new IllegalStateException("all " + run.periodsRun() + " periods have run; open a new simulation");
        }
        run.schedule.step(run);
    }

    /** Runs all periods that are left and returns what was observed. */
    public Observations run() {
        while (!run.finished()) {
            step();
        }
        return run.observations();
    }

    public boolean finished() {
        return run.finished();
    }

    /** What has been observed so far; departures and the retention curve once all periods have run. */
    public Observations observations() {
        return run.observations();
    }

    /** Memory of one customer's columns, in bytes, for budgets. */
    public static double bytesPerCustomer(MarketSpec spec) {
        return Customers.bytesPerCustomer(
                spec.firms().size(),
                spec.market().type() == MarketType.REPERTOIRE,
                MarketRun.columns(spec.market().rules()));
    }
}
