package holdfast.lab.study;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.lives.Cohort;
import holdfast.lab.lives.FateCount;
import holdfast.lab.sweep.KeptRuns;
import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import holdfast.scenario.file.Budget;
import holdfast.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An experiment counts the same fates as the lives themselves, whether arms branch off, or runs were kept. */
class FatesTest {
    private static final String TEXT = """
            holdfast: 1
            name: fates
            question: Whom does it save?
            market: {customers: 400}
            firms:
              - {name: acme, promise: 0.9}
              - {name: bolt}
            arms:
              - {name: as-is}
              - {name: shock, events: [{name: shock, at: 7, firm: acme, lever: failure-rate, value: 0.4}]}
              - {name: better, set: {firms.acme.quality: 0.9}}
            experiment: {periods: 24, warmUp: 5, replications: 3}
            """;

    @TempDir
    Path folder;

    private Scenario read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("fates.yaml"), text);
        Reading reading = ScenarioReader.read(file, List.of(), Budget.ofThisProcess(2));
        assertThat(reading.problems()).isEmpty();
        return reading.scenario();
    }

    private static List<FateCount> expected(Scenario scenario) {
        List<FateCount> all = new ArrayList<>();
        MarketSpec base = scenario.baselineArm().spec();
        for (int arm = 1; arm < scenario.arms().size(); arm++) {
            for (int r = 1; r <= scenario.experiment().replications(); r++) {
                for (String firm : List.of("acme", "bolt")) {
                    long seed = Draws.replicationSeed(scenario.experiment().seed(), r);
                    MarketSpec other = scenario.arms().get(arm).spec();
                    all.addAll(Cohort.of(base, other, seed, firm, () -> false)
                            .counts(scenario.arms().get(arm).name(), r, firm));
                }
            }
        }
        return all;
    }

    @Test
    void agreeWithTheLivesThemselvesAlsoWhereArmsBranchOff() throws IOException {
        Scenario scenario = read(TEXT);
        List<FateCount> expected = expected(scenario);
        assertThat(expected.stream()
                        .filter(c -> c.fate() == Cohort.Fate.LOST)
                        .mapToInt(FateCount::customers)
                        .sum())
                .isPositive();
        for (int threads = 1; threads <= 2; threads++) {
            Study study = Study.run(scenario, "hash", StudyOptions.threads(threads), Progress.SILENT);
            assertThat(study.fates()).isEqualTo(expected);
            assertThat(study.observations("as-is", 1).leavings()).isNull();
        }
    }

    @Test
    void areTheSameForRunsThatWereKept() throws IOException {
        Scenario scenario = read(TEXT);
        Path journal = folder.resolve("runs");
        AtomicInteger asked = new AtomicInteger();
        StudyOptions cut = new StudyOptions(1, false, () -> asked.incrementAndGet() > 120);
        try (KeptRuns kept = new KeptRuns(journal, "key", scenario, Simulator.ENGINE)) {
            assertThat(Study.run(scenario, "hash", cut, Progress.SILENT, kept).interrupted())
                    .isTrue();
            assertThat(kept.done()).isBetween(1, 8);
        }
        try (KeptRuns kept = new KeptRuns(journal, "key", scenario, Simulator.ENGINE)) {
            assertThat(kept.kept()).isPositive();
            Study study = Study.run(scenario, "hash", StudyOptions.threads(1), Progress.SILENT, kept);
            assertThat(study.fates()).isEqualTo(expected(scenario));
        }
    }

    @Test
    void thereAreNoneWhereNobodyCanLeaveForGood() throws IOException {
        Scenario scenario = read(TEXT.replace("customers: 400", "customers: 100, type: repertoire"));
        assertThat(Study.run(scenario, "hash", StudyOptions.threads(1), Progress.SILENT)
                        .fates())
                .isEmpty();
    }
}
