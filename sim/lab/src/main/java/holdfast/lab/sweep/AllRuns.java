package holdfast.lab.sweep;

import holdfast.lab.study.Failure;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.Study;
import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.observe.Observations;
import holdfast.scenario.Scenario;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The runs of an experiment without a design: replication by replication, in each all arms, everything observed is kept. */
public final class AllRuns implements Work {
    private final Scenario scenario;
    private final List<MarketSpec> worlds;
    private final List<Long> seeds;

    public AllRuns(Scenario scenario) {
        this.scenario = scenario;
        this.worlds = Study.worlds(scenario);
        this.seeds = IntStream.rangeClosed(1, scenario.experiment().replications())
                .mapToObj(r -> Draws.replicationSeed(scenario.experiment().seed(), r))
                .toList();
    }

    @Override
    public int size() {
        return Math.multiplyExact(worlds.size(), seeds.size());
    }

    /** The number of the first run of this world under this luck. */
    int unit(MarketSpec spec, long seed) {
        return seeds.indexOf(seed) * worlds.size() + worlds.indexOf(spec);
    }

    MarketSpec spec(int unit) {
        return worlds.get(unit % worlds.size());
    }

    private int replication(int unit) {
        return unit / worlds.size() + 1;
    }

    @Override
    public ByteBuffer run(int unit, Simulator simulator, BooleanSupplier interrupted) {
        Observations run = simulator.run(spec(unit), seeds.get(replication(unit) - 1), interrupted);
        return ObservationsForm.body(unit, run);
    }

    @Override
    public Simulator sharing(Simulator simulator, int threads) {
        return simulator.noting().sharing(worlds, threads);
    }

    @Override
    public Failure failure(int unit, String message) {
        int arm = (scenario.baseline() + unit % worlds.size()) % worlds.size();
        int replication = replication(unit);
        return new Failure(scenario.arms().get(arm).name(), replication, seeds.get(replication - 1), message);
    }
}
