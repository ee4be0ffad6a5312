package holdfast.lab.sweep;

import holdfast.lab.run.LocalRunner;
import holdfast.lab.run.RunOutcome;
import holdfast.lab.study.Failure;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.StudyOptions;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Runs the units of a sweep that its journal does not have yet. */
public final class SweepRun {
    private final Sweep sweep;
    private final Journal journal;
    private final StudyOptions options;
    private final Progress progress;
    private final Simulator simulator;
    private final long began = System.nanoTime();
    private final int before;
    private int taken;

    public SweepRun(Sweep sweep, Journal journal, StudyOptions options, Progress progress, Simulator simulator) {
        this.sweep = sweep;
        this.journal = journal;
        this.options = options;
        this.progress = progress;
        this.simulator = simulator;
        this.before = journal.done();
    }

    /** @return true if every unit is now done, false if it was interrupted */
    public boolean run() {
        new LocalRunner(options.threads(), options.interrupted()).run(missing(), this::work, this::take);
        return journal.done() == sweep.size();
    }

    /** Units without a record, in order; on a new journal these are all, and no list of them is made. */
    private List<Unit> missing() {
        int[] left = journal.done() == 0 ? null : left();
        int size = left == null ? sweep.size() : left.length;
        return new Units(sweep, left, size);
    }

    private int[] left() {
        int[] left = new int[sweep.size() - journal.done()];
        int n = 0;
        for (int unit = 0; unit < sweep.size(); unit++) {
            if (!journal.has(unit)) {
                left[n++] = unit;
            }
        }
        return left;
    }

    /** Written down in the thread that ran it, before anybody waits for it. */
    private Boolean work(Unit unit) {
        UnitResult result = sweep.run(unit, simulator, options.interrupted());
        journal.append(result);
        return Boolean.TRUE;
    }

    private void take(RunOutcome<Unit, Boolean> outcome) {
        taken++;
        if (outcome instanceof RunOutcome.Failed<Unit, Boolean> failed) {
            Unit unit = failed.task();
            journal.append(UnitResult.failed(unit.index(), failed.message()));
            String arm = sweep.scenario().arms().get(unit.arm()).name();
            progress.failed(new Failure(
                    arm, unit.point() + 1, unit.replication(), sweep.seed(unit.replication()), failed.message()));
        }
        double left = seconds() / taken * (sweep.size() - before - taken);
        progress.runs(before + taken, sweep.size(), journal.failed(), left);
    }

    /** Seconds since it began. */
    public double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private static final class Units extends AbstractList<Unit> implements RandomAccess {
        private final Sweep sweep;
        private final int[] left;
        private final int size;

        Units(Sweep sweep, int[] left, int size) {
            this.sweep = sweep;
            this.left = left;
            this.size = size;
        }

        @Override
        public Unit get(int k) {
            return sweep.unit(left == null ? k : left[k]);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
