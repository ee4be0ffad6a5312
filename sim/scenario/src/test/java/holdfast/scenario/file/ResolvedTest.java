package holdfast.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.scenario.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvedTest {
    private static final Path SHIPPED = Path.of("../../scenarios");

    private static final String HARD = """
            holdfast: 1
            name: hard
            question: "Quotes \\" and: colons, # no comment, \\t tab, ü and 😀?"
            market: {type: repertoire, period: week, rules: {trust: {off: true}}}
            firms:
              - {name: "1e5", newcomerPrice: 0.5, price: 1e2}
              - {name: "no", pricing: {policy: schedule, steps: [{at: -3, value: 1.5}, {at: 7, value: 2.25}]}}
              - {name: "007"}
            arms:
              - {name: b, about: "- not a list"}
              - {name: a, firms: [{remove: ["1e5"]}, {name: "1e5"}, {name: zest, brand: -0.1}], set: {firms.no.pricing.steps: [{at: 1, value: 3}]}}
              - {name: c, segments: [{name: x, share: 0.25}, {name: y, share: 0.75}], events: [{name: e, at: 1, until: 9, lever: service-spread, value: 0.123456789012345}]}
            baseline: a
            experiment: {seed: -9007199254740993, warmUp: 0, periods: 5, stop: {whenSettled: true}}
            expect:
              - {claim: x, metric: cumulativeProfit, arm: c, is: within, from: -1, to: 1e6, over: 2..5}
              - {claim: y, metric: nps, firm: none, arm: b, scale: level, is: above, value: 1e-7}
            covers: [F1, "12"]
            sources: ["A (2001): \\\\ backslash"]
            """;

    @TempDir
    Path folder;

    @Test
    void theTemplateIsValidAndItsResolvedFormReadsBackToAnEqualScenario() {
        readsBack(TestFiles.write(folder, "demo.yaml", Template.scenario("demo")));
    }

    @Test
    void oddNamesTextsNumbersAndArmsReadBackToAnEqualScenario() {
        readsBack(TestFiles.write(folder, "hard.yaml", HARD));
    }

    @Test
    void aForkReadsBackToAnEqualScenario() {
        readsBack(TestFiles.write(folder, "hard.yaml", """
                holdfast: 1
                name: hard
                question: What if?
                firms: [{name: acme}, {name: bolt}]
                arms: [{name: a}, {name: b, set: {firms.acme.price: 1.5, market.rules.trust.breach: 1}}]
                experiment: {fork: -3}
                """));
    }

    @Test
    void everyShippedScenarioReadsBackToAnEqualScenario() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().matches(".*/(bases|lessons)/.*"))
                    .forEach(this::readsBack);
        }
    }

    private void readsBack(Path file) {
        Reading first = TestFiles.valid(file);
        Reading again = TestFiles.valid(TestFiles.write(folder, "scenario.yaml", first.resolved()));
        assertThat(again.scenario()).isEqualTo(first.scenario());
        assertThat(again.hash()).isEqualTo(first.hash()).hasSize(64);
        assertThat(again.resolved()).isEqualTo(first.resolved());
        assertThat(again.origins().values()).doesNotContain("default");
    }

    @Test
    void theHashDependsOnMeaningAlone() {
        String hash = TestFiles.small(folder, TestFiles.SMALL + "market: {customers: 500, period: month}\n")
                .hash();
        String other =
                "# a comment\nmarket:\n    period: month\n    customers: 5e2\nfirms: [{\"name\": 'acme', price: 1.0}, {name: bolt}]\nquestion: \"What happens?\"\nname: small\nholdfast: 1\n";
        assertThat(TestFiles.small(folder, other).hash()).isEqualTo(hash);
        TestFiles.write(
                folder, "base.yaml", "holdfast: 1\nmarket: {customers: 1}\nfirms: [{name: acme}, {name: bolt}]\n");
        String extended =
                "holdfast: 1\nname: small\nquestion: What happens?\nextends: base.yaml\nmarket: {customers: 500}\n";
        assertThat(TestFiles.small(folder, extended).hash()).isEqualTo(hash);
        assertThat(TestFiles.small(folder, extended, "market.customers=501").hash())
                .isNotEqualTo(hash);
        assertThat(TestFiles.small(folder, TestFiles.SMALL, "market.customers=500")
                        .hash())
                .isEqualTo(hash);
    }

    @Test
    void jsonWithTabsIsReadLikeYaml() {
        String json =
                "{\n\t\"holdfast\": 1,\n\t\"name\":\t\"small\",\n\t\"question\": \"What \\u0068appens?\",\n\t\"firms\": [\n\t\t{\"name\": \"acme\"},\t{\"name\": \"bolt\"}]\n}\n";
        Reading reading = ScenarioReader.read(TestFiles.write(folder, "small.json", json), List.of(), TestFiles.BUDGET);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.hash())
                .isEqualTo(TestFiles.small(folder, TestFiles.SMALL).hash());
    }
}
