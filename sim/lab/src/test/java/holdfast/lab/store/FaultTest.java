package holdfast.lab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.lab.Synthetic;
import holdfast.lab.study.Study;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    @TempDir
    Path dir;

    private final Study study = Written.study(Written.SCENARIO);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whateverFailsNothingHalfWrittenIsInSight(boolean forGood) throws IOException {
        for (int n = 1; ; n++) {
            Path folder = dir.resolve("run-" + n);
            FaultyDisk disk = new FaultyDisk(n, forGood);
            boolean failed = fails(new Target.Fresh(folder, null, false), disk);
            if (!failed || Files.exists(folder)) {
                assertThat(Results.verify(folder).complete()).isTrue();
            }
            assertThat(visible()).allMatch(name -> name.startsWith("run-"));
            if (disk.untouched()) {
                assertThat(n).isGreaterThan(30);
                return;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whateverFailsTheOldResultsStayWhole(boolean forGood) throws IOException {
        Path folder = Written.write(dir.resolve("old"), Written.study(Synthetic.scenario(Synthetic.experiment(2))));
        String hash = Results.verify(folder).resultHash();
        for (int n = 1; ; n++) {
            FaultyDisk disk = new FaultyDisk(n, forGood);
            fails(new Target.Fresh(folder, null, true), disk);
            assertThat(Stream.of(folder, dir.resolve("old.old-1"))
                            .filter(Files::exists)
                            .map(path -> Results.verify(path).resultHash()))
                    .contains(hash);
            if (disk.untouched() || Files.exists(dir.resolve("old.old-1"))) {
                assertThat(n).isGreaterThan(30);
                return;
            }
        }
    }

    /** True if it failed, with a message that says what to do. */
    private boolean fails(Target.Fresh target, Disk disk) {
        try {
            Written.write(target, disk, study);
            return false;
        } catch (StoreProblem e) {
            assertThat(e).hasMessageContaining("No space left on device").hasMessageContaining(dir.toString());
            return true;
        }
    }

    private List<String> visible() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        }
    }

    @Test
    void aFolderHeldByAnotherProcessIsRefusedAndFreedByItsDeath() throws Exception {
        Path folder = dir.resolve("x");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process other = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Holder.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = other.inputReader()) {
            assertThat(out.readLine()).isEqualTo("held");
            assertThatThrownBy(() -> ResultFolder.hold(new Target.Fresh(folder, null, false)))
                    .isInstanceOf(StoreProblem.class)
                    .hasMessageContaining("pid " + other.pid() + " on ");
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(Written.write(folder, study)).isDirectory();
    }

    /** Holds a folder until it is killed. */
    static final class Holder {
        public static void main(String[] args) throws InterruptedException {
            ResultFolder folder = ResultFolder.hold(new Target.Fresh(Path.of(args[0]), null, false));
            System.out.println("held");
            Thread.sleep(60_000);
            folder.close();
        }
    }

    @Test
    void theSameProcessCannotHoldAFolderTwice() {
        Target.Fresh target = new Target.Fresh(dir.resolve("x"), null, false);
        try (ResultFolder first = ResultFolder.hold(target)) {
            assertThatThrownBy(() -> ResultFolder.hold(target)).hasMessageContaining("another run");
            assertThat(first).isNotNull();
        }
        ResultFolder.hold(target).close();
        assertThat(dir).isEmptyDirectory();
    }
}
