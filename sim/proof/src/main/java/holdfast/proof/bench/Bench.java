package holdfast.proof.bench;

import com.sun.management.ThreadMXBean;
import holdfast.lab.bench.EngineBench;
import holdfast.lab.bench.EngineLap;
import holdfast.lab.bench.EngineSpeed;
import holdfast.proof.yardstick.YardstickMarket;
import java.lang.management.ManagementFactory;

/**
 * The engine against the yardstick, in alternating rounds of one JVM so that what else the machine does meets both alike.
 * Processor time, not wall time, except for the scaling.
 */
public final class Bench {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int YARDSTICK_PERIODS = 5;
    private static final int WARM_UP = 30;

    /**
     * @param yardstickMillion million customer-periods per second of the yardstick
     * @param everything how many times the time of the core model one with every mechanism on takes
     */
    public record Result(EngineSpeed engine, double yardstickMillion, double everything) {
        /** How many times the yardstick's speed the engine's is. */
        public double ratio() {
            return engine.millionPerSecond() / yardstickMillion;
        }
    }

    private Bench() {}

    /**
     * @param customers size of both markets, at least 1,000
     * @param rounds rounds of which medians are taken, at least 1
     */
    public static Result run(int customers, int rounds) {
        if (customers < 1000 || rounds < 1) {
            throw new IllegalArgumentException(
                    "customers is " + customers + ", rounds is " + rounds + "; allowed is at least 1000 and 1");
        }
        YardstickMarket yardstick = new YardstickMarket(1, customers);
        EngineLap first = new EngineLap(customers, 1);
        EngineLap second = new EngineLap(customers, 2);
        yardstickNanos(yardstick, WARM_UP);
        first.run(2 * WARM_UP);
        second.run(2 * WARM_UP);
        double[] slow = new double[rounds];
        double[] fast = new double[rounds];
        double[] scaling = new double[rounds];
        for (int r = 0; r < rounds; r++) {
            slow[r] = yardstickNanos(yardstick, YARDSTICK_PERIODS);
            fast[r] = first.nanos(EngineBench.PERIODS);
            scaling[r] = EngineBench.scaling(first, second);
        }
        EngineSpeed engine = EngineBench.of(customers, rounds, EngineBench.median(fast), EngineBench.median(scaling));
        return new Result(engine, 1e3 / EngineBench.median(slow), everything(first, customers, rounds));
    }

    /** Time of the market with every mechanism on over that of the core model, afterwards, since it changes what is compiled. */
    private static double everything(EngineLap core, int customers, int rounds) {
        EngineLap all = EngineLap.everything(customers);
        all.run(WARM_UP);
        core.run(WARM_UP);
        double[] times = new double[rounds];
        for (int r = 0; r < rounds; r++) {
            times[r] = all.nanos(EngineBench.PERIODS) / core.nanos(EngineBench.PERIODS);
        }
        return EngineBench.median(times);
    }

    private static double yardstickNanos(YardstickMarket market, int periods) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int t = 0; t < periods; t++) {
            market.period();
        }
        return (double) (THREADS.getCurrentThreadCpuTime() - start) / periods / market.customers();
    }
}
