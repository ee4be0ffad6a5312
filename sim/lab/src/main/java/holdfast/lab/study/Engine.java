package holdfast.lab.study;

import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Observations;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Runs each market from its start. */
final class Engine implements Simulator {
    @Override
    public Observations run(MarketSpec spec, long seed, BooleanSupplier interrupted) {
        return finish(Simulation.open(spec, seed), interrupted);
    }

    @Override
    public Simulator sharing(List<MarketSpec> worlds, int threads) {
        Simulator branches = Branches.of(worlds, threads);
        return branches == null ? this : branches;
    }

    /** Runs what is left of a market. */
    static Observations finish(Simulation simulation, BooleanSupplier interrupted) {
        advance(simulation, Integer.MAX_VALUE, interrupted);
        return simulation.observations();
    }

    /** Runs a market until so many periods have run, or all. */
    static void advance(Simulation simulation, int periods, BooleanSupplier interrupted) {
        while (!simulation.finished() && simulation.periodsRun() < periods) {
            if (interrupted.getAsBoolean()) {
                throw new CancellationException();
            }
            simulation.step();
        }
    }
}
