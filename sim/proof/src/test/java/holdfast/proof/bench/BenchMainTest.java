package holdfast.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import holdfast.lab.bench.EngineSpeed;
import holdfast.proof.ChildJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bench says what it measured, for people and as data. */
class BenchMainTest {
    private static final Bench.Result RESULT =
            new Bench.Result(new EngineSpeed(100_000, 5, 7.25, 1.9, 151.25, 150, 0), 1.0, 2.25);

    @Test
    void measuresBothMarketsAndWritesJson() throws Exception {
        List<String> said = ChildJvm.run(List.of(), BenchMain.class, "--customers", "1_000", "--rounds", "1", "--json");
        JsonNode json = new ObjectMapper().readTree(String.join("\n", said));
        assertThat(json.get("customers").asInt()).isEqualTo(1000);
        for (String measured : List.of(
                "millionCustomerPeriodsPerSecond",
                "yardstickMillionCustomerPeriodsPerSecond",
                "ratioToYardstick",
                "timeOfAllMechanisms",
                "twoThreadScaling",
                "bytesPerCustomer")) {
            assertThat(json.get(measured).asDouble()).as(measured).isPositive();
        }
    }

    @Test
    void measuresWhatASweepCostsBeyondItsRuns() throws Exception {
        List<String> said = ChildJvm.run(
                List.of("-Dholdfast.home=../.."),
                BenchMain.class,
                "--lab",
                "--customers",
                "100",
                "--rounds",
                "1",
                "--json");
        JsonNode json = new ObjectMapper().readTree(String.join("\n", said));
        assertThat(json.get("runs").asInt()).isEqualTo(8 * 9 * 5);
        assertThat(json.get("twoThreadScaling").asDouble()).isPositive();
        assertThat(json.get("heapBytesPerRun").asDouble())
                .as("far below the numbers of a run")
                .isBetween(-300.0, 300.0);
        assertThat(BenchMain.table(new LabBench.Result(1000, 360, 5, 0.021, 0.06, 1.84, 0.5)))
                .contains("2.10 % of the CPU time", "bar: under 3", "1.84 times one", "0.5 bytes of heap a run");
    }

    @Test
    void theTableNamesEachBarBesideWhatWasMeasured() {
        assertThat(BenchMain.table(RESULT))
                .contains("2.25 times the time of the core model", "bar: at most 3")
                .contains("7.25 million customer-periods/s", "7.3 times the yardstick", "bar: at least 6")
                .contains(
                        "1.90 times one",
                        "bar: at least 1.7",
                        "151.3 bytes per customer, stated 150.0",
                        "bar: at most 200");
    }

    @Test
    void refusesAMarketTooSmallToMeasure() {
        assertThatThrownBy(() -> Bench.run(999, 1))
                .hasMessageContaining("customers is 999")
                .hasMessageContaining("1000");
        assertThatThrownBy(() -> Bench.run(1000, 0)).hasMessageContaining("rounds is 0");
    }
}
