package holdfast.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import holdfast.lab.evidence.Finding.Outcome;
import holdfast.lab.evidence.Panel.Household;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.StudyOptions;
import holdfast.market.draw.Draws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static Panel panel(List<Household> households) {
        return new Panel(List.of(BRANDS), List.of(), households);
    }

    @Test
    void figuresOfASmallPanelAreThoseByHand() {
        Panel panel = panel(List.of(household("1", 0, 0, 1, 0), household("2", 1, 1), household("3", 2)));
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
        Panel panel = panel(all);
        List<Household> fitted = panel.half(false).households();
        List<Household> held = panel.half(true).households();
        assertThat(fitted.size() + held.size()).isEqualTo(50);
        assertThat(fitted).doesNotContainAnyElementsOf(held).hasSizeBetween(10, 40);
    }

    /** Prices of ash and beech go up and down; the weight of a price is -1.2. */
    @Test
    void aPanelThatTheMarketMadeIsPredicted() throws IOException {
        List<Household> households = new ArrayList<>();
        for (int h = 0; h < 150; h++) {
            double[][][] known = new double[20][3][1];
            for (int k = 0; k < known.length; k++) {
                known[k][0][0] = 1 + (Draws.key(h + " ash " + k) >>> 8) % 3 / 2.0;
                known[k][1][0] = 1 + (Draws.key(h + " beech " + k) >>> 8) % 2 / 2.0;
                known[k][2][0] = 1;
            }
            households.add(new Household("h" + h, new int[20], known));
        }
        Panel like = new Panel(List.of(BRANDS), List.of("price"), households);
        double[] shares = {0.5, 0.3, 0.2};
        PanelWorld world = new PanelWorld(workshop(null), "truth", like, shares, new double[][] {{1.5}, {1}, {1}}, 1);
        PanelMarket truth = new PanelMarket(0.8, 2, 1.5, new double[] {-1.2});
        StringBuilder csv = new StringBuilder("hh,occ,price.ash,price.beech,price.cedar,choice\n");
        for (Household h : world.panels(truth, 5).get(0).households()) {
            for (int k = 0; k < h.bought().length; k++) {
                csv.append(h.id()).append(',').append(k + 1);
                for (double[] price : h.known()[k]) {
                    csv.append(',').append(price[0]);
                }
                csv.append(',').append(BRANDS[h.bought()[k]]).append('\n');
            }
        }
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("made_panel.csv"), csv);
        List<Finding> findings = new HouseholdPanels().findings(workshop(data));
        assertThat(findings).extracting(Finding::anchor).containsExactly("B1", "B2", "B3", "B4", "B5", "B6", "B7");
        assertThat(findings.stream().filter(f -> f.outcome() == Outcome.MET)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(findings.get(0).note())
                .contains("fitted to")
                .contains("habit")
                .contains("halves drawn by chance");
        String weight = findings.get(0).note().replaceAll(".*price (-[0-9.]+).*", "$1");
        assertThat(Double.parseDouble(weight)).isCloseTo(-1.2, within(0.3));
    }

    @Test
    void withoutAPanelNothingIsCountedAndAMistakeInOneIsShown() throws IOException {
        assertThat(new HouseholdPanels().findings(workshop(folder)))
                .hasSize(7)
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
