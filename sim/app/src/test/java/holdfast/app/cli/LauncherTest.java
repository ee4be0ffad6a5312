package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a small checkout of its own, where Maven is a script that hands out this build's classes. */
class LauncherTest {
    @TempDir
    static Path shared;

    private static LauncherCheckout built;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        LauncherCheckout.pack(shared);
        built = new LauncherCheckout(shared.resolve("a checkout"), shared);
        built.start("-V");
    }

    private LauncherCheckout fresh() throws IOException {
        return new LauncherCheckout(folder.resolve("checkout"), shared);
    }

    @Test
    void buildsOnceAndSaysSoInOneLine() throws Exception {
        LauncherCheckout checkout = fresh();
        var first = checkout.start("-V");
        assertThat(first.code()).isZero();
        assertThat(first.out()).startsWith("holdfast ");
        assertThat(first.err()).matches("holdfast: building[^\n]*\n");

        var second = checkout.start("-V");
        assertThat(second.err()).isEmpty();
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceChangesButNotForATest() throws Exception {
        LauncherCheckout checkout = fresh();
        checkout.start("-V");
        Path before = checkout.current();
        checkout.write("sim/app/src/test/java/NewTest.java", "class NewTest {}");
        assertThat(checkout.start("-V").err()).isEmpty();

        checkout.write("sim/market/src/main/java/New.java", "class New {}");
        assertThat(checkout.start("-V").err()).isEqualTo("holdfast: sources changed, building\n");
        assertThat(checkout.start("-V").err()).isEmpty();

        Files.delete(checkout.root().resolve("sim/market/src/main/java/New.java"));
        assertThat(checkout.start("-V").err()).isEqualTo("holdfast: sources changed, building\n");
        assertThat(checkout.builds()).isEqualTo(3);
        assertThat(before).as("the classes of a run that has begun").exists().isNotEqualTo(checkout.current());
    }

    @Test
    void worksFromAnyFolderAndThroughALink() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(elsewhere.resolve("link"), built.root().resolve("holdfast"));
        Files.createSymbolicLink(elsewhere.resolve("hf"), Path.of("link"));

        var answer = built.startIn(elsewhere, Map.of(), "./hf", "init", "bond");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("bond.yaml\n");
        assertThat(elsewhere.resolve("bond.yaml")).exists();
        Files.delete(elsewhere.resolve("hf"));
        Files.delete(elsewhere.resolve("link"));
    }

    @Test
    void twoAtTheSameTimeBuildOnce() throws Exception {
        LauncherCheckout checkout = fresh();
        checkout.slowBuild();
        Process one = checkout.begin("-V");
        Process two = checkout.begin("-V");
        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        assertThat(checkout.builds()).isEqualTo(1);
        assertThat(checkout.root().resolve("sim/app/target/launch/lock")).doesNotExist();
    }

    @Test
    void buildsOnlyTheModulesThatTheCommandNeeds() throws Exception {
        LauncherCheckout checkout = fresh();
        checkout.write("sim/proof/src/main/java/Bench.java", "");
        checkout.start("-V");
        checkout.start("bench", "--rounds", "1");
        assertThat(checkout.calls()).hasSize(2);
        assertThat(checkout.calls().get(0)).contains("-pl sim/app -am");
        assertThat(checkout.calls().get(1)).contains("-pl sim/proof -am");

        checkout.write("sim/proof/src/main/java/Bench.java", "class Bench {}");
        assertThat(checkout.start("-V").err()).isEmpty();
    }

    @Test
    void takesOverTheLockOfAProcessThatIsGone() throws Exception {
        LauncherCheckout checkout = fresh();
        Path launch = Files.createDirectories(checkout.root().resolve("sim/app/target/launch"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createSymbolicLink(launch.resolve("lock"), Path.of(Long.toString(gone.pid())));
        assertThat(checkout.start("-V").code()).isZero();
    }

    @Test
    void showsWhatMavenSaidWhenTheBuildFails() throws Exception {
        LauncherCheckout checkout = fresh();
        checkout.brokenBuild("[ERROR] Market.java:[3,1] ';' expected");
        var answer = checkout.start("list");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("Market.java:[3,1] ';' expected").contains("the build failed");
        assertThat(checkout.start("list").code()).as("it is tried again").isEqualTo(1);
    }

    @Test
    void usesJavaHomeAndRefusesOneThatIsTooOldOrEmpty() throws Exception {
        Path old = Files.createDirectories(folder.resolve("jdk-11/bin")).getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Files.copy(Path.of("/bin/true"), old.resolve("bin/java"));

        var tooOld = built.startIn(built.root(), Map.of("JAVA_HOME", old.toString()), "./holdfast", "-V");
        assertThat(tooOld.code()).isEqualTo(2);
        assertThat(tooOld.err()).contains("Java 11").contains("17 or newer");

        var none = built.startIn(built.root(), Map.of("JAVA_HOME", "/nowhere"), "./holdfast", "-V");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("JAVA_HOME is '/nowhere'");

        Path present = Path.of(System.getProperty("java.home"));
        var here = built.startIn(built.root(), Map.of("JAVA_HOME", present.toString()), "./holdfast", "-V");
        assertThat(here.out()).contains("Java " + Runtime.version());
    }

    @Test
    void findsAJdkByItself() throws Exception {
        String version = built.start("-V").out().replaceAll("(?s).*Java (\\d+).*", "$1");
        assertThat(Integer.parseInt(version)).isGreaterThanOrEqualTo(17);
    }

    @Test
    void honoursOptionsForTheJvm() throws Exception {
        Map<String, String> options = Map.of("JDK_JAVA_OPTIONS", "-XX:+UseParallelGC -Dholdfast.home=/nowhere");
        var answer = built.startIn(built.root(), options, "./holdfast", "-V");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).startsWith("NOTE: Picked up JDK_JAVA_OPTIONS").hasLineCount(1);

        var nonsense = Map.of("JDK_JAVA_OPTIONS", "-Xmx1nonsense");
        assertThat(built.startIn(built.root(), nonsense, "./holdfast", "-V").code())
                .as("the JVM saw them")
                .isNotZero();
    }

    @Test
    void everyWayToEndReachesTheShell() throws Exception {
        assertThat(built.start("-V").code()).isZero();
        assertThat(built.start("rnu").code()).isEqualTo(2);
        var full = built.startIn(built.root(), Map.of(), "bash", "-c", "./holdfast schema --json > /dev/full");
        assertThat(full.code()).isEqualTo(6);
        assertThat(full.err()).contains("could not be written");
        var pipe = built.startIn(built.root(), Map.of(), "bash", "-c", "set -o pipefail; ./holdfast schema | head -1");
        assertThat(pipe.code()).as("a reader who has had enough").isZero();
    }

    @Test
    void startsFastOnceItIsBuilt() throws Exception {
        long fastest = Long.MAX_VALUE;
        for (int k = 0; k < 5; k++) {
            long began = System.nanoTime();
            assertThat(built.start("--help").code()).isZero();
            fastest = Math.min(fastest, System.nanoTime() - began);
        }
        assertThat(fastest / 1_000_000).as("milliseconds, fastest of 5").isLessThan(1000);
    }
}
