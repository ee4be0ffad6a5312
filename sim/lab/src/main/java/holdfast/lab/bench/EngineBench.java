package holdfast.lab.bench;

import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.concurrent.CyclicBarrier;

/** Measures the engine on this machine: time, scaling to two threads, memory. */
public final class EngineBench {
    private static final int WARM_UP = 60;
    /** Periods per round. */
    public static final int PERIODS = 20;

    private EngineBench() {}

    /**
     * @param customers size of the market, at least 1,000
     * @param rounds rounds of which medians are taken, at least 1
     */
    public static EngineSpeed measure(int customers, int rounds) {
        EngineLap first = new EngineLap(customers, 1);
        EngineLap second = new EngineLap(customers, 2);
        first.run(WARM_UP);
        second.run(WARM_UP);
        double[] nanos = new double[rounds];
        double[] scaling = new double[rounds];
        for (int r = 0; r < rounds; r++) {
            nanos[r] = first.nanos(PERIODS);
            scaling[r] = scaling(first, second);
        }
        return of(customers, rounds, median(nanos), median(scaling));
    }

    /** The same with times that were measured elsewhere, between rounds of something else. */
    public static EngineSpeed of(int customers, int rounds, double nanos, double scaling) {
        return new EngineSpeed(
                customers,
                rounds,
                1e3 / nanos,
                scaling,
                bytesPerCustomer(customers),
                Simulation.bytesPerCustomer(BenchMarket.of(customers, 1)),
                allocatedPerCustomerPeriod(customers));
    }

    /** How many times the work of one thread two threads do in the same wall time, each on a market of its own. */
    public static double scaling(EngineLap first, EngineLap second) {
        double alone = seconds(first);
        double together = seconds(first, second);
        return 2 * alone / together;
    }

    /** Wall time of the same number of periods in each market at once. */
    private static double seconds(EngineLap... laps) {
        long[] start = new long[laps.length];
        long[] end = new long[laps.length];
        CyclicBarrier together = new CyclicBarrier(laps.length);
        Thread[] threads = new Thread[laps.length];
        for (int k = 0; k < laps.length; k++) {
            int which = k;
            threads[k] = new Thread(() -> {
                laps[which].prepare(PERIODS);
                await(together);
                start[which] = System.nanoTime();
                laps[which].run(PERIODS);
                end[which] = System.nanoTime();
            });
            threads[k].start();
        }
        for (Thread thread : threads) {
            join(thread);
        }
        return (Arrays.stream(end).max().orElseThrow()
                        - Arrays.stream(start).min().orElseThrow())
                / 1e9;
    }

    /** Heap that one open market holds, per customer; the middle of three, since the rest of the heap moves a little. */
    public static double bytesPerCustomer(int customers) {
        Simulation.open(BenchMarket.of(customers, 1), 1).run();
        double[] bytes = new double[3];
        for (int k = 0; k < bytes.length; k++) {
            long before = usedHeap();
            Simulation held = Simulation.open(BenchMarket.of(customers, 1), Draws.replicationSeed(1, 1));
            held.step();
            bytes[k] = (double) (usedHeap() - before) / customers;
            Reference.reachabilityFence(held);
        }
        return median(bytes);
    }

    /**
     * Bytes allocated per customer and period: what a period of a market twice as large allocates more, so that what a
     * period costs at any size (a few objects) does not count. The least of several rounds, since code that is not yet
     * compiled allocates.
     */
    public static double allocatedPerCustomerPeriod(int customers) {
        EngineLap small = new EngineLap(customers / 2, 1);
        EngineLap large = new EngineLap(customers, 1);
        small.run(WARM_UP);
        large.run(WARM_UP);
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 5; round++) {
            double more = large.allocated(PERIODS) - small.allocated(PERIODS);
            least = Math.min(least, Math.abs(more) / (customers - customers / 2));
        }
        return least;
    }

    /** The middle value, the upper one of two. */
    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long usedHeap() {
        for (int k = 0; k < 3; k++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
