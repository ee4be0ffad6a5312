package holdfast.lab.study;

import holdfast.market.MarketSpec;
import holdfast.market.observe.Observations;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Runs one market once. */
public interface Simulator {
    /** The engine of this program. */
    Simulator ENGINE = new Engine(false);

    /**
     * Runs a market to its end.
     *
     * @param seed seed of the replication
     * @param interrupted true: give up with {@link CancellationException}
     */
    Observations run(MarketSpec spec, long seed, BooleanSupplier interrupted);

    /**
     * One for these worlds that runs what they have in common once a seed, if there is anything; the numbers are the same.
     *
     * @param worlds those that come first are taken as trunks from which later ones branch off
     * @param threads runs at a time
     */
    default Simulator sharing(List<MarketSpec> worlds, int threads) {
        return this;
    }

    /** One that also notes who leaves, customer by customer ({@link Observations#leavings}), if it can; before {@code sharing}. */
    default Simulator noting() {
        return this;
    }

    /** Periods of a world that are not run, since another world has run them. */
    default int shared(MarketSpec spec) {
        return 0;
    }

    /** True if this run was computed by an earlier process and is only read. */
    default boolean kept(MarketSpec spec, long seed) {
        return false;
    }
}
