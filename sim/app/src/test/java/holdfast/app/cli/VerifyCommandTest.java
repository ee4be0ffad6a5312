package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as written, and one that was edited. */
class VerifyCommandTest {
    @TempDir
    Path here;

    @Test
    void saysWhatIsMissingChangedAndExtra() throws IOException {
        Scenarios.copy(here, "tiny.yaml");
        assertThat(new Session(here).run("run", "tiny.yaml").code()).isZero();
        Path folder = here.resolve("results/tiny");
        var whole = new Session(here).run("verify", "results/tiny");
        assertThat(whole.out() + whole.err()).matches("all \\d+ files are as written\n");
        assertThat(whole.code()).isZero();

        Files.delete(folder.resolve("report.html"));
        Files.writeString(folder.resolve("periods.csv"), "x", StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("note.txt"), "mine");
        var edited = new Session(here).run("verify", "results/tiny", "--plain");
        assertThat(edited.code()).isEqualTo(5);
        assertThat(edited.out())
                .startsWith("state\tfile\texpected\tactual\n")
                .contains("missing\treport.html\t", "changed\tperiods.csv\t", "extra\tnote.txt\t\t");
        assertThat(edited.out().lines()).hasSize(4);
        assertThat(new Session(here).run("verify", "results/tiny", "--json").out())
                .contains("\"missing\"", "\"changed\"", "\"extra\"");
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void twoWhereThereIsNoSuchFolder() {
        var answer = new Session(here).run("verify", "nowhere");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("there is no nowhere");
    }
}
