package holdfast.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.MarketSpec;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.scenario.Reading;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
    private static final String BASE = """
            holdfast: 1
            market: {customers: 5000, rules: {trust: {breach: 0.4, tolerance: 0.1}}}
            segments:
              - {name: young, share: 0.4}
              - {name: old, share: 0.6}
            firms:
              - {name: acme, price: 1.2, quality: 0.7}
              - {name: bolt, price: 0.9}
              - {name: crest, newcomerPrice: 0.5}
            events:
              - {name: shock, at: 5, lever: price, change: multiply, value: 2}
            sources: [here]
            """;
    private static final String HEAD = "holdfast: 1\nname: small\nquestion: What happens?\nextends: base.yaml\n";

    @TempDir
    Path folder;

    @BeforeEach
    void base() {
        TestFiles.write(folder, "base.yaml", BASE);
    }

    private MarketSpec world(Reading reading, int arm) {
        assertThat(reading.problems()).isEmpty();
        return reading.scenario().arms().get(arm).spec();
    }

    private static List<String> firms(MarketSpec world) {
        return world.firms().stream().map(FirmSpec::name).toList();
    }

    @Test
    void objectsMergeByKeyNamedListsByNameOtherListsAreReplaced() {
        Reading reading = TestFiles.small(folder, HEAD + """
                market: {rules: {trust: {breach: 0.9}}}
                firms:
                  - {name: zest, price: 2}
                  - {name: acme, price: 1.5}
                sources: [there]
                """);
        MarketSpec world = world(reading, 0);
        assertThat(world.market().customers()).isEqualTo(5000);
        assertThat(world.market().rules().trust().breach()).isEqualTo(0.9);
        assertThat(world.market().rules().trust().tolerance()).isEqualTo(0.1);
        assertThat(firms(world)).containsExactly("acme", "bolt", "crest", "zest");
        assertThat(world.firms().get(0).price()).isEqualTo(1.5);
        assertThat(world.firms().get(0).quality()).isEqualTo(0.7);
        assertThat(reading.scenario().sources()).containsExactly("there");
    }

    @Test
    void elementsCanBeRemovedAndRemovedElementsDefinedAnew() {
        Reading reading = TestFiles.small(folder, HEAD + """
                firms:
                  - {name: crest, price: 1.1}
                  - remove: [crest, bolt]
                events: [{remove: [shock]}]
                """);
        MarketSpec world = world(reading, 0);
        assertThat(firms(world)).containsExactly("acme", "crest");
        assertThat(world.firms().get(1).newcomerPrice()).isNull();
        assertThat(world.events()).isEmpty();
    }

    @Test
    void armsAreDifferencesFromTheCommonWorld() {
        Reading reading = TestFiles.small(folder, HEAD + """
                arms:
                  - name: today
                  - name: new
                    about: A new firm, an event, other prices.
                    market: {customers: 6000}
                    firms:
                      - remove: [bolt]
                      - {name: zest}
                      - {name: acme, price: 1.3}
                    events: [{name: ad, at: 3, firm: zest, lever: reach, value: 0.9}]
                    set: {firms.acme.price: 1.4, firms.zest.quality: 0.8, market.rules.trust.off: true}
                baseline: new
                """);
        MarketSpec today = world(reading, 0);
        MarketSpec changed = world(reading, 1);
        assertThat(firms(today)).containsExactly("acme", "bolt", "crest");
        assertThat(firms(changed)).containsExactly("acme", "crest", "zest");
        assertThat(changed.firms().get(0).price()).isEqualTo(1.4);
        assertThat(changed.firms().get(2).quality()).isEqualTo(0.8);
        assertThat(changed.market().customers()).isEqualTo(6000);
        assertThat(changed.market().rules().trust().off()).isTrue();
        assertThat(changed.events()).extracting(EventSpec::name).containsExactly("shock", "ad");
        assertThat(reading.scenario().baselineArm().name()).isEqualTo("new");
        assertThat(reading.origins())
                .containsEntry("arms.new.firms.acme.price", folder.resolve("small.yaml") + ":15")
                .containsEntry("firms.acme.quality", folder.resolve("base.yaml") + ":7")
                .containsEntry("firms.acme.reach", "default")
                .doesNotContainKey("arms.new.firms.acme.quality");
        assertThat(reading.origins().get("arms.new.firms.zest.reach")).isEqualTo("default");
    }

    @Test
    void armsOfABaseCanBeChangedRemovedAndAdded() {
        TestFiles.write(
                folder,
                "middle.yaml",
                "holdfast: 1\nextends: base.yaml\narms:\n  - name: one\n    firms: [{remove: [crest]}, {name: acme, price: 2}]\n    set: {firms.bolt.price: 3}\n  - name: two\n");
        Reading reading = TestFiles.small(folder, HEAD.replace("base.yaml", "middle.yaml") + """
                arms:
                  - {name: one, firms: [{name: acme, quality: 0.9}], set: {firms.bolt.promise: 0.5}}
                  - remove: [two]
                  - name: three
                """);
        MarketSpec one = world(reading, 0);
        assertThat(firms(one)).containsExactly("acme", "bolt");
        assertThat(one.firms().get(0).price()).isEqualTo(2);
        assertThat(one.firms().get(0).quality()).isEqualTo(0.9);
        assertThat(one.firms().get(1).price()).isEqualTo(3);
        assertThat(one.firms().get(1).promise()).isEqualTo(0.5);
        assertThat(reading.scenario().arm("two")).isNull();
        assertThat(reading.scenario().arms()).hasSize(2);
    }

    @Test
    void setsActBeforeTheArmsAndAreNamedAsOrigin() {
        String arms = "arms: [{name: today}, {name: dear, set: {firms.acme.price: 3}}]\n";
        Reading reading = TestFiles.small(
                folder,
                HEAD + arms,
                "firms.acme.price=2",
                "experiment.replications=4",
                "market.rules.trust.breach = 0",
                "arms.dear.firms.bolt.price=5",
                "covers=[a, b]",
                "firms.bolt.pricing.policy=schedule",
                "firms.bolt.pricing.steps=[{at: 3, value: 1}]");
        assertThat(world(reading, 0).firms().get(0).price()).isEqualTo(2);
        assertThat(world(reading, 1).firms().get(0).price()).isEqualTo(3);
        assertThat(world(reading, 1).firms().get(1).price()).isEqualTo(5);
        assertThat(world(reading, 1).firms().get(1).pricing().steps()).hasSize(1);
        assertThat(reading.scenario().experiment().replications()).isEqualTo(4);
        assertThat(reading.scenario().covers()).containsExactly("a", "b");
        assertThat(reading.origins())
                .containsEntry("firms.acme.price", "--set")
                .containsEntry("arms.dear.firms.bolt.price", "--set");
    }

    @Test
    void wrongSetsAreReportedWithTheArgumentItself() {
        for (String set : List.of(
                "firms.acme.prise=1",
                "firms.acmee.price=1",
                "firms.acme=1",
                "firms.acme.name=x",
                "name=x",
                "holdfast=1",
                "arms.x.firms.acme.price=1",
                "market.customers=",
                "market.customers",
                "=1",
                "market..customers=1",
                "firms.acme.price=[1",
                "firms.acme.price=1\n2",
                "extends=base.yaml",
                "market.customers=0.5")) {
            Reading reading = TestFiles.small(folder, HEAD, set);
            assertThat(reading.problems())
                    .as(set)
                    .isNotEmpty()
                    .allMatch(problem -> problem.file().equals("--set") && problem.line() == 0);
            assertThat(reading.problems().get(0).sourceLine())
                    .as(set)
                    .isEqualTo(set.lines().findFirst().orElse(""));
        }
    }

    @Test
    void aHundredFilesInAChainAreTooMany() {
        for (int k = 0; k < 100; k++) {
            TestFiles.write(folder, "b" + k + ".yaml", "holdfast: 1\nextends: b" + (k + 1) + ".yaml\n");
        }
        assertThat(TestFiles.codes(TestFiles.small(folder, HEAD.replace("base.yaml", "b0.yaml"))))
                .containsExactly("HF0113");
        for (String bad : List.of("/etc/passwd", "''", "[a.yaml]", "a\\b.yaml", "\"a\\0b\"")) {
            assertThat(TestFiles.codes(TestFiles.small(folder, HEAD.replace("base.yaml", bad))))
                    .as(bad)
                    .hasSize(1);
        }
    }
}
