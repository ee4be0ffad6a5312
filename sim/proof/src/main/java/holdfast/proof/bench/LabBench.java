package holdfast.proof.bench;

import com.sun.management.OperatingSystemMXBean;
import holdfast.lab.report.SweepReport;
import holdfast.lab.stats.Measure;
import holdfast.lab.store.PageFolder;
import holdfast.lab.store.RunLine;
import holdfast.lab.store.SweepFolder;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.StudyOptions;
import holdfast.lab.sweep.Sweep;
import holdfast.lab.sweep.SweepRun;
import holdfast.lab.sweep.Unit;
import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.scenario.Reading;
import holdfast.scenario.file.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a sweep costs beyond the runs themselves, what a second thread brings on many small runs, and whether memory grows with
 * their number. All in one process, in turns, as medians of rounds.
 */
final class LabBench {
    /**
     * What was found.
     *
     * @param overhead CPU time of a sweep with its journal, as a part of that of its runs alone, less 1
     * @param written the same with tables and page
     * @param scaling wall-clock time with one thread over that with two
     * @param bytesPerRun heap that is still in use after a sweep and after one ten times as large, a run
     */
    record Result(
            int customers, int runs, int rounds, double overhead, double written, double scaling, double bytesPerRun) {}

    private static final int POINTS = 8;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path scenario;
    private final Path scratch;

    private LabBench(Path home, Path scratch) {
        this.scenario = home.resolve("scenarios/over-promising.yaml");
        this.scratch = scratch;
    }

    /** @param home the checkout whose scenario is run */
    static Result run(Path home, int customers, int rounds) {
        try {
            Path scratch = Files.createTempDirectory("holdfast-bench");
            try {
                return new LabBench(home, scratch).measure(customers, rounds);
            } finally {
                clear(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result measure(int customers, int rounds) throws IOException {
        Reading reading = reading(customers, POINTS);
        List<MarketSpec> specs = new ArrayList<>();
        List<Long> seeds = new ArrayList<>();
        Sweep sweep = sweep(reading);
        for (int k = 0; k < sweep.size(); k++) {
            Unit unit = sweep.unit(k);
            specs.add(sweep.points().worlds().at(sweep.points().at(unit.point()), unit.arm()));
            seeds.add(sweep.seed(unit.replication()));
        }
        double[] overhead = new double[rounds];
        double[] written = new double[rounds];
        double[] scaling = new double[rounds];
        for (int r = -1; r < rounds; r++) {
            double bare = bare(specs, seeds);
            double[] one = swept(reading, 1);
            double[] two = swept(reading, 2);
            if (r >= 0) {
                overhead[r] = one[0] / bare - 1;
                written[r] = one[1] / bare - 1;
                scaling[r] = one[2] / two[2];
            }
        }
        double few = held(reading(50, 10));
        double many = held(reading(50, 100));
        return new Result(
                customers,
                sweep.size(),
                rounds,
                median(overhead),
                median(written),
                median(scaling),
                (many - few)
                        / (sweep(reading(50, 100)).size()
                                - sweep(reading(50, 10)).size()));
    }

    private Reading reading(int customers, int points) {
        Reading reading = ScenarioReader.read(
                scenario,
                List.of(
                        "market.customers=" + customers,
                        "experiment.replications=5",
                        "design={type: grid, factors: [{path: market.rules.wordOfMouth.rate, from: 0.01, to: 0.1, steps: "
                                + points + "}]}"));
        if (!reading.valid()) {
            throw new IllegalStateException(reading.problems().toString());
        }
        return reading;
    }

    private static Sweep sweep(Reading reading) {
        return new Sweep(reading.scenario(), reading.hash(), Measure.of(reading.scenario()));
    }

    /** CPU seconds of the runs alone. */
    private static double bare(List<MarketSpec> specs, List<Long> seeds) {
        long before = SYSTEM.getProcessCpuTime();
        for (int k = 0; k < specs.size(); k++) {
            Simulation.open(specs.get(k), seeds.get(k)).run();
        }
        return (SYSTEM.getProcessCpuTime() - before) / 1e9;
    }

    /** CPU seconds of the sweep, the same with tables and page, and wall-clock seconds of the sweep. */
    private double[] swept(Reading reading, int threads) throws IOException {
        Path out = Files.createTempDirectory(scratch, "sweep").resolve("out");
        long before = SYSTEM.getProcessCpuTime();
        RunLine line = new RunLine(List.of("bench"), scenario, Instant.now());
        try (SweepFolder folder =
                SweepFolder.begin(PageFolder.named(out, false), reading, line, Measure.of(reading.scenario()))) {
            long began = System.nanoTime();
            new SweepRun(
                            folder.sweep(),
                            folder.journal(),
                            StudyOptions.threads(threads),
                            Progress.SILENT,
                            Simulator.ENGINE)
                    .run();
            double wall = (System.nanoTime() - began) / 1e9;
            double ran = (SYSTEM.getProcessCpuTime() - before) / 1e9;
            folder.finish(wall, threads, SweepReport::pages);
            return new double[] {ran, (SYSTEM.getProcessCpuTime() - before) / 1e9, wall};
        } finally {
            clear(out.getParent());
        }
    }

    /** Bytes of heap in use when all runs of a sweep are done and nothing is written yet. */
    private double held(Reading reading) throws IOException {
        Path out = Files.createTempDirectory(scratch, "held").resolve("out");
        RunLine line = new RunLine(List.of("bench"), scenario, Instant.now());
        try (SweepFolder folder =
                SweepFolder.begin(PageFolder.named(out, false), reading, line, Measure.of(reading.scenario()))) {
            new SweepRun(folder.sweep(), folder.journal(), StudyOptions.threads(2), Progress.SILENT, Simulator.ENGINE)
                    .run();
            for (int k = 0; k < 3; k++) {
                System.gc();
            }
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        } finally {
            clear(out.getParent());
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
