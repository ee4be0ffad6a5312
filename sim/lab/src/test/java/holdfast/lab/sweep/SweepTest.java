package holdfast.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.lab.Synthetic;
import holdfast.lab.stats.Measure;
import holdfast.lab.stats.Verdict;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.StudyOptions;
import holdfast.market.observe.Metric;
import holdfast.scenario.Expectation;
import holdfast.scenario.Scenario;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Satisfaction of acme rises with its promise by a known amount, so every point's effect is known. */
class SweepTest {
    private static final Measure SATISFACTION = new Measure(Metric.SATISFACTION, "acme", "period 6");

    @TempDir
    Path here;

    private final AtomicInteger runs = new AtomicInteger();

    private Sweep sweep(int replications) {
        Expectation claim = Synthetic.claim(Expectation.Is.ABOVE, "period 6", 0);
        Scenario scenario =
                SweepScenarios.promises(replications, holdfast.market.parameter.Parameters.with(claim, "arm", "bold"));
        return new Sweep(scenario, "hash", List.of(SATISFACTION));
    }

    private Journal journal(String name, Sweep sweep) throws IOException {
        return Journal.open(here.resolve(name), "key", sweep.size());
    }

    private boolean run(Sweep sweep, Journal journal, int threads, Simulator simulator) {
        return new SweepRun(sweep, journal, StudyOptions.threads(threads), Progress.SILENT, simulator).run();
    }

    @Test
    void everyPointMeetsTheSameLuckSoThatItsEffectIsTheKnownOne() throws IOException {
        Sweep sweep = sweep(6);
        try (Journal journal = journal("a", sweep)) {
            assertThat(run(sweep, journal, 2, Synthetic.MARKET)).isTrue();
            PointResults first = new PointResults(sweep, journal, 0);
            for (int p = 0; p < 5; p++) {
                List<Response> responses = new PointResults(sweep, journal, p).responses(first);
                Response bold = responses.get(2);
                assertThat(bold.arm()).isEqualTo("bold");
                double effect = 0.05 * p * (6 - 3) / 10;
                assertThat(bold.againstBaseline().difference().mean())
                        .isCloseTo(effect, org.assertj.core.data.Offset.offset(0.011 * p + 1e-9));
                assertThat(responses.get(1).againstBaseline().difference().mean())
                        .isZero();
                assertThat(responses.get(0).againstFirst() == null).isEqualTo(p == 0);
                if (p > 0) {
                    assertThat(responses.get(0).againstFirst().difference().mean())
                            .isZero();
                }
            }
        }
    }

    @Test
    void claimsAreJudgedAtEveryPoint() throws IOException {
        Sweep sweep = sweep(8);
        try (Journal journal = journal("a", sweep)) {
            run(sweep, journal, 1, Synthetic.MARKET);
            assertThat(new PointResults(sweep, journal, 0).verdicts().get(0).outcome())
                    .isNotEqualTo(Verdict.Outcome.SUPPORTED);
            assertThat(new PointResults(sweep, journal, 4).verdicts().get(0).outcome())
                    .isEqualTo(Verdict.Outcome.SUPPORTED);
        }
    }

    @Test
    void theHashIsTheSameForAnyNumberOfThreadsAndAnyInterruption() throws IOException {
        Sweep sweep = sweep(5);
        String whole;
        try (Journal journal = journal("whole", sweep)) {
            run(sweep, journal, 1, Synthetic.MARKET);
            whole = SweepHash.of(sweep, journal);
        }
        for (int stop = 0; stop < sweep.size(); stop += 7) {
            int until = stop;
            runs.set(0);
            String name = "cut-" + stop;
            try (Journal journal = journal(name, sweep)) {
                StudyOptions options = new StudyOptions(2, false, () -> runs.get() >= until);
                boolean done = new SweepRun(sweep, journal, options, Progress.SILENT, this::counted).run();
                assertThat(done).isFalse();
            }
            int kept;
            try (Journal journal = journal(name, sweep)) {
                kept = journal.done();
                runs.set(0);
                assertThat(run(sweep, journal, 2, this::counted)).isTrue();
                assertThat(runs.get()).as("nothing is run twice").isEqualTo(sweep.size() - kept);
                assertThat(SweepHash.of(sweep, journal)).isEqualTo(whole);
            }
            assertThat(kept).isGreaterThanOrEqualTo(stop);
        }
    }

    private holdfast.market.observe.Observations counted(
            holdfast.market.MarketSpec spec, long seed, java.util.function.BooleanSupplier interrupted) {
        var run = Synthetic.MARKET.run(spec, seed, interrupted);
        runs.incrementAndGet();
        return run;
    }

    @Test
    void aJournalCutAtAnyByteLosesOnlyWhatIsTorn() throws IOException {
        Sweep sweep = sweep(2);
        Path file = here.resolve("a");
        try (Journal journal = journal("a", sweep)) {
            run(sweep, journal, 1, Synthetic.MARKET);
        }
        byte[] all = Files.readAllBytes(file);
        int before = sweep.size() + 1;
        for (int cut = all.length - 1; cut > 0; cut -= 977) {
            Files.write(file, java.util.Arrays.copyOf(all, cut));
            try (Journal journal = journal("a", sweep)) {
                assertThat(journal.done()).isLessThan(sweep.size()).isLessThanOrEqualTo(before);
                before = journal.done();
                for (int unit = 0; unit < journal.done(); unit++) {
                    assertThat(journal.read(unit).hash()).hasSize(64);
                }
            }
        }
        assertThat(before).isZero();
    }

    @Test
    void aFlippedBitIsNoticed() throws IOException {
        Sweep sweep = sweep(2);
        Path file = here.resolve("a");
        try (Journal journal = journal("a", sweep)) {
            run(sweep, journal, 1, Synthetic.MARKET);
        }
        byte[] all = Files.readAllBytes(file);
        all[all.length / 2] ^= 4;
        Files.write(file, all);
        try (Journal journal = journal("a", sweep)) {
            assertThat(journal.done()).isBetween(1, sweep.size() - 1);
            assertThat(journal.torn()).isPositive();
            run(sweep, journal, 1, Synthetic.MARKET);
            assertThat(journal.done()).isEqualTo(sweep.size());
        }
    }

    @Test
    void aJournalOfSomethingElseIsRefused() throws IOException {
        Sweep sweep = sweep(2);
        journal("a", sweep).close();
        assertThatThrownBy(() -> Journal.open(here.resolve("a"), "other", sweep.size()))
                .hasMessageContaining("belong to key");
        try (FileChannel channel = FileChannel.open(here.resolve("a"), StandardOpenOption.READ)) {
            assertThat(channel.size()).isPositive();
        }
    }

    @Test
    void aFailedReplicationIsCountedAndTheOthersGoOn() throws IOException {
        Sweep sweep = sweep(20);
        long bad = sweep.seed(7);
        Simulator brittle = (spec, seed, interrupted) -> {
            if (seed == bad && spec.firms().get(0).promise() == 0.96) {
                throw new IllegalStateException("burst");
            }
            return Synthetic.MARKET.run(spec, seed, interrupted);
        };
        try (Journal journal = journal("a", sweep)) {
            assertThat(run(sweep, journal, 2, brittle)).isTrue();
            assertThat(journal.failed()).isEqualTo(1);
            PointResults last = new PointResults(sweep, journal, 4);
            assertThat(last.unit(2, 7).failure()).isEqualTo("burst");
            Response bold = last.responses(new PointResults(sweep, journal, 0)).get(2);
            assertThat(bold.level().n()).isEqualTo(19);
            assertThat(bold.againstBaseline().difference().n()).isEqualTo(19);
            assertThat(last.verdicts().get(0).pairs()).isEqualTo(19);
        }
    }
}
