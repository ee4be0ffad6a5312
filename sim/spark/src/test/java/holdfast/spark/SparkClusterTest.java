package holdfast.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.lab.partition.PartitionedSimulator;
import holdfast.lab.remote.Answer;
import holdfast.lab.remote.Cluster;
import holdfast.lab.remote.Engines;
import holdfast.lab.remote.Errand;
import holdfast.lab.remote.RemoteSimulator;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.market.MarketSpec;
import holdfast.scenario.Reading;
import holdfast.scenario.file.Budget;
import holdfast.scenario.file.ScenarioReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Against a master and two workers, each a process of its own. Workers die on the way, so the order of tests matters. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SparkClusterTest {
    private static final String MARKET = """
            holdfast: 1
            name: small
            question: Does a lower price win share?
            market: {customers: 4000}
            firms:
              - {name: acme, quality: 0.78}
              - {name: bolt, quality: 0.74}
            arms:
              - name: as-is
              - {name: cheaper, set: {firms.acme.price: 0.8}}
              - {name: later, events: [{name: cut, at: 9, firm: acme, lever: price, value: 0.9}]}
            experiment: {periods: 24, warmUp: 2, replications: 8}
            expect:
              - {claim: A lower price wins share., metric: share, firm: acme, arm: cheaper, over: last-3, is: above}
            """;

    @TempDir
    static Path folder;

    private static Loopback loopback;
    private static Cluster cluster;

    @BeforeAll
    static void begin() throws IOException {
        loopback = new Loopback(folder, 2, "600m");
        System.setProperty("spark.executor.memory", "512m");
        cluster = reached();
    }

    private static Cluster reached() {
        return new SparkEngine().connect(loopback.address(), Engines.program(SparkEngine.class, Errands.class));
    }

    @AfterAll
    static void end() {
        cluster.close();
        loopback.close();
    }

    private static Reading reading(String text) throws IOException {
        Path file = folder.resolve("small.yaml");
        Files.writeString(file, text);
        Reading reading = ScenarioReader.read(file, List.of(), Budget.ofThisProcess(1));
        assertThat(reading.problems()).isEmpty();
        return reading;
    }

    private static List<Answer> sent(String... errands) throws InterruptedException {
        BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        List<Errand> all = Arrays.stream(errands)
                .map(each -> new Errand(each.getBytes(StandardCharsets.UTF_8), null))
                .toList();
        cluster.send(Errands.class, new byte[0], all, answers::add);
        List<Answer> taken = new ArrayList<>();
        for (int k = 0; k < errands.length; k++) {
            Answer answer = answers.poll(300, TimeUnit.SECONDS);
            assertThat(answer).as("answer " + k).isNotNull();
            taken.add(answer);
        }
        taken.sort((a, b) -> Integer.compare(a.index(), b.index()));
        return taken;
    }

    @Test
    @Order(1)
    void bothWorkersAreThere() {
        assertThat(cluster.slots()).isEqualTo(2);
        assertThatThrownBy(() -> new SparkEngine().connect("host:7077", List.of()))
                .hasMessageContaining("'host:7077' is no address of a Spark master");
        assertThatThrownBy(() -> new SparkEngine().connect("local[2]", List.of()))
                .hasMessageContaining("this process is at work with " + loopback.address());
    }

    @Test
    @Order(2)
    void givesTheSameBitsAsThisMachine() throws IOException {
        Reading reading = reading(MARKET);
        Study here = Study.run(reading.scenario(), reading.hash(), StudyOptions.threads(2), Progress.SILENT);
        Study there = Study.run(
                reading.scenario(),
                reading.hash(),
                StudyOptions.threads(4),
                Progress.SILENT,
                new RemoteSimulator(cluster));
        assertThat(there.failures()).isEmpty();
        assertThat(there.resultHash()).isEqualTo(here.resultHash());
        assertThat(there.verdicts()).isEqualTo(here.verdicts());
    }

    @Test
    @Order(3)
    void anErrandThatThrowsFailsAlone() throws InterruptedException {
        List<Answer> answers = sent("a", "throw", "b", "overflow", "c");
        assertThat(answers.get(1).failure()).isEqualTo("poisoned");
        assertThat(answers.get(3).failure()).contains("StackOverflowError");
        for (int k : new int[] {0, 2, 4}) {
            assertThat(answers.get(k).failure()).isNull();
            assertThat(answers.get(k).place()).startsWith("executor_127.0.0.1_");
        }
    }

    @Test
    @Order(4)
    void anErrandThatEndsEveryExecutorItComesToFailsAlone() throws InterruptedException {
        List<Answer> answers = sent("a", "halt", "b", "c");
        assertThat(answers.get(1).failure()).contains("the cluster gave up on this run");
        for (int k : new int[] {0, 2, 3}) {
            assertThat(answers.get(k).failure()).as("errand " + k).isNull();
        }
    }

    @Test
    @Order(5)
    void theCommandLineGivesTheSameFolder() throws Exception {
        reading(MARKET);
        Path engine = Files.createDirectories(folder.resolve("engine"));
        Path own = ProgramJar.of(List.of(Path.of("target", "classes").toAbsolutePath()))
                .get(0);
        Files.copy(own, engine.resolve("spark.jar"));
        String engines = engine + File.pathSeparator + Loopback.LIBRARIES;
        Process local = command("", "run", "small.yaml", "-o", "local");
        assertThat(local.waitFor()).isZero();
        cluster.close();
        Process remote = command(
                engines, "run", "small.yaml", "-o", "remote", "--engine", "spark", "--master", loopback.address());
        String err = new String(remote.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(remote.waitFor()).as(err).isZero();
        assertThat(err)
                .contains("on 2 slots of the cluster")
                .doesNotContain("WARN")
                .doesNotContain("spark:");
        assertThat(hash("remote")).isEqualTo(hash("local"));
        for (String table :
                List.of("periods.csv", "outcomes.csv", "effects.csv", "departures.csv", "fates.csv", "verdicts.csv")) {
            assertThat(folder.resolve("remote").resolve(table))
                    .hasSameBinaryContentAs(folder.resolve("local").resolve(table));
        }
        Process without =
                command("", "run", "small.yaml", "-o", "no", "--engine", "spark", "--master", loopback.address());
        String told = new String(without.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(without.waitFor()).isEqualTo(2);
        assertThat(told).contains("the engine spark is not here").contains("mvn -Pspark");
    }

    private static String hash(String results) throws IOException {
        Matcher hash = Pattern.compile("\"resultHash\" : \"(\\w+)\"")
                .matcher(Files.readString(folder.resolve(results).resolve("manifest.json")));
        assertThat(hash.find()).isTrue();
        return hash.group(1);
    }

    /** The command line as users have it: no library of the engine on the class path. */
    private static Process command(String engines, String... words) throws IOException {
        List<String> libraries;
        try (Stream<Path> files = Files.list(Loopback.LIBRARIES)) {
            libraries = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches("(jackson-(core|annotations|databind)|commons-math3).*"))
                    .toList();
        }
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        !libraries.contains(Path.of(entry).getFileName().toString()))
                .filter(entry -> !entry.contains(File.separator + "spark" + File.separator + "target"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dspark.executor.memory=512m",
                "-Dholdfast.engine=" + engines,
                "-cp",
                path,
                "holdfast.app.cli.Main"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }

    @Test
    @Order(6)
    void aWorkerThatIsKilledInTheMiddleChangesNothing() throws IOException {
        Reading reading = reading(MARKET.replace("customers: 4000", "customers: 20000"));
        Study here = Study.run(reading.scenario(), reading.hash(), StudyOptions.threads(2), Progress.SILENT);
        Cluster anew = reached();
        Progress killing = (done, total, failures, left) -> {
            if (done == 6) {
                loopback.kill(0);
            }
        };
        Study there = Study.run(
                reading.scenario(), reading.hash(), StudyOptions.threads(4), killing, new RemoteSimulator(anew));
        anew.close();
        assertThat(there.failures()).isEmpty();
        assertThat(there.resultHash()).isEqualTo(here.resultHash());
    }

    @Test
    @Order(7)
    void aLargeMarketInPartsGivesTheSameBitsThoughAWorkerIsKilled() throws IOException {
        loopback.addWorker("600m");
        Reading reading = reading(MARKET.replace("customers: 4000", "customers: 100001"));
        MarketSpec spec = reading.scenario().arms().get(2).spec();
        long[] whole = Simulator.ENGINE.run(spec, 5, () -> false).bits();
        try (Cluster anew = reached()) {
            for (int parts : new int[] {1, 2, 5}) {
                PartitionedSimulator simulator = new PartitionedSimulator(anew, parts, 6, "");
                assertThat(simulator.run(spec, 5, () -> false).bits()).isEqualTo(whole);
            }
            String kept = folder.resolve("kept").toString();
            Killing killing = new Killing(anew, 15, 1);
            assertThat(new PartitionedSimulator(killing, 4, 6, kept)
                            .run(spec, 5, () -> false)
                            .bits())
                    .isEqualTo(whole);
            assertThat(killing.sent)
                    .as("errands, those repeated included")
                    .isGreaterThan(spec.horizon().total() + 1);
        }
    }

    /** Kills a worker when so much was sent. */
    private static final class Killing implements Cluster {
        private final Cluster cluster;
        private final int at;
        private final int worker;
        private int sent;

        Killing(Cluster cluster, int at, int worker) {
            this.cluster = cluster;
            this.at = at;
            this.worker = worker;
        }

        @Override
        public int slots() {
            return cluster.slots();
        }

        @Override
        public void send(Class<?> work, byte[] common, List<Errand> errands, Consumer<Answer> sink) {
            if (++sent == at) {
                loopback.kill(worker);
            }
            cluster.send(work, common, errands, sink);
        }

        @Override
        public void close() {}
    }
}
