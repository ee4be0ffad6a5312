package holdfast.lab.study;

import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Observations;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Runs one market once. */
public interface Simulator {
    /** The engine of this program. */
    Simulator ENGINE = (spec, seed, interrupted) -> {
        Simulation simulation = Simulation.open(spec, seed);
        while (!simulation.finished()) {
            if (interrupted.getAsBoolean()) {
                throw new CancellationException();
            }
            simulation.step();
        }
        return simulation.observations();
    };

    /**
     * Runs a market to its end.
     *
     * @param seed seed of the replication
     * @param interrupted true: give up with {@link CancellationException}
     */
    Observations run(MarketSpec spec, long seed, BooleanSupplier interrupted);

    /** True if this run was computed by an earlier process and is only read. */
    default boolean kept(MarketSpec spec, long seed) {
        return false;
    }
}
