package holdfast.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import holdfast.lab.evidence.Finding.Outcome;
import holdfast.lab.evidence.Panel.Household;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.StudyOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A panel that the market itself has made is read, fitted and predicted; by hand where figures can be worked out. */
class HouseholdPanelsTest {
    private static final String[] BRANDS = {"ash", "beech", "cedar"};

    @TempDir
    Path folder;

    private Workshop workshop(Path data) {
        return new Workshop(
                folder.resolve("cases"),
                Path.of("../../scenarios"),
                data,
                true,
                1,
                StudyOptions.threads(2),
                Simulator.ENGINE);
    }

    private static Household household(String id, int... bought) {
        return new Household(id, bought, new double[bought.length][3][0]);
    }

    @Test
    void figuresOfASmallPanelAreThoseByHand() {
        Panel panel = new Panel(
                List.of(BRANDS), List.of(household("1", 0, 0, 1, 0), household("2", 1, 1), household("3", 2)));
        assertThat(panel.shares()).containsExactly(3.0 / 7, 3.0 / 7, 1.0 / 7);
        assertThat(panel.repeats()).isEqualTo(2.0 / 4);
        // household 1: three of ash give 3·2/4, household 2: 2·1/2; four successions in all
        assertThat(panel.shuffledRepeats()).isEqualTo((1.5 + 1) / 4);
        // ash 1/3, beech 2/3, cedar 1/3 buy; only household 1 buys two
        assertThat(panel.duplication()).isCloseTo((1 + 0.5) / (2 * (1.0 / 3 + 2.0 / 3 + 1.0 / 3)), within(1e-12));
    }

    @Test
    void halvesAreWholeHouseholdsAndDoNotOverlap() {
        List<Household> all = java.util.stream.IntStream.range(0, 50)
                .mapToObj(k -> household("h" + k, 0, 1))
                .toList();
        Panel panel = new Panel(List.of(BRANDS), all);
        List<Household> fitted = panel.half(false).households();
        List<Household> held = panel.half(true).households();
        assertThat(fitted.size() + held.size()).isEqualTo(50);
        assertThat(fitted).doesNotContainAnyElementsOf(held).hasSizeBetween(10, 40);
    }

    @Test
    void aPanelThatTheMarketMadeIsPredicted() throws IOException {
        Panel like = new Panel(
                List.of(BRANDS),
                java.util.stream.IntStream.range(0, 150)
                        .mapToObj(k -> household("h" + k, new int[20]))
                        .toList());
        PanelMarket truth =
                new PanelMarket(workshop(null), "truth", List.of(BRANDS), new double[] {0.5, 0.3, 0.2}, 0.8, 2, 1.5);
        StringBuilder csv = new StringBuilder("hh,occ,price.ash,price.beech,price.cedar,choice\n");
        for (Household h : truth.panels(like, 1, 5).get(0).households()) {
            for (int k = 0; k < h.bought().length; k++) {
                csv.append(h.id())
                        .append(',')
                        .append(k + 1)
                        .append(',')
                        .append(1 + k % 3)
                        .append(',');
                csv.append(1 + k % 2)
                        .append(",1,")
                        .append(BRANDS[h.bought()[k]])
                        .append('\n');
            }
        }
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("made_panel.csv"), csv);
        List<Finding> findings = new HouseholdPanels().findings(workshop(data));
        assertThat(findings).extracting(Finding::anchor).containsExactly("B1", "B2", "B3", "B5", "B6", "B7");
        assertThat(findings.stream().filter(f -> f.outcome() == Outcome.MET)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(findings.get(0).note()).contains("fitted to").contains("habit");
    }

    @Test
    void withoutAPanelNothingIsCountedAndAMistakeInOneIsShown() throws IOException {
        assertThat(new HouseholdPanels().findings(workshop(folder)))
                .hasSize(6)
                .allSatisfy(f -> assertThat(f.outcome()).isEqualTo(Outcome.NO_DATA));
        Path file = folder.resolve("tea_panel.csv");
        Files.writeString(file, "hh,occ,price.ash,price.beech,choice\n1,1,2,3,oak\n");
        assertThatThrownBy(() -> Panel.read(file))
                .hasMessageContaining("line 2: 'choice' is 'oak', allowed is one of ash, beech");
        Files.writeString(file, "hh,occ,price.ash,choice\n1,1,x,ash\n");
        assertThatThrownBy(() -> Panel.read(file)).hasMessageContaining("'price.ash' is 'x'");
        Files.writeString(file, "hh,occ,price.ash\n");
        assertThatThrownBy(() -> Panel.read(file)).hasMessageContaining("no column 'choice'");
        Files.writeString(file, "hh,occ,price.ash,choice\n1,1,1,ash\n");
        assertThatThrownBy(() -> new HouseholdPanels().findings(workshop(folder)))
                .hasMessageContaining("1 households");
    }
}
