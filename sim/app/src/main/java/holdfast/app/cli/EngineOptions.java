package holdfast.app.cli;

import holdfast.lab.partition.PartitionedSimulator;
import holdfast.lab.remote.Cluster;
import holdfast.lab.remote.ClusterEngine;
import holdfast.lab.remote.Engines;
import holdfast.lab.remote.RemoteSimulator;
import holdfast.lab.remote.ThisMachine;
import holdfast.lab.study.Simulator;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** On which machines runs are computed; it never changes a number. */
final class EngineOptions {
    /** Folders of jars of an engine and its libraries, from the launcher; separated as in a class path. */
    private static final String JARS = "holdfast.engine";

    private static final String HERE = "local";

    /** States of parts are kept each time after so many periods: a lost part then lives again through half as many, on average. */
    private static final int EVERY = 12;

    /** More parts than this are taken for a mistake. */
    private static final int MOST_PARTS = 10_000;

    /** Runs on their way to or from a cluster, for each that is under way there. */
    private static final int AHEAD = 2;

    private static final String SPARK = "spark";

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = HERE,
            description = "local, or spark for the machines of a Spark cluster (default: ${DEFAULT-VALUE}).")
    private String engine;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "With --engine spark: spark://HOST:7077, k8s://https://HOST:6443, yarn or local[N].")
    private String master;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Cut the customers of every market into N parts, for one that is too large for a machine.")
    private Integer partitions;

    @Option(
            names = "--checkpoint",
            paramLabel = "FOLDER",
            description =
                    "With --partitions: keep the parts' states there every 12 periods; all machines must reach it.")
    private Path checkpoint;

    private Cluster cluster;
    private Simulator simulator;

    /** True if runs are computed elsewhere. */
    boolean remote() {
        if (engine.equals(HERE)) {
            require(master == null, "--master is for --engine spark");
            return false;
        }
        return true;
    }

    /** True if markets are not run whole in this process. */
    boolean elsewhere() {
        return partitions != null || remote();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Stop(Exit.USAGE, otherwise);
        }
    }

    /** The cluster, reached when it is first asked for. */
    Cluster cluster() {
        if (cluster == null) {
            require(
                    engine.equals(SPARK),
                    "there is no engine '" + Printable.text(engine) + "'; there are local, spark");
            require(master != null, "--engine spark needs --master, for example --master spark://host:7077");
            ClusterEngine found = Engines.find(engine, folders());
            if (found == null) {
                throw new Stop(
                        Exit.USAGE,
                        "the engine spark is not here. Start with the launcher of a checkout, ./holdfast, which builds it and"
                                + " fetches its jars once (225 MB);\nor build it yourself: mvn -Pspark -pl sim/spark -am"
                                + " -Dmaven.test.skip=true package");
            }
            try {
                cluster = found.connect(master, Engines.program(found.getClass()));
            } catch (IllegalArgumentException e) {
                throw new Stop(Exit.USAGE, "--master: " + e.getMessage());
            } catch (IllegalStateException e) {
                throw new Stop(Exit.USAGE, e.getMessage());
            }
        }
        return cluster;
    }

    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        String given = System.getProperty(JARS, "");
        for (String folder : given.split(File.pathSeparator)) {
            if (!folder.isEmpty()) {
                folders.add(Path.of(folder));
            }
        }
        return folders;
    }

    private void check() {
        require(checkpoint == null || partitions != null, "--checkpoint is for --partitions");
        require(
                partitions == null || partitions >= 1 && partitions <= MOST_PARTS,
                "--partitions is " + partitions + ", allowed is 1 to " + MOST_PARTS);
    }

    /** Markets at the same time that keep all slots at work. */
    int atATime() {
        check();
        int slots = remote() ? cluster().slots() : Runtime.getRuntime().availableProcessors();
        if (partitions != null) {
            return Math.max(1, slots / partitions);
        }
        return remote() ? AHEAD * slots : slots;
    }

    Simulator simulator(Context context) {
        check();
        if (partitions == null && !remote()) {
            return context.simulator();
        }
        if (simulator == null) {
            simulator = partitions == null ? new RemoteSimulator(cluster()) : partitioned();
        }
        return simulator;
    }

    private Simulator partitioned() {
        Cluster machines = remote()
                ? cluster()
                : new ThisMachine(Math.min(partitions, Runtime.getRuntime().availableProcessors()));
        String folder = checkpoint == null ? "" : checkpoint.toAbsolutePath().toString();
        return new PartitionedSimulator(machines, partitions, EVERY, folder);
    }
}
