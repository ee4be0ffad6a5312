package holdfast.lab.sweep;

import holdfast.lab.study.Failure;
import holdfast.lab.study.Simulator;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;

/** The runs of an experiment, numbered, and what is kept of each. */
public sealed interface Work permits AllRuns, SweepWork {
    /** How many there are. */
    int size();

    /** Carries out one. @return its record for a {@link Journal} */
    ByteBuffer run(int unit, Simulator simulator, BooleanSupplier interrupted);

    /** A simulator for some of them that computes what they have in common once. */
    Simulator sharing(Simulator simulator, int threads);

    /** How people name it. */
    Failure failure(int unit, String message);

    /** The work of a sweep. */
    static Work of(Sweep sweep) {
        return new SweepWork(sweep);
    }
}
