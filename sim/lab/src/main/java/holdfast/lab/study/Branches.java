package holdfast.lab.study;

import holdfast.lab.study.Course.Mark;
import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Observations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Runs worlds of which some branch off from others: a trunk runs once a seed and leaves a snapshot wherever another world
 * branches off. The numbers are those of runs from the start.
 */
final class Branches implements Simulator {
    /** Part of the memory that snapshots may take. */
    private static final double MEMORY = 0.3;

    /** Fewer common periods are not worth a snapshot. */
    private static final int FEWEST = 2;

    /** How a world begins: as its trunk, for so many periods. */
    private record Branch(MarketSpec trunk, int periods) {}

    private record Run(MarketSpec trunk, long seed) {}

    private final Map<MarketSpec, Branch> branches = new LinkedHashMap<>();
    /** Periods at which others branch off, by trunk; a trunk from which none does is not there. */
    private final Map<MarketSpec, TreeSet<Integer>> forks = new LinkedHashMap<>();

    private final Map<Run, Trunk> trunks = new LinkedHashMap<>();
    private final Engine engine;
    private final int most;

    private Branches(List<MarketSpec> worlds, int threads, Engine engine) {
        this.engine = engine;
        List<MarketSpec> roots = new ArrayList<>();
        for (MarketSpec world : worlds) {
            Branch longest = new Branch(world, 0);
            for (MarketSpec root : roots) {
                int shared = CommonPast.periods(root, world);
                longest = shared > longest.periods() ? new Branch(root, shared) : longest;
            }
            if (longest.periods() < FEWEST) {
                roots.add(world);
            } else {
                branches.put(world, longest);
                forks.computeIfAbsent(longest.trunk(), root -> new TreeSet<>()).add(longest.periods());
            }
        }
        most = (2 * threads + 1) * forks.size();
    }

    /** A simulator for these worlds, or null where there is nothing to share or no memory for it. */
    static Simulator of(List<MarketSpec> worlds, int threads, Engine engine) {
        Branches made = new Branches(worlds, threads, engine);
        double bytes = 0;
        for (MarketSpec trunk : made.forks.keySet()) {
            double one = Simulation.bytesPerCustomer(trunk) * trunk.market().customers();
            bytes += one * made.forks.get(trunk).size() * (2 * threads + 1);
        }
        boolean fits = bytes < MEMORY * Runtime.getRuntime().maxMemory();
        return made.branches.isEmpty() || !fits ? null : made;
    }

    @Override
    public int shared(MarketSpec spec) {
        return branches.containsKey(spec) ? branches.get(spec).periods() : 0;
    }

    @Override
    public Observations run(MarketSpec spec, long seed, BooleanSupplier interrupted) {
        if (forks.containsKey(spec)) {
            return trunk(spec, seed).finish(interrupted);
        }
        Branch branch = branches.get(spec);
        if (branch == null) {
            return engine.run(spec, seed, interrupted);
        }
        Mark here = trunk(branch.trunk(), seed).at(branch.periods(), interrupted);
        return Course.from(spec, here).finish(interrupted);
    }

    /** The trunk of a seed; forgotten once all have asked for it, or when there are too many. */
    private Trunk trunk(MarketSpec spec, long seed) {
        synchronized (trunks) {
            Trunk trunk = trunks.computeIfAbsent(new Run(spec, seed), Trunk::new);
            trunk.awaited--;
            if (trunk.awaited == 0) {
                trunks.remove(trunk.run);
            } else if (trunks.size() > most) {
                trunks.remove(trunks.keySet().iterator().next());
            }
            return trunk;
        }
    }

    /** The trunk of one seed, as far as it has run. */
    private final class Trunk {
        private final Run run;
        private final Map<Integer, Mark> marks = new TreeMap<>();
        private Course course;
        /** Worlds that have not asked for it yet, its own included. */
        private long awaited;

        Trunk(Run run) {
            this.run = run;
            this.awaited = 1
                    + branches.values().stream()
                            .filter(branch -> branch.trunk().equals(run.trunk()))
                            .count();
        }

        /** The trunk after so many periods; whoever comes first runs it, and others wait. */
        synchronized Mark at(int periods, BooleanSupplier interrupted) {
            if (!marks.containsKey(periods)) {
                if (course == null || course.periodsRun() > periods) {
                    course = open();
                }
                course.advance(periods, interrupted);
                marks.put(periods, course.mark());
            }
            return marks.get(periods);
        }

        /** Runs the trunk to its end, and holds others up only until all of them can branch off. */
        Observations finish(BooleanSupplier interrupted) {
            Course whole;
            synchronized (this) {
                forks.get(run.trunk()).forEach(periods -> at(periods, interrupted));
                whole = course;
                course = null;
            }
            return (whole == null ? open() : whole).finish(interrupted);
        }

        private Course open() {
            return Course.open(run.trunk(), run.seed(), engine.notes());
        }
    }
}
