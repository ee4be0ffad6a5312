package holdfast.market.engine;

import holdfast.market.Before;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Observations;
import holdfast.market.snapshot.Snapshot;
import holdfast.market.state.Customers;

/**
 * Some of the customers of a market, where others are simulated elsewhere. Each period they live ({@link #live}) and then learn
 * what came of everybody ({@link #settle}). Whatever the slices are, the market is the same to the bit: customers meet only
 * through what was published, sums are whole numbers, and firms decide everywhere alike on the same sums.
 */
public final class Slice {
    /**
     * What others have to know of a slice, or everybody of the whole.
     *
     * @param sums over its customers
     * @param told what they tell, customer by customer; null where nobody talks
     * @param boycotts the firms they boycott, as bits; null where nobody does
     */
    public record Published(long[] sums, long[] told, long[] boycotts) {}

    private final MarketSpec spec;
    private final int from;
    private final int to;
    private MarketRun run;
    /** Periods after which the market enters another world; −1: it has, or there is none. */
    private int fork;

    private Published whole;

    private Slice(MarketSpec spec, long seed, int from, int to, Snapshot then, Published whole) {
        if (from < 0 || to <= from || to > spec.market().customers()) {
            throw new IllegalArgumentException("customers " + from + " to " + to + " are no slice of a market of "
                    + spec.market().customers());
        }
        Before before = spec.before();
        boolean past = before == null || then != null && then.periods() >= before.periods();
        this.spec = spec;
        this.from = from;
        this.to = to;
        this.fork = past ? -1 : before.periods();
        this.whole = whole;
        enter(past ? spec : before.world(), seed, then);
    }

    private void enter(MarketSpec world, long seed, Snapshot then) {
        run = new MarketRun(world, seed, from, to - from, true);
        if (then != null) {
            run.restore(then);
        }
        Customers c = run.customers();
        if (whole != null) {
            c.hear(whole.told(), whole.boycotts());
        } else {
            int all = world.market().customers();
            c.hear(c.told == null ? null : new long[all], c.boycott == null ? null : new long[all]);
        }
        run.start();
    }

    /**
     * Opens a slice before the first period.
     *
     * @param from number of its first customer
     * @param to one past its last
     */
    public static Slice open(MarketSpec spec, long seed, int from, int to) {
        return new Slice(spec, seed, from, to, null, null);
    }

    /** Opens a slice that goes on from its snapshot. @param whole what everybody published in the period that ran last before it */
    public static Slice restore(MarketSpec spec, Snapshot snapshot, int from, int to, Published whole) {
        return new Slice(spec, snapshot.seed(), from, to, snapshot, whole);
    }

    /** Its customers live through a period. */
    public Published live() {
        if (run.periodsRun() == fork) {
            Snapshot here = run.snapshot();
            fork = -1;
            enter(spec, here.seed(), here);
        }
        run.schedule.step(run);
        Customers c = run.customers();
        return new Published(run.sums(), c.telling, c.boycott);
    }

    /** Ends the period, with what came of all customers of the market. The arrays are kept and not changed. */
    public void settle(Published all) {
        whole = all;
        run.meet(all.sums());
        run.schedule.step(run);
        run.customers().hear(all.told(), all.boycotts());
    }

    /** It as it is between two periods, without what everybody published. */
    public Snapshot snapshot() {
        return run.snapshot();
    }

    /** Number of its first customer. */
    public int from() {
        return from;
    }

    /** One past the number of its last. */
    public int to() {
        return to;
    }

    public int periodsRun() {
        return run.periodsRun();
    }

    public boolean finished() {
        return run.finished();
    }

    /** What has been observed of the whole market so far. */
    public Observations observations() {
        return run.observations();
    }
}
