package holdfast.lab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import holdfast.lab.Synthetic;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
    @TempDir
    Path dir;

    @Test
    void theFolderHoldsExactlyTheFilesOfTheContract() throws IOException {
        Path folder = Written.write(dir.resolve("x"), Written.study(Written.SCENARIO));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> folder.relativize(f).toString()))
                    .containsExactlyInAnyOrder(
                            "manifest.json",
                            "scenario.yaml",
                            "periods.csv",
                            "outcomes.csv",
                            "effects.csv",
                            "departures.csv",
                            "verdicts.csv",
                            "retention.csv",
                            "fates.csv",
                            "columns.json",
                            "ro-crate-metadata.json",
                            "figures/share.svg",
                            "report.html");
        }
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).containsExactly(folder);
        }
    }

    @Test
    void theCrateListsEveryFileWithItsHash() throws IOException {
        Path folder = Written.write(dir.resolve("x"), Written.study(Written.SCENARIO));
        JsonNode crate = new ObjectMapper()
                .readTree(folder.resolve("ro-crate-metadata.json").toFile());
        Map<String, JsonNode> entities = new LinkedHashMap<>();
        crate.get("@graph").forEach(e -> entities.put(e.get("@id").asText(), e));
        assertThat(entities.get("ro-crate-metadata.json").at("/about/@id").asText())
                .isEqualTo("./");
        List<String> parts = new ArrayList<>();
        entities.get("./")
                .get("hasPart")
                .forEach(part -> parts.add(part.get("@id").asText()));
        assertThat(parts)
                .contains("periods.csv", "report.html", "scenario.yaml")
                .doesNotContain("manifest.json");
        for (String part : parts) {
            byte[] bytes = Files.readAllBytes(folder.resolve(part));
            assertThat(entities.get(part).get("sha256").asText()).isEqualTo(Digests.of(bytes));
            assertThat(entities.get(part).get("contentSize").asText()).isEqualTo("" + bytes.length);
        }
        JsonNode run = entities.get("#run");
        assertThat(entities)
                .containsKeys(
                        run.at("/instrument/@id").asText(),
                        run.at("/object/@id").asText());
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        Study study = Written.study(Written.SCENARIO);
        Results results = Written.read(Written.write(dir.resolve("x"), study), Written.SCENARIO);
        assertThat(FirstDifference.between(study, results)).isNull();
        assertThat(results.effects()).isEqualTo(study.effects());
        assertThat(results.verdicts()).isEqualTo(study.verdicts());
        assertThat(results.retention())
                .isEqualTo(Results.of(results.manifest(), study).retention());
        assertThat(results.departures())
                .hasSize(2 * 3 * 4)
                .contains(new DepartureRow("bold", 4, "acme", "none", Reason.BROKEN_PROMISE, Reason.PRICE, 1));
        assertThat(results.firms()).containsExactly("acme", "bolt");
        assertThat(results.firstPeriod()).isEqualTo(-1);
        assertThat(results.lastPeriod()).isEqualTo(6);
        assertThat(results.value("lost", "bold", 2, "bolt", -1)).isEqualTo(6);
        assertThat(results.value("satisfaction", "bold", 2, "none", 1)).isNaN();
    }

    @Test
    void tablesAreTheSameBytesForAnyNumberOfThreads() throws IOException {
        Path one = Written.write(dir.resolve("one"), Written.study(Written.SCENARIO, 1, Synthetic.MARKET));
        for (int threads : new int[] {2, 8}) {
            Path more = Written.write(
                    dir.resolve("of-" + threads), Written.study(Written.SCENARIO, threads, Synthetic.MARKET));
            for (Table table : Table.values()) {
                assertThat(more.resolve(table.file())).hasSameBinaryContentAs(one.resolve(table.file()));
            }
        }
    }

    @Test
    void tablesHaveOneHeaderAndEmptyCellsForMissingValues() throws IOException {
        Path folder = Written.write(dir.resolve("x"), Written.study(Written.SCENARIO));
        List<String> periods = Files.readAllLines(folder.resolve("periods.csv"));
        assertThat(periods).hasSize(1 + 3 * 4 * 8 * 3);
        assertThat(periods.get(0)).startsWith("arm,replication,period,firm,segment,customers,share,");
        assertThat(periods.get(1)).startsWith("baseline,1,-1,acme,all,100,10,5,5,1,");
        assertThat(periods.get(3)).startsWith("baseline,1,-1,none,all,10,,5,7,1,,");
        List<String> outcomes = Files.readAllLines(folder.resolve("outcomes.csv"));
        assertThat(outcomes.get(0)).startsWith("arm,replication,firm,segment,customers,customersEnd,share,shareEnd,");
        assertThat(outcomes.get(1)).startsWith("baseline,1,acme,all,100,100,10,10,30,5,30,5,6,1,");
        assertThat(Files.readAllLines(folder.resolve("effects.csv")).get(0))
                .isEqualTo("arm,baseline,firm,segment,metric,period,difference,ciLow,ciHigh,pairs,pairedSe,unpairedSe,"
                        + "baselineMean,armMean,wins,pHolm");
        assertThat(Files.readString(folder.resolve("verdicts.csv")))
                .startsWith("claim,verdict,estimate,ciLow,ciHigh,pairs,needed,explanation\r\nclaim,supported,0.0");
    }

    @Test
    void everyColumnIsExplained() throws IOException {
        Path folder = Written.write(dir.resolve("x"), Written.study(Written.SCENARIO));
        JsonNode columns = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("columns.json").toFile());
        for (Table table : Table.values()) {
            String header = Files.readAllLines(folder.resolve(table.file())).get(0);
            List<String> explained = new java.util.ArrayList<>();
            columns.get(table.file()).fieldNames().forEachRemaining(explained::add);
            assertThat(explained).containsExactly(header.split(","));
            columns.get(table.file()).forEach(column -> {
                assertThat(column.get("meaning").asText()).isNotBlank();
                assertThat(column.get("type").asText()).isIn("text", "integer", "number");
                assertThat(column.has("unit")).isTrue();
            });
        }
        assertThat(columns.get("periods.csv").get("nps").get("unit").asText()).isEqualTo(Metric.NPS.unit());
    }

    @Test
    void theManifestSaysWhereTheResultsComeFrom() throws IOException {
        Study study = Written.study(Written.SCENARIO);
        Path folder = Written.write(dir.resolve("x"), study);
        JsonNode manifest = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("manifest.json").toFile());
        assertThat(manifest.get("tool").get("version").asText()).isEqualTo("0.1.0");
        assertThat(manifest.get("tool").get("codeSha256").asText()).hasSize(64);
        assertThat(manifest.get("seed").isTextual()).isTrue();
        assertThat(manifest.get("replications").asInt()).isEqualTo(4);
        assertThat(manifest.get("resultHash").asText()).isEqualTo(study.resultHash());
        assertThat(manifest.get("performance").get("customerPeriodsPerSecond").asDouble())
                .isPositive();
        assertThat(manifest.get("performance").get("bytesPerCustomer").asDouble())
                .isPositive();
        assertThat(manifest.get("runs")).hasSize(12);
        assertThat(manifest.get("outputs")).hasSize(12);
        assertThat(manifest.get("started").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(manifest.get("reproduce").asText()).isEqualTo("holdfast reproduce " + folder);
    }

    @Test
    void aFailedRunIsInTheManifestWithTheCommandThatRepeatsIt() {
        long seed = holdfast.market.draw.Draws.replicationSeed(1, 3);
        Simulator fails = (spec, s, interrupted) -> {
            if (s == seed && spec.firms().get(0).promise() > 0.9) {
                throw new IllegalStateException("the market collapsed");
            }
            return Synthetic.MARKET.run(spec, s, interrupted);
        };
        Path folder = Written.write(dir.resolve("x"), Written.study(Written.SCENARIO, 2, fails));
        Results results = Written.read(folder, Written.SCENARIO);
        assertThat(results.observations("bold", 3)).isNull();
        assertThat(results.manifest().runs())
                .filteredOn(run -> !run.status().equals(Manifest.COMPLETED))
                .containsExactly(new Manifest.RunStatus(
                        "bold",
                        3,
                        Long.toString(seed),
                        Manifest.FAILED,
                        null,
                        "the market collapsed",
                        "holdfast reproduce " + folder + " --arm bold --replication 3"));
        assertThat(Reproduction.of(results, "bold", 3, fails).same()).isTrue();
        Reproduction mended = Reproduction.of(results, "bold", 3, Synthetic.MARKET);
        assertThat(mended.same()).isFalse();
        assertThat(mended.expected()).isEqualTo("the market collapsed");
    }

    @Test
    void everyTornOrEditedFileIsNoticedByName() throws IOException {
        Path folder = Written.write(dir.resolve("x"), Written.study(Written.SCENARIO));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            byte[] good = Files.readAllBytes(file);
            byte[] flipped = good.clone();
            flipped[good.length / 2] ^= 1;
            byte[] cut = java.util.Arrays.copyOf(good, good.length - 2);
            for (byte[] bad : List.of(flipped, cut)) {
                Files.write(file, bad);
                assertThatThrownBy(() -> Written.read(folder, Written.SCENARIO))
                        .isInstanceOf(StoreProblem.class)
                        .hasMessageContaining(file.toString());
            }
            Files.delete(file);
            assertThatThrownBy(() -> Written.read(folder, Written.SCENARIO)).isInstanceOf(StoreProblem.class);
            Files.write(file, good);
        }
        assertThat(Written.read(folder, Written.SCENARIO).effects()).isNotEmpty();
    }

    @Test
    void aReportThatCannotBeMadeCostsNoResults() {
        Study study = Written.study(Written.SCENARIO);
        Path folder = dir.resolve("x");
        Pages broken = results -> {
            throw new IllegalArgumentException("no template");
        };
        try (ResultFolder held = ResultFolder.hold(new Target.Fresh(folder, null, false))) {
            assertThatThrownBy(() -> held.write(study, Synthetic.reading(Written.SCENARIO), Written.LINE, broken))
                    .hasMessageContaining("The results are complete in " + folder)
                    .hasRootCauseMessage("no template");
        }
        assertThat(Written.read(folder, Written.SCENARIO).effects()).isEqualTo(study.effects());
    }

    @Test
    void pagesAreMadeAgainAndTheFolderStaysWhole() throws IOException {
        Path folder = Written.write(dir.resolve("x"), Written.study(Written.SCENARIO));
        Results results = Written.read(folder, Written.SCENARIO);
        ResultFolder.rewrite(folder, r -> java.util.Map.of("report.html", "new"), new RealDisk(), results);
        assertThat(folder.resolve("report.html")).hasContent("new");
        assertThat(Results.verify(folder).outputs()).hasSize(11);
        assertThat(folder.resolve("figures/share.svg")).doesNotExist();
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).containsExactly(folder);
        }
    }
}
