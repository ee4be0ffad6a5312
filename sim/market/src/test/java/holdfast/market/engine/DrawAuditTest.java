package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Specs;
import holdfast.market.draw.DrawAudit;
import holdfast.market.spec.MarketType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No two decisions draw at the same address: watched in a Java machine of its own, in which the auditor is on. */
class DrawAuditTest {
    /** Two small markets in which everything happens; prints what the auditor saw. */
    static final class Watched {
        public static void main(String[] arguments) {
            for (MarketType type : MarketType.values()) {
                var spec = Specs.rules(
                        Specs.with(
                                Specs.market(
                                        120,
                                        8,
                                        Specs.firm("a", "failureRate", 0.3, "newcomerPrice", 0.5),
                                        Specs.firm("b", "failureRate", 0.3)),
                                "market.type",
                                type,
                                "market.purchases.shape",
                                0.7),
                        "demography.involuntaryExit",
                        0.1,
                        "delivery.moodSpread",
                        0.05);
                Simulation.open(spec, type.ordinal() + 1).run();
            }
            DrawAudit.places().forEach(place -> System.out.println("place " + place));
            DrawAudit.shared().forEach(pair -> System.out.println("shared " + pair));
            System.out.println("addresses " + DrawAudit.addresses());
        }
    }

    @Test
    void noTwoDecisionsShareAnAddress() throws IOException, InterruptedException {
        Process watched = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dholdfast.audit=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Watched.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(watched.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(watched.waitFor()).as("%s", lines).isZero();
        assertThat(lines.stream().filter(line -> line.startsWith("shared"))).isEmpty();
        assertThat(lines.stream().filter(line -> line.startsWith("place"))).hasSizeGreaterThan(20);
        String last = lines.get(lines.size() - 1);
        assertThat(Long.parseLong(last.replace("addresses ", ""))).isGreaterThan(20_000);
    }
}
