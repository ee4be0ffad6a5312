package holdfast.web.live;

import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.CustomerView;
import holdfast.market.observe.Observations;

/** One market that runs while its description may change. It is the library's engine; nothing is simulated here. */
final class World {
    private final long seed;
    private final int watched;
    private MarketSpec spec;
    private MarketSpec wanted;
    private Simulation simulation;

    /** @param watched customer whose life is told; −1: none */
    World(MarketSpec spec, long seed, int watched) {
        this(spec, spec, seed, watched, Simulation.open(spec, seed));
    }

    private World(MarketSpec spec, MarketSpec wanted, long seed, int watched, Simulation simulation) {
        this.spec = spec;
        this.wanted = wanted;
        this.seed = seed;
        this.watched = watched;
        enter(simulation);
    }

    private void enter(Simulation next) {
        simulation = next;
        if (watched >= 0) {
            simulation.watch(watched);
        }
    }

    /** Another that has lived as this one, and goes its own way from here. */
    World copy() {
        boolean begun = simulation.periodsRun() > 0;
        Simulation other = begun ? Simulation.restore(spec, simulation.snapshot()) : Simulation.open(wanted, seed);
        return new World(begun ? spec : wanted, wanted, seed, watched, other);
    }

    /** Changes a value: before the first period as if the file said so, later from the next period on. */
    void set(String path, String value) {
        wanted = SpecPath.with(wanted, path, value);
        if (simulation.periodsRun() == 0) {
            spec = wanted;
            enter(Simulation.open(spec, seed));
        }
    }

    void step() {
        if (spec != wanted) {
            spec = wanted;
            enter(Simulation.restore(spec, simulation.snapshot()));
        }
        simulation.step();
    }

    int ran() {
        return simulation.periodsRun();
    }

    boolean finished() {
        return simulation.finished();
    }

    /** What holds from the next period on. */
    MarketSpec wanted() {
        return wanted;
    }

    Simulation simulation() {
        return simulation;
    }

    Observations observations() {
        return simulation.observations();
    }

    CustomerView customer() {
        return simulation.customer(watched);
    }
}
