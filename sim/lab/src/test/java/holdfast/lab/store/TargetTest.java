package holdfast.lab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.lab.Synthetic;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {
    @TempDir
    Path dir;

    private Target unnamed(Scenario scenario) {
        return Target.unnamed(dir, scenario, Synthetic.hash(scenario), StudyOptions.threads(3));
    }

    @Test
    void theSameRunIsReusedAndAnotherGetsTheNextName() {
        Path first = dir.resolve("promises");
        assertThat(unnamed(Written.SCENARIO)).isEqualTo(new Target.Fresh(first, null, false));
        Written.write(first, Written.study(Written.SCENARIO));
        assertThat(unnamed(Written.SCENARIO)).isEqualTo(new Target.Reuse(first));

        Scenario longer = Synthetic.scenario(Synthetic.experiment(5));
        Path second = dir.resolve("promises-2");
        assertThat(unnamed(longer)).isEqualTo(new Target.Fresh(second, first, false));
        Written.write(second, Written.study(longer));
        assertThat(unnamed(longer)).isEqualTo(new Target.Reuse(second));
        assertThat(unnamed(Written.SCENARIO)).isEqualTo(new Target.Reuse(first));
    }

    @Test
    void tornResultsAreNotReused() throws IOException {
        Path first = Written.write(dir.resolve("promises"), Written.study(Written.SCENARIO));
        Files.writeString(first.resolve("periods.csv"), "arm\n");
        assertThat(unnamed(Written.SCENARIO)).isEqualTo(new Target.Fresh(dir.resolve("promises-2"), first, false));
    }

    @Test
    void interruptedResultsAreNotReused() {
        AtomicInteger done = new AtomicInteger();
        Study half = Study.run(
                Written.SCENARIO,
                Synthetic.hash(Written.SCENARIO),
                new StudyOptions(1, false, () -> done.get() >= 4),
                (d, total, failures, left) -> done.set(d),
                Synthetic.MARKET);
        Path first = Written.write(dir.resolve("promises"), half);
        assertThat(Results.verify(first).complete()).isFalse();
        assertThat(Results.verify(first).runs()).anyMatch(run -> run.status().equals(Manifest.NOT_RUN));
        assertThat(unnamed(Written.SCENARIO)).isInstanceOf(Target.Fresh.class);
    }

    @Test
    void aNamedFolderMustBeFreeUnlessForced() throws IOException {
        Path mine = Files.createDirectories(dir.resolve("mine"));
        assertThat(Target.named(mine, false)).isEqualTo(new Target.Fresh(mine, null, false));
        Written.write(Files.createDirectories(dir.resolve("empty")), Written.study(Written.SCENARIO));
        Files.writeString(mine.resolve("thesis.txt"), "42");
        assertThatThrownBy(() -> Target.named(mine, false))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("nothing was changed")
                .hasMessageContaining("--force");

        Target.Fresh forced = (Target.Fresh) Target.named(mine, true);
        Written.write(forced, new RealDisk(), Written.study(Written.SCENARIO));
        assertThat(dir.resolve("mine.old-1/thesis.txt")).hasContent("42");
        Written.write(forced, new RealDisk(), Written.study(Written.SCENARIO));
        assertThat(Results.verify(dir.resolve("mine.old-2")).complete()).isTrue();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "");
        assertThatThrownBy(() -> Target.named(file, true)).hasMessageContaining("This is a file");
        assertThatThrownBy(() -> ResultFolder.hold(new Target.Fresh(file.resolve("x"), null, false)))
                .isInstanceOf(StoreProblem.class);
    }
}
