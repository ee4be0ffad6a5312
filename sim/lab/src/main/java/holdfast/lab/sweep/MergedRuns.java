package holdfast.lab.sweep;

import holdfast.lab.study.Simulator;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Observations;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;

/** Reads runs that shards have finished instead of running them; what failed there fails here with the same words. */
public final class MergedRuns implements Simulator {
    private final AllRuns runs;
    private final Journal journal;

    /** @param journal which holds every run */
    public MergedRuns(AllRuns runs, Journal journal) {
        this.runs = runs;
        this.journal = journal;
    }

    @Override
    public Observations run(MarketSpec spec, long seed, BooleanSupplier interrupted) {
        ByteBuffer body = journal.body(runs.unit(spec, seed));
        if (UnitForm.failed(body)) {
            throw new IllegalStateException(UnitForm.result(body).failure());
        }
        return ObservationsForm.observations(spec, body);
    }

    @Override
    public boolean kept(MarketSpec spec, long seed) {
        return true;
    }
}
