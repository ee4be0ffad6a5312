package holdfast.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import holdfast.lab.evidence.Finding.Outcome;
import holdfast.lab.store.EvidenceFiles;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.StudyOptions;
import holdfast.market.MarketSpec;
import holdfast.market.parameter.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite in quick mode, and that it notices a market which is not as it should be. */
class SuiteTest {
    @TempDir
    Path folder;

    private Path data;

    private List<Finding> quick(Simulator simulator, String... only) {
        Workshop workshop =
                new Workshop(folder, Path.of("../../scenarios"), data, true, 1, StudyOptions.threads(2), simulator);
        return Suite.run(workshop, List.of(only), (number, family) -> {});
    }

    @Test
    void everyOracleIsMetInQuickMode() {
        List<Finding> findings = quick(Simulator.ENGINE, Suite.ORACLES.toArray(String[]::new));
        assertThat(findings).hasSizeGreaterThan(20);
        assertThat(findings.stream().filter(f -> f.outcome() == Outcome.MISSED)).isEmpty();
        assertThat(findings)
                .allSatisfy(f -> assertThat(
                                f.anchor().startsWith("A") || f.anchor().equals("C6"))
                        .as("closed forms, and the one published finding that the market of solved prices shows: "
                                + f.anchor())
                        .isTrue());
        sourced(findings);
    }

    @Test
    void publishedFindingsAreJudgedReplicationByReplication() {
        List<Finding> findings = quick(Simulator.ENGINE, "common-market", "published-findings");
        assertThat(findings).hasSizeGreaterThan(25);
        assertThat(findings.stream().filter(f -> f.outcome() == Outcome.MET)).hasSizeGreaterThan(12);
        assertThat(findings.stream().filter(f -> f.outcome() == Outcome.MISSED))
                .as("surprises are kept")
                .isNotEmpty();
        sourced(findings);
    }

    @Test
    void whatIsNotTriedIsSaidAndNotCounted() {
        List<Finding> findings = quick(Simulator.ENGINE, "left-open");
        assertThat(findings).isNotEmpty().allSatisfy(f -> {
            assertThat(f.outcome().counted()).isFalse();
            assertThat(f.note()).isNotBlank();
        });
        sourced(findings);
    }

    /** The committed tables are those of the model as it is. Renew them with: ./holdfast evidence --write */
    @Tag("slow")
    @Test
    void theCommittedEvidenceIsThatOfTheModelAsItIs() throws IOException {
        Workshop workshop = new Workshop(
                folder, Path.of("../../scenarios"), data, false, 1, StudyOptions.threads(2), Simulator.ENGINE);
        List<Finding> findings = Suite.run(workshop, List.of(), (number, family) -> {});
        for (var file : EvidenceFiles.of(findings).entrySet()) {
            String committed =
                    Files.readString(Path.of("../../results/evidence").resolve(file.getKey()));
            assertThat(withoutData(committed)).isEqualTo(withoutData(file.getValue()));
        }
    }

    private static List<String> withoutData(String table) {
        return table.lines()
                .filter(row -> Suite.OF_DATA.stream().noneMatch(family -> row.contains("," + family + ",")))
                .toList();
    }

    @Test
    void openDataArePredictedWhereTheyAreAndAMistakeInThemIsShown() throws IOException {
        assertThat(quick(Simulator.ENGINE, "open-data"))
                .allSatisfy(f -> assertThat(f.outcome()).isEqualTo(Outcome.NO_DATA));
        data = Files.createDirectory(folder.resolve("data"));
        Path counts = data.resolve("brand_switching_counts.csv");
        Files.writeString(counts, "panel,from,to,count\ntea,a,a,60\ntea,a,b,20\ntea,b,a,10\ntea,b,b,30\n");
        List<Finding> findings = quick(Simulator.ENGINE, "open-data");
        assertThat(findings.get(0).outcome()).isEqualTo(Outcome.MET);
        assertThat(findings.get(0).points().get(4).published())
                .as("stationary share: 0.25 of a's and 0.25 of b's change")
                .isCloseTo(0.5, within(1e-9));
        Files.writeString(counts, "panel,from,to,count\ntea,a,b,many\n");
        assertThatThrownBy(() -> quick(Simulator.ENGINE, "open-data"))
                .isInstanceOf(DataProblem.class)
                .hasMessageContaining("brand_switching_counts.csv, line 2: 'count' is 'many'");
        Files.writeString(counts, "panel,from,into,count\n");
        assertThatThrownBy(() -> quick(Simulator.ENGINE, "open-data")).hasMessageContaining("no column 'to'");
    }

    private static void sourced(List<Finding> findings) {
        assertThat(findings)
                .allSatisfy(f -> assertThat(f.code())
                        .as("from memory is not shown as fact")
                        .matches("R|D|V|V2"));
        assertThat(findings).allSatisfy(f -> assertThat(f.source()).isNotBlank());
    }

    @Test
    void aMarketWithOtherLuckThanGumbelIsFoundOut() {
        Simulator louder = (spec, seed, interrupted) -> Simulator.ENGINE.run(louder(spec), seed, interrupted);
        assertThat(quick(louder, "logit-shares"))
                .allSatisfy(f -> assertThat(f.outcome()).isEqualTo(Outcome.MISSED));
    }

    private static MarketSpec louder(MarketSpec spec) {
        var rules = spec.market().rules();
        var choice = Parameters.with(rules.choice(), "noiseScale", 1.3);
        return Parameters.with(
                spec, "market", Parameters.with(spec.market(), "rules", Parameters.with(rules, "choice", choice)));
    }

    @Test
    void casesAreTheSameForASeedAndDifferForAnother() {
        assertThat(new Cases(1, "a").between(0, 1)).isEqualTo(new Cases(1, "a").between(0, 1));
        assertThat(new Cases(1, "a").between(0, 1)).isNotEqualTo(new Cases(2, "a").between(0, 1));
        assertThat(new Cases(1, "a").between(0, 1)).isNotEqualTo(new Cases(1, "b").between(0, 1));
        Cases dice = new Cases(3, "dice");
        assertThat(java.util.stream.IntStream.range(0, 500)
                        .map(k -> dice.whole(2, 4))
                        .distinct()
                        .sorted()
                        .toArray())
                .containsExactly(2, 3, 4);
    }
}
