package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.study.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    private static final List<String> RUN = List.of("run", "tiny.yaml");
    private static final List<String> SWEEP = List.of("sweep", "tiny.yaml", "--factor", "firms.acme.price=0.9..1.1/3");

    @TempDir
    Path here;

    @BeforeEach
    void copyScenario() throws IOException {
        Scenarios.copy(here, "tiny.yaml");
    }

    private Session.Answer run(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Session(here).run(all.toArray(String[]::new));
    }

    private void shards(List<String> words, int n) {
        for (int k = 1; k <= n; k++) {
            var answer = run(words, "--shard", k + "/" + n, "-o", "part-" + n + "-" + k);
            assertThat(answer.code()).as(answer.err()).isZero();
        }
    }

    private Session.Answer merge(String... more) {
        return run(List.of("merge", "-o", "merged"), more);
    }

    private String hash(String folder) throws IOException {
        Matcher hash = Pattern.compile("\"resultHash\" : \"(\\w+)\"")
                .matcher(Files.readString(here.resolve(folder).resolve("manifest.json")));
        assertThat(hash.find()).isTrue();
        return hash.group(1);
    }

    private void sameNumbers(String a, String b) throws IOException {
        assertThat(hash(a)).isEqualTo(hash(b));
        List<Path> tables;
        try (Stream<Path> files = Files.list(here.resolve(b))) {
            tables = files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
        assertThat(tables).hasSizeGreaterThan(3);
        for (Path table : tables) {
            assertThat(here.resolve(a).resolve(table.getFileName())).hasSameBinaryContentAs(table);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 11})
    void mergedShardsAreTheRunInOnePiece(int n) throws IOException {
        run(RUN, "-o", "whole");
        shards(RUN, n);
        String[] folders = Stream.iterate(n, k -> k >= 1, k -> k - 1)
                .map(k -> "part-" + n + "-" + k)
                .toArray(String[]::new);
        var answer = merge(folders);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("A lower price wins share.").contains("merged/report.html");
        sameNumbers("merged", "whole");
        assertThat(run(List.of("reproduce", "merged")).code()).isZero();
        assertThat(run(List.of("verify", "merged")).code()).isZero();
        assertThat(run(List.of("diff", "whole", "merged")).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 30})
    void mergedShardsAreTheSweepInOnePiece(int n) throws IOException {
        run(SWEEP, "-o", "whole");
        shards(SWEEP, n);
        String[] folders = Stream.iterate(1, k -> k <= n, k -> k + 1)
                .map(k -> "part-" + n + "-" + k)
                .toArray(String[]::new);
        var answer = merge(folders);
        assertThat(answer.code()).as(answer.err()).isZero();
        sameNumbers("merged", "whole");
        assertThat(here.resolve("merged/units.journal")).doesNotExist();
        assertThat(run(List.of("reproduce", "merged")).code()).isZero();
    }

    @Test
    void armsThatShareAPastDoSoInShards() throws IOException {
        List<String> forked = List.of("run", "tiny.yaml", "--set", "experiment.fork=3");
        run(forked, "-o", "whole");
        shards(forked, 3);
        merge("part-3-1", "part-3-2", "part-3-3");
        sameNumbers("merged", "whole");
    }

    @Test
    void earlyStoppingIsDecidedWhenAllAreSeen() throws IOException {
        List<String> early =
                List.of("run", "tiny.yaml", "--set", "experiment.stop.whenSettled=true", "--replications", "20");
        run(early, "-o", "whole");
        shards(early, 2);
        merge("part-2-1", "part-2-2");
        sameNumbers("merged", "whole");
        var flag = run(RUN, "--shard", "1/2", "--stop-when-settled");
        assertThat(flag.code()).isEqualTo(2);
        assertThat(flag.err()).contains("no shard sees all replications");
    }

    @Test
    void aMissingShardIsNamedWithItsCommand() {
        shards(RUN, 3);
        var answer = merge("part-3-1", "part-3-3");
        assertThat(answer.code()).isEqualTo(6);
        assertThat(answer.err()).contains("1 shard is missing: 2/3").contains("holdfast run tiny.yaml --shard 2/3");
        assertThat(here.resolve("merged")).doesNotExist();
    }

    @Test
    void aShardThatIsThereTwiceIsRefused() {
        shards(RUN, 2);
        run(RUN, "--shard", "2/2", "-o", "again");
        var answer = merge("part-2-1", "part-2-2", "again");
        assertThat(answer.code()).isEqualTo(6);
        assertThat(answer.err()).contains("Shard 2/2 is there twice").contains("part-2-2");
    }

    @Test
    void shardsOfDifferentCutsAreRefused() {
        shards(RUN, 2);
        shards(RUN, 3);
        var answer = merge("part-2-1", "part-3-2", "part-3-3");
        assertThat(answer.code()).isEqualTo(6);
        assertThat(answer.err()).contains("it was cut into 3 parts, the other into 2");
    }

    @Test
    void shardsOfDifferentExperimentsAreRefused() {
        shards(RUN, 2);
        run(RUN, "--shard", "2/2", "-o", "other", "--seed", "7");
        var answer = merge("part-2-1", "other");
        assertThat(answer.code()).isEqualTo(6);
        assertThat(answer.err()).contains("another value, seed or number of replications");
        run(SWEEP, "--shard", "2/2", "-o", "swept");
        assertThat(merge("part-2-1", "swept").err()).contains("this is part of a sweep, that of a run");
    }

    @Test
    void shardsOfDifferentVersionsAreRefused() throws IOException {
        shards(RUN, 2);
        Path note = here.resolve("part-2-2/shard.json");
        Files.writeString(note, Files.readString(note).replaceFirst("\"code\" : \"..", "\"code\" : \"zz"));
        var answer = merge("part-2-1", "part-2-2");
        assertThat(answer.code()).isEqualTo(6);
        assertThat(answer.err()).contains("different versions of Holdfast");
    }

    @Test
    void wholeResultsAreNoShard() {
        run(RUN, "-o", "whole");
        var answer = merge("whole");
        assertThat(answer.code()).isEqualTo(6);
        assertThat(answer.err()).contains("These are whole results, not a shard");
    }

    @Test
    void anInterruptedShardGoesOnWithItsCommand() throws IOException {
        run(RUN, "-o", "whole");
        AtomicInteger runs = new AtomicInteger();
        Simulator twoOnly = (spec, seed, interrupted) -> {
            if (runs.incrementAndGet() > 2) {
                throw new CancellationException();
            }
            return Simulator.ENGINE.noting().run(spec, seed, interrupted);
        };
        String[] second = {"run", "tiny.yaml", "--shard", "2/2", "-o", "second", "--threads", "1"};
        assertThat(new Session(here).simulator(twoOnly).run(second).code()).isEqualTo(130);
        run(RUN, "--shard", "1/2", "-o", "first");
        var early = merge("first", "second");
        assertThat(early.code()).isEqualTo(6);
        assertThat(early.err()).contains("Shard 2/2 is not finished: 2 of 4 runs are there");
        assertThat(run(List.of("resume", "second")).err()).contains("Give its command again");
        var rest = new Session(here).run(second);
        assertThat(rest.err()).contains("2 runs of shard 2/2 are there already");
        assertThat(merge("first", "second").code()).isZero();
        sameNumbers("merged", "whole");
    }

    @Test
    void aRunThatFailsInAShardFailsAloneInTheWhole() {
        AtomicInteger runs = new AtomicInteger();
        Simulator poisoned = (spec, seed, interrupted) -> {
            if (runs.incrementAndGet() == 2) {
                throw new IllegalStateException("poisoned");
            }
            return Simulator.ENGINE.run(spec, seed, interrupted);
        };
        String[] first = {"run", "tiny.yaml", "--shard", "1/2", "-o", "first", "--threads", "1"};
        assertThat(new Session(here).simulator(poisoned).run(first).code()).isEqualTo(4);
        run(RUN, "--shard", "2/2", "-o", "second");
        var answer = merge("first", "second");
        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.err()).contains("arm cheaper, replication 1: poisoned");
    }

    @Test
    void aFolderOfAnotherShardIsNotTouched() {
        shards(RUN, 2);
        var other = run(RUN, "--shard", "2/2", "-o", "part-2-1");
        assertThat(other.code()).isEqualTo(6);
        assertThat(other.err()).contains("This folder holds shard 1/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4", "1", "a/b", "1/0", "-1/4"})
    void aShardThatCannotBeIsExplained(String shard) {
        var answer = run(RUN, "--shard=" + shard);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("--shard is '" + shard + "'");
    }
}
