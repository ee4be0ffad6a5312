package holdfast.scenario.file;

import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Reason;
import holdfast.scenario.Experiment;
import java.util.List;
import java.util.Locale;

/**
 * Memory that an experiment may take.
 *
 * @param heapBytes memory of the process
 * @param parallelRuns runs at a time
 */
public record Budget(long heapBytes, int parallelRuns) {
    private static final double USABLE = 0.85;
    private static final double MEGABYTE = 1 << 20;

    /** This process's memory. */
    public static Budget ofThisProcess(int parallelRuns) {
        return new Budget(Runtime.getRuntime().maxMemory(), parallelRuns);
    }

    /** Reports worlds that do not fit, with the largest size that does. */
    void check(
            Node.Mapping file,
            List<ArmTree> arms,
            List<WorldReader.World> worlds,
            Experiment experiment,
            Problems problems) {
        double tables = 0;
        for (WorldReader.World world : worlds) {
            tables += world.sketch() == null ? 0 : (double) experiment.replications() * tableBytes(world.sketch());
        }
        double usable = USABLE * heapBytes;
        if (tables > usable
                || worlds.stream()
                        .anyMatch(world -> world.sketch() != null && cells(world.sketch()) > Integer.MAX_VALUE)) {
            int most =
                    (int) Math.max(0, Math.min(experiment.replications(), usable / tables * experiment.replications()));
            Node asked = Trees.at(file, "experiment", "replications");
            Mark mark = asked == null ? file.mark().at("experiment.replications") : asked.mark();
            problems.add(
                    Code.MEMORY_TABLES,
                    mark,
                    "what is measured would take " + megabytes(tables) + ", there are " + megabytes(usable),
                    "at this size at most " + most
                            + " replications fit; or take fewer periods, firms, segments or arms, or more memory: JDK_JAVA_OPTIONS=-Xmx8g");
            return;
        }
        for (int k = 0; k < worlds.size(); k++) {
            if (worlds.get(k).sketch() != null) {
                customers(arms.get(k), worlds.get(k).sketch(), usable - tables, problems);
            }
        }
    }

    private void customers(ArmTree arm, MarketSpec spec, double usable, Problems problems) {
        double each = Simulation.bytesPerCustomer(spec) * parallelRuns;
        double needed = each * spec.market().customers();
        if (needed <= usable) {
            return;
        }
        long most = roundDown((long) (usable / each));
        problems.add(
                Code.MEMORY_CUSTOMERS,
                arm.place("market", "customers"),
                "'customers' is " + spec.market().customers() + ", which would take " + megabytes(needed) + " for "
                        + parallelRuns + (parallelRuns == 1 ? " run" : " runs at a time") + "; there are "
                        + megabytes(usable),
                "the largest size that fits is " + most
                        + (parallelRuns > 1 ? "; or run fewer at a time: --threads 1" : "")
                        + "; or give more memory: JDK_JAVA_OPTIONS=-Xmx8g");
    }

    private static double cells(MarketSpec spec) {
        return (double) Metric.values().length
                * spec.horizon().total()
                * (spec.firms().size() + 1)
                * (spec.segments().size() + 1);
    }

    private static double tableBytes(MarketSpec spec) {
        double firms = spec.firms().size();
        double raw = (double) Observations.HASHED.size() * spec.horizon().total() * (firms + 1);
        double departures = firms * (firms + 1) * Reason.values().length * (Reason.values().length + 1);
        return Double.BYTES * (cells(spec) + raw + departures);
    }

    /** Two digits, so that the number is easy to remember and a little smaller than the limit. */
    private static long roundDown(long n) {
        long unit = 1;
        while (n / unit >= 100) {
            unit *= 10;
        }
        return n / unit * unit;
    }

    private static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%,.0f MB", bytes / MEGABYTE);
    }
}
