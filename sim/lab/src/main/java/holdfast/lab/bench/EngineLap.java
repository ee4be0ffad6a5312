package holdfast.lab.bench;

import com.sun.management.ThreadMXBean;
import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import java.lang.management.ManagementFactory;

/** A bench market that is kept running: gives the time and the memory that its next periods take. For one thread at a time. */
public final class EngineLap {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int PERIODS = 120;

    private final MarketSpec market;
    private final int replication;
    private Simulation simulation;
    private int left;

    /** @param replication whose luck the market has, from 1 */
    public EngineLap(int customers, int replication) {
        this(BenchMarket.of(customers, PERIODS), replication);
    }

    private EngineLap(MarketSpec market, int replication) {
        this.market = market;
        this.replication = replication;
    }

    /** A lap in the bench market with every mechanism on. */
    public static EngineLap everything(int customers) {
        return new EngineLap(BenchMarket.everything(customers, PERIODS), 1);
    }

    /** Opens a new market unless the one that runs has that many periods left, at most 120. */
    public void prepare(int periods) {
        if (left < periods) {
            simulation = Simulation.open(market, Draws.replicationSeed(1, replication));
            left = PERIODS;
        }
        if (left < periods) {
            throw new IllegalArgumentException("periods is " + periods + ", allowed is at most " + PERIODS);
        }
    }

    /** Runs periods, in a new market where the old one has ended. */
    public void run(int periods) {
        for (int t = 0; t < periods; t++) {
            prepare(1);
            simulation.step();
            left--;
        }
    }

    /** Processor time of this thread per customer and period, nanoseconds; opening markets is not counted. */
    public double nanos(int periods) {
        prepare(periods);
        long start = THREADS.getCurrentThreadCpuTime();
        run(periods);
        return (double) (THREADS.getCurrentThreadCpuTime() - start)
                / periods
                / market.market().customers();
    }

    /** Bytes that this thread allocates per period; opening markets is not counted. */
    public double allocated(int periods) {
        prepare(periods);
        long start = THREADS.getCurrentThreadAllocatedBytes();
        run(periods);
        return (double) (THREADS.getCurrentThreadAllocatedBytes() - start) / periods;
    }
}
