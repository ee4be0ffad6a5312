package holdfast.console;

import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.CustomerView;
import holdfast.market.observe.Metric;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import java.util.ArrayList;
import java.util.List;
import sim.engine.SimState;
import sim.field.grid.DoubleGrid2D;
import sim.field.grid.IntGrid2D;

/**
 * A run that MASON's console starts, steps and stops: one step of its schedule is one period of the market. The market draws its
 * luck by address from the seed of the console, as the first replication of an experiment with that seed does; MASON's own
 * generator is not used.
 */
final class ConsoleRun extends SimState {
    private static final long serialVersionUID = 1;

    /** Where the grid has a cell and the market no customer. */
    static final int NOBODY = -2;

    private final MarketSpec opening;
    private final long experiment;
    private transient MarketSpec spec;
    private transient MarketSpec wanted;
    private transient Simulation simulation;

    /** Position of each customer's provider, −1 for none, row by row. */
    final IntGrid2D providers;
    /** Satisfaction of each customer with its provider, 0 where it has none. */
    final DoubleGrid2D satisfaction;

    ConsoleRun(MarketSpec opening, long seed) {
        super(seed);
        this.opening = opening;
        this.experiment = seed;
        this.spec = opening;
        this.wanted = opening;
        int customers = opening.market().customers();
        int width = (int) Math.ceil(Math.sqrt(customers));
        int height = (customers + width - 1) / width;
        providers = new IntGrid2D(width, height, NOBODY);
        satisfaction = new DoubleGrid2D(width, height);
    }

    @Override
    public void start() {
        super.start();
        spec = opening;
        // The console shows the low half of a seed; as long as it shows that of the experiment, the whole is meant.
        long seed = (int) experiment == (int) seed() ? experiment : seed();
        simulation = Simulation.open(spec, Draws.replicationSeed(seed, 1));
        if (wanted != opening) {
            change(wanted);
        }
        look();
        schedule.scheduleRepeating(state -> period());
    }

    private void period() {
        if (spec != wanted) {
            change(wanted);
        }
        simulation.step();
        look();
        if (simulation.finished()) {
            kill();
        }
    }

    /** Customers, beliefs and ties stay as they have become; what firms do is that of the new world from the next period on. */
    private void change(MarketSpec to) {
        simulation = Simulation.restore(to, simulation.snapshot());
        spec = to;
    }

    private void look() {
        int customers = spec.market().customers();
        for (int i = 0; i < customers; i++) {
            int x = i % providers.getWidth();
            int y = i / providers.getWidth();
            providers.set(x, y, simulation.provider(i));
            satisfaction.set(x, y, simulation.satisfaction(i));
        }
    }

    /**
     * Sets a number of a firm for the next period and all that follow; also after a new start.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    void set(int firm, String name, double value) {
        List<FirmSpec> firms = new ArrayList<>(wanted.firms());
        firms.set(firm, Parameters.with(firms.get(firm), name, value));
        wanted = new MarketSpec(
                wanted.market(), wanted.segments(), firms, wanted.events(), wanted.horizon(), wanted.before());
    }

    /** The world that holds from the next period on. */
    MarketSpec wanted() {
        return wanted;
    }

    /** The metric in the period that ran last; NaN before the first, and where there is nothing to be measured. */
    double value(Metric metric, int firm) {
        int ran = simulation == null ? 0 : simulation.periodsRun();
        return ran == 0 ? Double.NaN : simulation.observations().value(metric, ran - 1, firm);
    }

    /** Number of the period that ran last; 1 is the first after warm-up. */
    int number() {
        return simulation.observations().number(simulation.periodsRun() - 1);
    }

    /** The customer in a cell of the grid; null where there is none, and before the start. */
    CustomerView customer(int x, int y) {
        int i = y * providers.getWidth() + x;
        return simulation == null || i >= spec.market().customers() ? null : simulation.customer(i);
    }
}
