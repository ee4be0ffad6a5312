package holdfast.lab.study;

import holdfast.market.MarketSpec;
import holdfast.market.observe.Observations;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Runs each market from its start.
 *
 * @param notes whether it notes who leaves
 */
record Engine(boolean notes) implements Simulator {
    @Override
    public Observations run(MarketSpec spec, long seed, BooleanSupplier interrupted) {
        return Course.open(spec, seed, notes).finish(interrupted);
    }

    @Override
    public Simulator noting() {
        return new Engine(true);
    }

    @Override
    public Simulator sharing(List<MarketSpec> worlds, int threads) {
        Simulator branches = Branches.of(worlds, threads, this);
        return branches == null ? this : branches;
    }
}
