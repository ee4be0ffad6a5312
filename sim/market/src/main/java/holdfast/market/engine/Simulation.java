package holdfast.market.engine;

import holdfast.market.Before;
import holdfast.market.MarketSpec;
import holdfast.market.observe.CustomerView;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Touch;
import holdfast.market.snapshot.Snapshot;
import holdfast.market.spec.Lever;
import holdfast.market.spec.MarketType;
import holdfast.market.state.Customers;
import java.util.List;
import java.util.stream.IntStream;
import sim.engine.SimState;

/** One run of a market: the engine's door. Not for use from several threads at once; different runs share nothing. */
public final class Simulation {
    private final MarketSpec spec;
    private MarketRun run;
    private int[] watched = {};
    /** −1: nobody is followed. */
    private int followed = -1;
    /** Periods after which the market enters another world; −1: it has, or there is none. */
    private int fork;

    /** @param from null: from the start */
    private Simulation(MarketSpec spec, long seed, Snapshot from) {
        Before before = spec.before();
        boolean past = before == null || from != null && from.periods() >= before.periods();
        this.spec = spec;
        this.fork = past ? -1 : before.periods();
        enter(past ? spec : before.world(), seed, from);
    }

    private void enter(MarketSpec world, long seed, Snapshot from) {
        run = new MarketRun(world, seed);
        if (from != null) {
            run.restore(from);
        }
        run.watch(watched);
        if (followed >= 0) {
            run.trace(followed);
        }
        run.start();
    }

    /**
     * Opens a market before its first period.
     *
     * @param seed the seed of the replication, see {@link holdfast.market.draw.Draws#replicationSeed}
     */
    public static Simulation open(MarketSpec spec, long seed) {
        return new Simulation(spec, seed, null);
    }

    /**
     * Opens a market that goes on from a snapshot: what has happened until then is that of the market it was taken from, and
     * what comes follows {@code spec}. With the spec of that market it gives the same bits as a run that was not cut.
     *
     * <p>States are carried over, settings are not: beliefs, ties, habits and what firms learnt stay as they have become, while
     * rules, descriptions of firms, events and policies are those of {@code spec} from the first period on that it runs. What a
     * mechanism holds that was off before begins as at the opening of a market.
     *
     * @throws IllegalArgumentException if customers, firms, segments, type, period length or warm-up differ
     */
    public static Simulation restore(MarketSpec spec, Snapshot snapshot) {
        return new Simulation(spec, snapshot.seed(), snapshot);
    }

    /** The market as it is between two periods, complete. Costs a copy of all columns. */
    public Snapshot snapshot() {
        return run.snapshot();
    }

    /**
     * Watches these customers from the next period on, so that {@link #customer} also tells what happened to them. Watching
     * changes no bit; none: watches nobody.
     */
    public void watch(int... customers) {
        int[] sorted = IntStream.of(customers).distinct().sorted().toArray();
        run.watch(sorted);
        watched = sorted;
    }

    /**
     * One customer as it is now, between two periods.
     *
     * @param customer number, from 0
     * @throws IllegalArgumentException if there is no such customer
     */
    public CustomerView customer(int customer) {
        return run.customer(customer);
    }

    /**
     * Follows one customer through the mechanisms from the next period on; {@link #touches} tells what each of them did. That
     * takes time, and changes no bit.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public void follow(int customer) {
        run.trace(customer);
        followed = customer;
    }

    /** What the mechanisms changed of the customer who is followed in the period that ran last, in order. */
    public List<Touch> touches() {
        return run.touches();
    }

    /** Position of a customer's provider among the firms, −1: none; the cheap part of {@link #customer}, for all of them. */
    public int provider(int customer) {
        return run.provider(customer);
    }

    /** A customer's cumulative satisfaction with its provider, 0 to 1; 0: it has none. As cheap as {@link #provider}. */
    public float satisfaction(int customer) {
        return run.satisfaction(customer);
    }

    /** Which life this is in a customer's slot, from 0. */
    public int life(int customer) {
        return run.life(customer);
    }

    /** A lever of a firm as it stood in the period that ran last, events included. */
    public double lever(Lever lever, int firm) {
        return run.lever(lever, firm);
    }

    /** Periods that have run, warm-up included. */
    public int periodsRun() {
        return run.periodsRun();
    }

    /**
     * Runs one period.
     *
     * @throws IllegalStateException if all periods have run
     */
    public void step() {
        if (run.finished()) {
            throw new IllegalStateException("all " + run.periodsRun() + " periods have run; open a new simulation");
        }
        if (run.periodsRun() == fork) {
            Snapshot here = run.snapshot();
            fork = -1;
            enter(spec, here.seed(), here);
        }
        run.schedule.step(run);
    }

    /** Runs all periods that are left and returns what was observed. */
    public Observations run() {
        while (!run.finished()) {
            step();
        }
        return run.observations();
    }

    public boolean finished() {
        return run.finished();
    }

    /** What has been observed so far; departures and the retention curve once all periods have run. */
    public Observations observations() {
        return run.observations();
    }

    /** A class of each library that a run needs besides this program's own, for those who send both elsewhere. */
    public static Class<?>[] libraries() {
        return new Class<?>[] {Simulation.class, SimState.class};
    }

    /** Memory of one customer's columns, in bytes, for budgets. */
    public static double bytesPerCustomer(MarketSpec spec) {
        return Customers.bytesPerCustomer(
                spec.firms().size(),
                spec.market().type() == MarketType.REPERTOIRE,
                MarketRun.columns(spec.market().rules()));
    }
}
