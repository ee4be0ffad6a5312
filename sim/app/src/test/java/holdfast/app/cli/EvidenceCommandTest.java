package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, on its fastest family. */
class EvidenceCommandTest {
    @TempDir
    Path here;

    private Session.Answer run(String... words) {
        return new Session(here).run(words);
    }

    @Test
    void printsTheTableAndWritesThePageAndRunnableScenarios() throws IOException {
        var answer = run("evidence", "--quick", "--only", "logit-shares", "--plain");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .startsWith("anchor\tclaim\tcase\tnumber\tknown\t")
                .contains("\tmet\tD\t");
        assertThat(answer.err()).contains("of 3 counted claims met");
        Path folder = here.resolve("results/evidence-run");
        assertThat(Files.readString(folder.resolve("evidence.html")))
                .contains("logit shares", "<svg", "./holdfast evidence --quick --only logit-shares")
                .doesNotContain("src=\"http", "href=\"http");
        assertThat(Files.readString(folder.resolve("numbers.csv"))).contains("share of f1");
        var again = run("run", folder.resolve("scenarios/logit-shares-1.yaml").toString(), "-o", "results/one");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(run("evidence", "--quick", "--only", "logit-shares").code())
                .as("an earlier evidence is replaced")
                .isZero();
    }

    @Test
    void isTheSameForAnyNumberOfThreads() throws IOException {
        run("evidence", "--quick", "--only", "expectation-paths", "--threads", "1", "-o", "one");
        run("evidence", "--quick", "--only", "expectation-paths", "--threads", "3", "-o", "three");
        for (String file : new String[] {"evidence.csv", "numbers.csv", "evidence.html"}) {
            assertThat(here.resolve("one").resolve(file))
                    .hasSameTextualContentAs(here.resolve("three").resolve(file));
        }
    }

    @Test
    void mistakesAreExplained() throws IOException {
        var family = run("evidence", "--only", "logit-share");
        assertThat(family.code()).isEqualTo(2);
        assertThat(family.err()).contains("did you mean logit-shares?", "bertrand-nash");
        Files.createDirectories(here.resolve("mine"));
        Files.writeString(here.resolve("mine/letter.txt"), "dear");
        var full = run("evidence", "--quick", "--only", "logit-shares", "-o", "mine");
        assertThat(full.code()).isEqualTo(6);
        assertThat(full.err()).contains("mine holds something other than evidence");
        assertThat(here.resolve("mine")).isDirectoryContaining("glob:**letter.txt");
        assertThat(run("evidence", "--write", "-o", "x").code()).isEqualTo(2);
        assertThat(run("evidence", "--quick", "--data", "nowhere").err()).contains("there is no nowhere");
        Files.createDirectories(here.resolve("interrupted/scenarios"));
        assertThat(run("evidence", "--quick", "--only", "left-open", "-o", "interrupted")
                        .code())
                .as("what an interrupted suite has left")
                .isZero();
    }
}
