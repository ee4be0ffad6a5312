package holdfast.lab.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.lab.remote.Cluster;
import holdfast.lab.remote.RemoteSimulator;
import holdfast.lab.remote.ThisMachine;
import holdfast.lab.study.Simulator;
import holdfast.market.MarketSpec;
import holdfast.market.engine.Slice.Published;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Reading;
import holdfast.scenario.file.Budget;
import holdfast.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A market in parts on machines that share nothing is the market on one, to the bit. */
class PartitionedSimulatorTest {
    private static final String MARKET = """
            holdfast: 1
            name: large
            question: Does a lower price win share?
            market:
              customers: 1501
              network: {type: small-world, rewiring: 0.3}
              rules: {boycott: {off: false}, perception: {off: false}, mood: {off: false}}
            segments: [{name: near, share: 0.6}, {name: far, share: 0.4}]
            firms:
              - {name: acme, quality: 0.78, pricing: {policy: undercut}}
              - {name: bolt, quality: 0.74, failureRate: 0.1}
            experiment: {periods: 20, warmUp: 3, replications: 2}
            """;

    @TempDir
    Path folder;

    private MarketSpec market() throws IOException {
        Path file = folder.resolve("large.yaml");
        Files.writeString(file, MARKET);
        Reading reading = ScenarioReader.read(file, List.of(), Budget.ofThisProcess(1));
        assertThat(reading.problems()).isEmpty();
        return reading.scenario().baselineArm().spec();
    }

    private static long[] bits(Simulator simulator, MarketSpec spec) {
        return simulator.run(spec, 17, () -> false).bits();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void anyNumberOfPartsGivesTheSameBits(int parts) throws IOException {
        MarketSpec spec = market();
        long[] whole = bits(Simulator.ENGINE, spec);
        try (Cluster here = new ThisMachine(2)) {
            assertThat(bits(new PartitionedSimulator(here, parts, 5, ""), spec)).isEqualTo(whole);
        }
        assertThat(bits(new PartitionedSimulator(new Isolates(parts), parts, 5, ""), spec))
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 14, 40, 60, 69})
    void aMachineThatIsLostChangesNothing(int errands) throws IOException {
        MarketSpec spec = market();
        long[] whole = bits(Simulator.ENGINE, spec);
        Isolates machines = new Isolates(3).losing(1, errands);
        assertThat(bits(new PartitionedSimulator(machines, 3, 5, ""), spec)).isEqualTo(whole);
        Path kept = folder.resolve("kept");
        Isolates again = new Isolates(3).losing(2, errands);
        assertThat(bits(new PartitionedSimulator(again, 3, 5, kept.toString()), spec))
                .isEqualTo(whole);
        if (Files.exists(kept)) {
            try (Stream<Path> left = Files.list(kept)) {
                assertThat(left).as("states that nobody needs any more").isEmpty();
            }
        }
    }

    @Test
    void aLostPartLivesAgainOnlySinceItsStateWasKept() throws IOException {
        MarketSpec spec = market();
        int[] sent = new int[2];
        for (int with = 0; with < 2; with++) {
            Isolates machines = new Isolates(2).losing(1, 2 * 19);
            int which = with;
            Cluster counting = new Cluster() {
                @Override
                public int slots() {
                    return 2;
                }

                @Override
                public void send(
                        Class<?> work,
                        byte[] common,
                        List<holdfast.lab.remote.Errand> errands,
                        java.util.function.Consumer<holdfast.lab.remote.Answer> sink) {
                    sent[which] += errands.size();
                    machines.send(work, common, errands, sink);
                }

                @Override
                public void close() {}
            };
            String kept = with == 0 ? "" : folder.resolve("kept").toString();
            bits(new PartitionedSimulator(counting, 2, 5, kept), spec);
        }
        int rounds = 2 * (spec.horizon().total() + 1);
        assertThat(sent[0] - rounds).as("errands repeated from the start").isEqualTo(19);
        assertThat(sent[1] - rounds).as("errands repeated since period 15").isEqualTo(4);
    }

    @Test
    void aRunElsewhereGivesTheSameBits() throws IOException {
        MarketSpec spec = market();
        assertThat(bits(new RemoteSimulator(new Isolates(2)), spec)).isEqualTo(bits(Simulator.ENGINE, spec));
    }

    @Test
    void moreThanCanBeToldIsRefusedBeforeAnythingIsMade() throws IOException {
        MarketSpec spec = market();
        MarketSpec huge = Parameters.with(spec, "market", Parameters.with(spec.market(), "customers", 1_000_000_000));
        assertThatThrownBy(() -> bits(new PartitionedSimulator(new Isolates(2), 2, 5, ""), huge))
                .hasMessageContaining("market.customers is 1000000000")
                .hasMessageContaining("wordOfMouth.off: true");
    }

    @Test
    void givesUpWhenToldTo() throws IOException {
        MarketSpec spec = market();
        int[] asked = new int[1];
        try (Cluster here = new ThisMachine(2)) {
            assertThatThrownBy(() -> new PartitionedSimulator(here, 2, 5, "").run(spec, 1, () -> ++asked[0] > 4))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void whatIsPublishedSurvivesTheWay() {
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 0; n < 50; n++) {
            int first = 1 + random.nextInt(200);
            int second = 1 + random.nextInt(200);
            long[] told =
                    random.longs(first + second).map(w -> w % 3 == 0 ? w : 0).toArray();
            long[] sums = random.longs(5).toArray();
            byte[] one = Exchange.part(new Published(sums, java.util.Arrays.copyOf(told, first), null));
            byte[] two =
                    Exchange.part(new Published(sums, java.util.Arrays.copyOfRange(told, first, first + second), null));
            Published whole = Exchange.read(Exchange.whole(List.of(one, two)), first + second);
            assertThat(whole.told()).isEqualTo(told);
            assertThat(whole.boycotts()).isNull();
            assertThat(whole.sums())
                    .isEqualTo(java.util.Arrays.stream(sums).map(w -> 2 * w).toArray());
        }
    }
}
