package holdfast.proof.bits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import holdfast.lab.run.LocalRunner;
import holdfast.lab.run.RunOutcome;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.proof.ChildJvm;
import holdfast.proof.SmallMarkets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bits for any number of threads, on every JDK, compiled or interpreted; and the same as were written down. */
class BitsTest {
    private static final int MANY = 8;
    private static final List<String> NO_INTRINSICS =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-UseLibmIntrinsic");

    private static final List<String> ALL = ResultBits.lines(SmallMarkets.all());
    private static final List<String> FEW = ResultBits.lines(SmallMarkets.few());

    /** Of markets in which all later mechanisms are on nothing is written down, since every new mechanism changes their bits. */
    @Test
    void equalTheGoldenOnes() throws Exception {
        Golden golden = new Golden("bits.properties");
        List<String> lasting =
                ALL.stream().filter(line -> !line.startsWith("later-")).toList();
        if (Golden.renewalIsAsked()) {
            golden.renew(lasting, jdksThatAgree());
        }
        assertThat(lasting).as(golden.howToRenew()).containsExactlyElementsOf(golden.lines());
    }

    private static List<String> jdksThatAgree() {
        List<String> jdks = new ArrayList<>(List.of(System.getProperty("java.vendor") + " " + Runtime.version()));
        Path second = ChildJvm.secondJdk();
        if (second != null && ChildJvm.run(second, List.of(), ResultBits.class).equals(ALL)) {
            jdks.add(ChildJvm.describe(second));
        }
        return jdks;
    }

    @Test
    void comeFromMarketsInWhichSomethingHappens() {
        SmallMarkets.all().forEach((name, spec) -> {
            Observations run = ResultBits.run(spec, 1);
            double customers = 0;
            double happened = 0;
            for (int firm = 0; firm < run.firms().size(); firm++) {
                customers += run.value(Metric.CUSTOMERS, spec.horizon().total() - 1, firm);
                happened += run.overall(Metric.LOST, firm, 0) + run.overall(Metric.FAILURES, firm, 0);
            }
            assertThat(customers).as(name).isPositive();
            assertThat(happened).as(name).isPositive();
        });
        assertThat(ALL.stream().map(line -> line.replaceAll(".*=", "")))
                .as("every market has bits of its own")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void areTheSameForAnyNumberOfThreads(int threads) {
        MarketSpec spec = SmallMarkets.contractual(500);
        List<Observations> inOrder = new ArrayList<>();
        for (int r = 1; r <= MANY; r++) {
            inOrder.add(ResultBits.run(spec, r));
        }
        assertThat(ResultBits.hash(onThreads(spec, threads))).isEqualTo(ResultBits.hash(inOrder));
    }

    @Test
    void differBetweenReplications() {
        MarketSpec spec = SmallMarkets.contractual(500);
        assertThat(ResultBits.hash(List.of(ResultBits.run(spec, 1))))
                .isNotEqualTo(ResultBits.hash(List.of(ResultBits.run(spec, 2))));
    }

    @Test
    void areTheSameInAFreshJvm() {
        assertThat(ChildJvm.run(List.of(), ResultBits.class)).isEqualTo(ALL);
    }

    @Test
    void areTheSameInterpreted() {
        assertThat(ChildJvm.run(List.of("-Xint"), ResultBits.class, "few")).isEqualTo(FEW);
    }

    @Test
    void areTheSameWithoutMathIntrinsics() {
        assertThat(ChildJvm.run(NO_INTRINSICS, ResultBits.class)).isEqualTo(ALL);
    }

    @Test
    void areTheSameOnASecondJdk() {
        Path second = ChildJvm.secondJdk();
        String reason = "one JDK only (" + Runtime.version() + "): no other of version 17 or later beside it or under"
                + " /usr/lib/jvm; name one in HOLDFAST_SECOND_JDK. The golden hashes, made on several, still hold this one";
        if (second == null) {
            System.out.println("skipped: " + reason);
        }
        assumeTrue(second != null, reason);
        String jdk = "JDK " + ChildJvm.feature(second);
        assertThat(ChildJvm.run(second, List.of(), ResultBits.class)).as(jdk).isEqualTo(ALL);
        for (List<String> flags : List.of(List.of("-Xint"), NO_INTRINSICS)) {
            assertThat(ChildJvm.run(second, flags, ResultBits.class, "few"))
                    .as(jdk + " " + flags)
                    .isEqualTo(FEW);
        }
    }

    private static List<Observations> onThreads(MarketSpec spec, int threads) {
        List<Integer> replications = IntStream.rangeClosed(1, MANY).boxed().toList();
        List<Observations> runs = new ArrayList<>();
        new LocalRunner(threads).<Integer, Observations>run(replications, r -> ResultBits.run(spec, r), outcome -> {
            if (outcome instanceof RunOutcome.Completed<Integer, Observations> done) {
                runs.add(done.result());
            }
        });
        assertThat(runs).hasSize(MANY);
        return runs;
    }
}
