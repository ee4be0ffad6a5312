package holdfast.lab.sweep;

import holdfast.lab.study.Failure;
import holdfast.lab.study.Simulator;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;

/** The units of a sweep. */
record SweepWork(Sweep sweep) implements Work {
    @Override
    public int size() {
        return sweep.size();
    }

    @Override
    public ByteBuffer run(int unit, Simulator simulator, BooleanSupplier interrupted) {
        return UnitForm.body(sweep.run(sweep.unit(unit), simulator, interrupted));
    }

    @Override
    public Simulator sharing(Simulator simulator, int threads) {
        return simulator;
    }

    @Override
    public Failure failure(int index, String message) {
        Unit unit = sweep.unit(index);
        String arm = sweep.scenario().arms().get(unit.arm()).name();
        return new Failure(arm, unit.point() + 1, unit.replication(), sweep.seed(unit.replication()), message);
    }
}
