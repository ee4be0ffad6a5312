package holdfast.app.cli;

import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Arm;

/**
 * A short run on this machine from which the time of an experiment is estimated.
 *
 * @param customers customers of the trial
 * @param customerPeriodsPerSecond one thread, opening the market included
 * @param seconds how long it took
 */
record Trial(int customers, double customerPeriodsPerSecond, double seconds) {
    private static final int MOST_CUSTOMERS = 20_000;
    private static final double SECONDS = 1.5;

    /** Runs whole replications of an arm, with fewer customers if there are many, until enough time has passed. */
    static Trial of(Arm arm, long seed) {
        int customers = Math.min(MOST_CUSTOMERS, arm.spec().market().customers());
        MarketSpec small = Parameters.with(
                arm.spec().alone(), "market", Parameters.with(arm.spec().market(), "customers", customers));
        long begin = System.nanoTime();
        double measured = 0;
        double periods = 0;
        for (int replication = 1; replication <= 2 || seconds(begin) < SECONDS; replication++) {
            long from = System.nanoTime();
            int done = run(small, Draws.replicationSeed(seed, replication), begin, replication == 1);
            if (replication > 1) {
                measured += seconds(from);
                periods += done;
            }
        }
        return new Trial(customers, customers * periods / measured, seconds(begin));
    }

    /** The first replication only warms up the compiler, and ends early where periods take long. */
    private static int run(MarketSpec spec, long seed, long begin, boolean warmUp) {
        Simulation simulation = Simulation.open(spec, seed);
        int periods = 0;
        double until = warmUp ? SECONDS / 2 : 2 * SECONDS;
        while (!simulation.finished() && (periods < 2 || seconds(begin) < until)) {
            simulation.step();
            periods++;
        }
        return periods;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) * 1e-9;
    }
}
