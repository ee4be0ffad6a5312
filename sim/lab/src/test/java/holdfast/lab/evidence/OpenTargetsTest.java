package holdfast.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.lab.calibrate.Target;
import holdfast.lab.calibrate.TargetTable;
import holdfast.scenario.Reading;
import holdfast.scenario.file.Budget;
import holdfast.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small tables made by hand, in the form of the open data. */
class OpenTargetsTest {
    @TempDir
    Path data;

    private List<Target> targets(String file) throws IOException {
        OpenTargets made = OpenTargets.of(data, file);
        Path folder = Files.createDirectories(data.resolve("made"));
        for (Map.Entry<String, String> each : made.files().entrySet()) {
            Files.writeString(folder.resolve(each.getKey()), each.getValue());
        }
        Reading reading = ScenarioReader.read(
                folder.resolve(made.name() + ".yaml"),
                List.of("design={type: latin-hypercube, points: 2, factors: ["
                        + String.join(
                                ", ",
                                made.fit().stream().map(OpenTargetsTest::factor).toList()) + "]}"),
                Budget.ofThisProcess(1));
        assertThat(reading.problems()).isEmpty();
        return TargetTable.read(
                folder.resolve(made.targets()), reading.scenario().baselineArm().spec(), (name, names) -> null);
    }

    private static String factor(String fit) {
        String[] parts = fit.split("=|\\.\\.");
        return "{path: " + parts[0] + ", from: " + parts[1] + ", to: " + parts[2] + "}";
    }

    @Test
    void laterYearsOfACohortAreHeldOut() throws IOException {
        Files.writeString(
                data.resolve("sbg_retention.csv"),
                "year,high_end\n0,1000\n1,800\n2,700\n3,650\n4,600\n5,580\n6,560\n7,550\n8,540\n9,530\n");
        List<Target> targets = targets("sbg_retention.csv");
        assertThat(targets).hasSize(9);
        assertThat(targets.get(0).value()).isEqualTo(0.2);
        assertThat(targets.get(1).value()).isEqualTo(0.125);
        assertThat(targets.stream().filter(Target::held)).hasSize(2);
        assertThat(targets.get(0).se()).as("binomial").isBetween(0.0125, 0.0128);
    }

    @Test
    void churnIsByContractAndHalfOfTheCustomersAreHeldOut() throws IOException {
        StringBuilder text = new StringBuilder("customerID,tenure,Contract,Churn\n");
        String[] contracts = {"Month-to-month", "One year", "Two year"};
        for (int k = 0; k < 1200; k++) {
            text.append(
                    "c" + k + "," + (1 + k % 30) + "," + contracts[k % 3] + "," + (k % 4 == 0 ? "Yes" : "No") + "\n");
        }
        Files.writeString(data.resolve("ibm_telco_churn.csv"), text);
        List<Target> targets = targets("ibm_telco_churn.csv");
        assertThat(targets).hasSize(12);
        assertThat(targets.stream().filter(Target::held)).hasSize(6);
        assertThat(targets.stream().map(Target::segment).distinct())
                .containsExactly("month-to-month", "one-year", "two-year");
        assertThat(targets).allSatisfy(t -> assertThat(t.se()).isPositive());
    }

    @Test
    void repeatsOfAPanelAreByBrand() throws IOException {
        StringBuilder text = new StringBuilder("hh,occ,price.a,price.b,choice\n");
        for (int hh = 0; hh < 40; hh++) {
            for (int occ = 0; occ < 9; occ++) {
                text.append(hh + "," + occ + ",1,1," + (occ % 3 == 2 ? "b" : "a") + "\n");
            }
        }
        Files.writeString(data.resolve("tea_panel.csv"), text);
        List<Target> targets = targets("tea_panel.csv");
        assertThat(targets).hasSize(4);
        assertThat(targets.get(0).value()).as("a a b: every second a is left").isEqualTo(0.5);
        assertThat(targets.get(1).value()).as("b is always left").isEqualTo(1);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThatThrownBy(() -> OpenTargets.of(data, "other.csv")).hasMessageContaining("not of other.csv");
        assertThatThrownBy(() -> OpenTargets.of(data, "tea_panel.csv"))
                .hasMessageContaining("there is no tea_panel.csv");
        Files.writeString(data.resolve("sbg_retention.csv"), "year,survivors\n0,1000\n");
        assertThatThrownBy(() -> OpenTargets.of(data, "sbg_retention.csv"))
                .hasMessageContaining("there is no column 'high_end'");
    }
}
