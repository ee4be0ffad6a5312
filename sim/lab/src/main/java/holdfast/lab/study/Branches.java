package holdfast.lab.study;

import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Observations;
import holdfast.market.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Runs worlds of which some branch off from the first: that one, the trunk, runs once a seed and leaves a snapshot wherever
 * another branches off. The numbers are those of runs from the start.
 */
final class Branches implements Simulator {
    /** Part of the memory that snapshots may take. */
    private static final double MEMORY = 0.3;

    private final MarketSpec trunk;
    private final List<MarketSpec> branches = new ArrayList<>();
    private final List<Integer> periods = new ArrayList<>();
    private final int most;
    private final Map<Long, Trunk> trunks = new LinkedHashMap<>();

    private Branches(MarketSpec trunk, int threads) {
        this.trunk = trunk;
        this.most = 2 * threads + 1;
    }

    /** A simulator for these worlds, or null where there is nothing to share or no memory for it. */
    static Simulator of(List<MarketSpec> worlds, int threads) {
        Branches branches = new Branches(worlds.get(0), threads);
        for (MarketSpec world : worlds.subList(1, worlds.size())) {
            int shared = CommonPast.periods(branches.trunk, world);
            if (shared > 1) {
                branches.branches.add(world);
                branches.periods.add(shared);
            }
        }
        double bytes = Simulation.bytesPerCustomer(branches.trunk)
                * branches.trunk.market().customers();
        double snapshots = bytes * branches.periods.stream().distinct().count() * branches.most;
        boolean fits = snapshots < MEMORY * Runtime.getRuntime().maxMemory();
        return branches.branches.isEmpty() || !fits ? null : branches;
    }

    @Override
    public int shared(MarketSpec spec) {
        int branch = branches.indexOf(spec);
        return branch < 0 ? 0 : periods.get(branch);
    }

    @Override
    public Observations run(MarketSpec spec, long seed, BooleanSupplier interrupted) {
        if (spec.equals(trunk)) {
            return trunk(seed).finish(interrupted);
        }
        int shared = shared(spec);
        if (shared == 0) {
            return ENGINE.run(spec, seed, interrupted);
        }
        return Engine.finish(Simulation.restore(spec, trunk(seed).at(shared, interrupted)), interrupted);
    }

    private Trunk trunk(long seed) {
        synchronized (trunks) {
            Trunk known = trunks.computeIfAbsent(seed, Trunk::new);
            if (++known.asked > branches.size()) {
                trunks.remove(seed);
            } else if (trunks.size() > most) {
                trunks.remove(trunks.keySet().iterator().next());
            }
            return known;
        }
    }

    /** The trunk of one seed, as far as it has run. */
    private final class Trunk {
        private final long seed;
        private final Map<Integer, Snapshot> snapshots = new TreeMap<>();
        private Simulation simulation;
        private int asked;

        Trunk(long seed) {
            this.seed = seed;
        }

        /** The trunk after so many periods; whoever comes first runs it, and others wait. */
        synchronized Snapshot at(int shared, BooleanSupplier interrupted) {
            if (!snapshots.containsKey(shared)) {
                if (simulation == null || simulation.periodsRun() > shared) {
                    simulation = Simulation.open(trunk, seed);
                }
                Engine.advance(simulation, shared, interrupted);
                snapshots.put(shared, simulation.snapshot());
            }
            return snapshots.get(shared);
        }

        /** Runs the trunk to its end, and holds others up only until all of them can branch off. */
        Observations finish(BooleanSupplier interrupted) {
            Simulation whole;
            synchronized (this) {
                periods.stream().sorted().distinct().forEach(shared -> at(shared, interrupted));
                whole = simulation;
                simulation = null;
            }
            return Engine.finish(whole == null ? Simulation.open(trunk, seed) : whole, interrupted);
        }
    }
}
