package holdfast.lab.sweep;

import holdfast.lab.study.Simulator;
import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.observe.Observations;
import holdfast.scenario.Arm;
import holdfast.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A simulator that keeps every finished run of an experiment in a journal and does not run it again: whatever ends the
 * process, the same experiment goes on from there. A run that failed is tried again.
 */
public final class KeptRuns implements Simulator, AutoCloseable {
    private final Path file;
    private Simulator simulator;
    private final Journal journal;
    private final List<MarketSpec> arms;
    private final List<Long> seeds;
    private final BitSet before = new BitSet();
    private volatile UncheckedIOException trouble;

    /**
     * Opens or begins the journal of an experiment.
     *
     * @param key what the runs belong to: scenario and program; runs of something else are dropped, for they prove nothing here
     */
    public KeptRuns(Path file, String key, Scenario scenario, Simulator simulator) throws IOException {
        this.file = file;
        this.simulator = simulator;
        this.arms = scenario.arms().stream().map(Arm::spec).toList();
        this.seeds = IntStream.rangeClosed(1, scenario.experiment().replications())
                .mapToObj(r -> Draws.replicationSeed(scenario.experiment().seed(), r))
                .toList();
        int units = Math.multiplyExact(arms.size(), seeds.size());
        this.journal = open(file, key, units);
        for (int unit = 0; unit < units; unit++) {
            before.set(unit, journal.has(unit));
        }
    }

    private static Journal open(Path file, String key, int units) throws IOException {
        try {
            return Journal.open(file, key, units);
        } catch (IllegalArgumentException e) {
            Files.delete(file);
            return Journal.open(file, key, units);
        }
    }

    @Override
    public Observations run(MarketSpec spec, long seed, BooleanSupplier interrupted) {
        int unit = unit(spec, seed);
        if (before.get(unit)) {
            return ObservationsForm.observations(spec, journal.body(unit));
        }
        Observations run = simulator.run(spec, seed, interrupted);
        keep(unit, run);
        return run;
    }

    @Override
    public Simulator sharing(List<MarketSpec> worlds, int threads) {
        simulator = simulator.sharing(worlds, threads);
        return this;
    }

    @Override
    public Simulator noting() {
        simulator = simulator.noting();
        return this;
    }

    @Override
    public int shared(MarketSpec spec) {
        return simulator.shared(spec);
    }

    /** A run is worth more than its record: a disk that is full spoils no result. */
    private void keep(int unit, Observations run) {
        try {
            journal.append(ObservationsForm.body(unit, run));
        } catch (UncheckedIOException e) {
            trouble = e;
        }
    }

    /** Why runs could not be kept; null if all were. */
    public UncheckedIOException trouble() {
        return trouble;
    }

    private int unit(MarketSpec spec, long seed) {
        return arms.indexOf(spec) * seeds.size() + seeds.indexOf(seed);
    }

    @Override
    public boolean kept(MarketSpec spec, long seed) {
        return before.get(unit(spec, seed));
    }

    /** How many runs were there already when it was opened. */
    public int kept() {
        return before.cardinality();
    }

    /** How many runs are there now. */
    public int done() {
        return journal.done();
    }

    /** Forgets the runs, since their results are written. */
    public void delete() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            journal.close();
            if (journal.done() == 0) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            trouble = new UncheckedIOException(e);
        }
    }
}
