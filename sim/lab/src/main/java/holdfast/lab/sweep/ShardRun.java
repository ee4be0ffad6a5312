package holdfast.lab.sweep;

import holdfast.lab.run.LocalRunner;
import holdfast.lab.run.RunOutcome;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.StudyOptions;
import java.util.List;
import java.util.stream.IntStream;

/** Runs what its journal does not have yet of one shard of an experiment. */
public final class ShardRun {
    private final Work work;
    private final Journal journal;
    private final StudyOptions options;
    private final Progress progress;
    private final Simulator simulator;
    private final long began = System.nanoTime();
    private final int total;
    private final List<Integer> missing;
    private int taken;

    public ShardRun(
            Work work, Shard shard, Journal journal, StudyOptions options, Progress progress, Simulator simulator) {
        this.work = work;
        this.journal = journal;
        this.options = options;
        this.progress = progress;
        this.simulator = work.sharing(simulator, options.threads());
        int from = shard.from(work.size());
        int to = shard.to(work.size());
        this.total = to - from;
        this.missing = IntStream.range(from, to)
                .filter(unit -> !journal.has(unit))
                .boxed()
                .toList();
    }

    /** @return true if every run of the shard is now done, false if it was interrupted */
    public boolean run() {
        new LocalRunner(options.threads(), options.interrupted()).run(missing, this::carryOut, this::take);
        return taken == missing.size();
    }

    /** Runs of the shard, those that were there before included. */
    public int total() {
        return total;
    }

    private Boolean carryOut(int unit) {
        journal.append(work.run(unit, simulator, options.interrupted()));
        return Boolean.TRUE;
    }

    private void take(RunOutcome<Integer, Boolean> outcome) {
        taken++;
        if (outcome instanceof RunOutcome.Failed<Integer, Boolean> failed) {
            journal.append(UnitResult.failed(failed.task(), failed.message()));
            progress.failed(work.failure(failed.task(), failed.message()));
        }
        double left = (System.nanoTime() - began) / 1e9 / taken * (missing.size() - taken);
        progress.runs(total - missing.size() + taken, total, journal.failed(), left);
    }
}
