package holdfast.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.scenario.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds: an answer within two seconds (five on a busy machine), problems that have a place, no exception. */
class HostileFilesTest {
    @TempDir
    Path folder;

    static Stream<Arguments> corpus() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n";
        return Stream.of(
                file("an alias bomb", bomb, "HF0109"),
                file("a list that holds itself", "a: &a [*a]\n", "HF0109"),
                file("100,000 brackets", "[".repeat(100_000), "HF0107"),
                file("100,000 braces", "{a: ".repeat(100_000), "HF0107"),
                file("100,000 dashes", "- ".repeat(100_000) + "x", "HF0107"),
                file("100,000 questions", "? ".repeat(100_000) + "x", "HF0107"),
                file("100,000 values", "covers: [" + "x,".repeat(100_000) + "x]", "HF0108"),
                file(
                        "a number of 1,100 digits",
                        TestFiles.SMALL + "market: {customers: " + "1".repeat(1_100) + "}\n",
                        "HF0307"),
                file("a text of 4 MB", TestFiles.SMALL + "covers: ['" + "x".repeat(4 << 20) + "']\n", "HF0103"),
                file("a long line", TestFiles.SMALL + "covers: ['" + "x".repeat(900_000) + "', 7]\n", "HF0301"),
                file("NUL", TestFiles.SMALL + "covers: ['\0']\n", "HF0104"),
                file("ESC", TestFiles.SMALL + "covers: ['\u001B[2J']\n", "HF0104"),
                file("text that turns", TestFiles.SMALL + "covers: ['a\u202Eb']\n", "HF0104"),
                bytes("UTF-16", TestFiles.SMALL.getBytes(StandardCharsets.UTF_16), "HF0104"),
                bytes("UTF-16 without a mark", TestFiles.SMALL.getBytes(StandardCharsets.UTF_16LE), "HF0104"),
                bytes("Latin-1", (TestFiles.SMALL + "covers: ['é']\n").getBytes(StandardCharsets.ISO_8859_1), "HF0104"),
                file("a tab", TestFiles.SMALL + "market:\n\tcustomers: 7\n", "HF0105"),
                file("nothing", "", "HF0106"),
                file("only a comment", "# hello\n", "HF0106"),
                file("only a mark", "---\n", "HF0106"),
                file("a text", "hello\n", "HF0106"),
                file("a list", "- a\n", "HF0106"),
                file("a script", TestFiles.SMALL + "covers: [!!javax.script.ScriptEngineManager [x]]\n", "HF0110"),
                file("half a surrogate", TestFiles.SMALL + "covers: [\"\\ud800\"]\n", "HF0308"),
                file("an escape that does not exist", TestFiles.SMALL + "covers: [\"\\UFFFFFFFF\"]\n", "HF0105"),
                file("no character", TestFiles.SMALL + "covers: ['\uFFFE']\n", "HF0104"),
                file("almost a share", TestFiles.SMALL + "experiment: {confidence: 1.2.3%}\n", "HF0301"),
                file("an undefined directive", "%FOO bar\n---\n" + TestFiles.SMALL, ""),
                file(
                        "deep paths",
                        TestFiles.SMALL + "arms: [{name: a, set: {" + "a.".repeat(400) + "b: 1}}]\n",
                        "HF0210"),
                file(
                        "many keys under a long one",
                        TestFiles.SMALL + "? " + "a".repeat(500_000) + "\n: {" + "k: 1, ".repeat(20_000) + "}\n",
                        "HF0202"),
                file("many unknown keys on one line", "{" + keys(24_000) + "}", "HF0201"),
                file(
                        "many firms in many arms",
                        TestFiles.SMALL + "arms:\n"
                                + IntStream.range(0, 64)
                                        .mapToObj(k -> "- {name: a" + k + "}\n")
                                        .collect(Collectors.joining())
                                + "segments: [" + names(9_000) + "]\n",
                        "HF0309"),
                file("a key without end", TestFiles.SMALL + "? " + "a.".repeat(50_000) + "\n: 1\n", "HF0201"));
    }

    private static String keys(int n) {
        return IntStream.range(0, n).mapToObj(k -> "k" + k + ": 1").collect(Collectors.joining(", "));
    }

    private static String names(int n) {
        return IntStream.range(0, n)
                .mapToObj(k -> "{name: n" + k + ", share: 0}")
                .collect(Collectors.joining(", "));
    }

    private static Arguments file(String what, String text, String code) {
        return bytes(what, text.getBytes(StandardCharsets.UTF_8), code);
    }

    private static Arguments bytes(String what, byte[] bytes, String code) {
        return Arguments.of(what, bytes, code);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("corpus")
    void isRejectedAtOnce(String what, byte[] bytes, String code) {
        Path file = TestFiles.write(folder, "small.yaml", bytes);
        Reading reading = Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> ScenarioReader.read(file, List.of(), TestFiles.BUDGET));
        if (code.isEmpty()) {
            assertThat(ProblemWriter.text(reading.problems(), false)).doesNotContain("Exception");
        } else {
            assertThat(TestFiles.codes(reading)).contains(code);
        }
        assertThat(ProblemWriter.text(reading.problems(), false).lines()).allMatch(line -> line.length() < 700);
    }

    @Test
    void aMarkAtTheStartAndWindowsLinesChangeNothing() {
        String plain = TestFiles.small(folder, TestFiles.SMALL).hash();
        assertThat(TestFiles.small(folder, "\uFEFF" + TestFiles.SMALL).hash()).isEqualTo(plain);
        assertThat(TestFiles.small(folder, TestFiles.SMALL.replace("\n", "\r\n"))
                        .hash())
                .isEqualTo(plain);
    }

    @Test
    void aFolderAndAMissingFileAreNamedWithWhatIsThere() {
        TestFiles.write(folder, "over-promising.yaml", TestFiles.SMALL);
        Reading missing = ScenarioReader.read(folder.resolve("over-promisin.yaml"), List.of(), TestFiles.BUDGET);
        assertThat(TestFiles.codes(missing)).containsExactly("HF0101");
        assertThat(missing.problems().get(0).help()).contains("did you mean").contains("over-promising.yaml");
        Reading directory = ScenarioReader.read(folder, List.of(), TestFiles.BUDGET);
        assertThat(TestFiles.codes(directory)).containsExactly("HF0102");
        assertThat(directory.problems().get(0).help()).contains("over-promising.yaml");
        assertThat(TestFiles.codes(ScenarioReader.read(Path.of("/"), List.of(), TestFiles.BUDGET)))
                .containsExactly("HF0102");
        assertThat(TestFiles.codes(ScenarioReader.read(Path.of("/dev/null"), List.of(), TestFiles.BUDGET)))
                .hasSize(1);
        assertThat(Files.exists(folder)).isTrue();
    }

    @Test
    void fiveHundredDamagedTemplatesGiveProblemsOrAScenarioAndNothingElse() {
        Random random = new Random(7);
        byte[] template = Template.scenario("small").getBytes(StandardCharsets.UTF_8);
        byte[] odd = "{}[]:,&*!|>'\"%@`#-?\t\n 0e.~<".getBytes(StandardCharsets.UTF_8);
        for (int k = 0; k < 500; k++) {
            byte[] damaged = template.clone();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                damaged[random.nextInt(damaged.length)] =
                        random.nextInt(5) == 0 ? (byte) random.nextInt(256) : odd[random.nextInt(odd.length)];
            }
            Reading reading =
                    ScenarioReader.read(TestFiles.write(folder, "small.yaml", damaged), List.of(), TestFiles.BUDGET);
            assertThat(reading.valid()).isEqualTo(reading.scenario() != null);
            assertThat(reading.problems())
                    .allMatch(problem -> problem.line() >= 1
                            && problem.column() >= 1
                            && !problem.message().contains("Exception"));
        }
    }
}
