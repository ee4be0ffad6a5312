package holdfast.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.scenario.Reading;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTest {
    @TempDir
    Path folder;

    @Test
    void theLargestSizeThatIsNamedFitsAndTwiceOfItDoesNot() {
        for (int runs : List.of(1, 2, 8)) {
            Budget budget = new Budget(1L << 30, runs);
            Said said = said(1_000_000_000, budget);
            assertThat(said.codes()).containsExactly("HF0315");
            int fits = said.largest();
            assertThat(said(fits, budget).codes()).isEmpty();
            assertThat(said(2 * fits, budget).codes()).containsExactly("HF0315");
        }
    }

    @Test
    void sizesAreCheckedEvenWhereFirmsAreWrong() {
        Reading reading = TestFiles.small(folder, TestFiles.SMALL + "market: {customers: 1e9}\nevents: [{name: e}]\n");
        assertThat(TestFiles.codes(reading)).contains("HF0315", "HF0203");
    }

    @Test
    void anArmThatIsTooLargeIsNamed() {
        Reading reading = TestFiles.small(
                folder, TestFiles.SMALL + "arms: [{name: a}, {name: b, set: {market.customers: 1e9}}]\n");
        assertThat(TestFiles.codes(reading)).containsExactly("HF0315");
        assertThat(reading.problems().get(0).place()).isEqualTo("arms.b.set.market.customers");
    }

    private record Said(List<String> codes, int largest) {}

    private Said said(int customers, Budget budget) {
        Path file = TestFiles.write(folder, "small.yaml", TestFiles.SMALL + "market: {customers: " + customers + "}\n");
        Reading reading = ScenarioReader.read(file, List.of(), budget);
        String help =
                reading.problems().isEmpty() ? "" : reading.problems().get(0).help();
        int largest = help.isEmpty()
                ? 0
                : Integer.parseInt(help.replaceAll("the largest size that fits is ([0-9]+).*", "$1"));
        return new Said(TestFiles.codes(reading), largest);
    }
}
