package holdfast.lab.study;

import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Leavings;
import holdfast.market.observe.Observations;
import holdfast.market.snapshot.Snapshot;
import holdfast.market.spec.MarketType;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A market under way and, where that is asked for, who has left whom. */
public final class Course {
    /** A course as it is between two periods. */
    record Mark(Snapshot snapshot, Leavings leavings) {}

    private final Simulation simulation;
    private final int warmUp;
    /** Null: not asked for. */
    private final Leavings leavings;

    private Course(MarketSpec spec, Simulation simulation, Leavings leavings) {
        this.simulation = simulation;
        this.warmUp = spec.horizon().warmUp();
        this.leavings = leavings;
        if (simulation.periodsRun() == 0) {
            note();
        }
    }

    /** @param noting who leaves, in markets in which one can */
    public static Course open(MarketSpec spec, long seed, boolean noting) {
        boolean notes = noting && spec.market().type() == MarketType.CONTRACTUAL;
        Leavings leavings = notes ? new Leavings(spec.market().customers()) : null;
        return new Course(spec, Simulation.open(spec, seed), leavings);
    }

    /** Goes on from a mark in another world. */
    static Course from(MarketSpec spec, Mark mark) {
        Leavings leavings = mark.leavings() == null ? null : mark.leavings().copy();
        return new Course(spec, Simulation.restore(spec, mark.snapshot()), leavings);
    }

    Mark mark() {
        return new Mark(simulation.snapshot(), leavings == null ? null : leavings.copy());
    }

    int periodsRun() {
        return simulation.periodsRun();
    }

    /** Runs until so many periods have run, or all. */
    void advance(int periods, BooleanSupplier interrupted) {
        while (!simulation.finished() && simulation.periodsRun() < periods) {
            if (interrupted.getAsBoolean()) {
                throw new CancellationException();
            }
            simulation.step();
            note();
        }
    }

    /**
     * Runs what is left.
     *
     * @throws CancellationException if it was told to stop
     */
    public Observations finish(BooleanSupplier interrupted) {
        advance(Integer.MAX_VALUE, interrupted);
        Observations seen = simulation.observations();
        seen.leavings(leavings);
        return seen;
    }

    private void note() {
        int period = simulation.periodsRun() - warmUp;
        if (leavings != null && period >= 0) {
            leavings.note(period, simulation::provider, simulation::life);
        }
    }
}
