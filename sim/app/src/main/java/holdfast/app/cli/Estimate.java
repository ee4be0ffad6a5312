package holdfast.app.cli;

import holdfast.lab.study.Simulator;
import holdfast.lab.study.Study;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Metric;
import holdfast.scenario.Arm;
import holdfast.scenario.Scenario;

/**
 * What an experiment will cost.
 *
 * @param runs arms times replications
 * @param customerPeriods customers times periods, warm-up included, of all runs; what worlds have in common counts once
 * @param seconds wall-clock time
 * @param coreSeconds time of one core, however many share it
 * @param marketBytes the customers of the largest market
 * @param memoryBytes most memory at one time
 * @param diskBytes size of the result folder
 */
record Estimate(
        long runs,
        double customerPeriods,
        double seconds,
        double coreSeconds,
        double marketBytes,
        double memoryBytes,
        double diskBytes) {
    /** What a second thread adds where two share caches and memory. */
    private static final double THREAD_GAIN = 0.85;

    private static final double BYTES_PER_CELL = 11;
    private static final double FIXED_DISK = 1e6;
    private static final double FIXED_MEMORY = 60e6;

    static Estimate of(Scenario scenario, int threads, Trial trial) {
        int replications = scenario.experiment().replications();
        double customerPeriods = 0;
        double rows = 0;
        double largest = 0;
        double observed = 0;
        Simulator sharing = Simulator.ENGINE.sharing(Study.worlds(scenario), threads);
        for (Arm arm : scenario.arms()) {
            int customers = arm.spec().market().customers();
            int periods = arm.spec().horizon().total();
            double cells = (double) periods * (arm.spec().firms().size() + 1);
            double segments = 1
                    + (scenario.experiment().bySegment() ? arm.spec().segments().size() : 0);
            customerPeriods += (double) customers * (periods - sharing.shared(arm.spec())) * replications;
            rows += cells * segments * replications;
            observed += cells * (1 + arm.spec().segments().size()) * replications;
            largest = Math.max(largest, (double) customers * Simulation.bytesPerCustomer(arm.spec()));
        }
        long runs = (long) scenario.arms().size() * replications;
        long parallel = Math.min(runs, Math.min(threads, Runtime.getRuntime().availableProcessors()));
        double speed = trial.customerPeriodsPerSecond() * (1 + THREAD_GAIN * (parallel - 1));
        int metrics = Metric.values().length;
        return new Estimate(
                runs,
                customerPeriods,
                customerPeriods / speed,
                customerPeriods / trial.customerPeriodsPerSecond(),
                largest,
                FIXED_MEMORY + largest * Math.min(threads, runs) + observed * metrics * Double.BYTES,
                FIXED_DISK + rows * metrics * BYTES_PER_CELL);
    }
}
