package holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readers' examples give the numbers of the laboratory. */
class ExamplesTest {
    @TempDir
    static Path here;

    @ParameterizedTest
    @CsvSource({"python3,paired.py", "Rscript,paired.R"})
    void workOutTheEffectsAgain(String program, String file) throws IOException {
        assumeTrue(exists(program), program + " is not installed, so examples/" + file + " is not run");
        QueryTest.Ended made = QueryTest.holdfast(
                here,
                "run",
                QueryTest.ROOT.resolve("scenarios/over-promising.yaml").toString(),
                "--set",
                "market.customers=200",
                "--replications",
                "3",
                "-o",
                "results/" + program);
        assertThat(made.code()).as(made.err()).isZero();
        Path folder = here.resolve("results/" + program);
        QueryTest.Ended ended = QueryTest.process(
                here,
                List.of(
                        program,
                        QueryTest.ROOT.resolve("examples/" + file).toString(),
                        folder.toString(),
                        "share",
                        "acme"));
        assertThat(ended.code()).as(ended.err()).isZero();
        List<String[]> effects = Files.readAllLines(folder.resolve("effects.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(e -> e[2].equals("acme") && e[3].equals("all") && e[4].equals("share") && e[5].isEmpty())
                .toList();
        List<String[]> worked = ended.out()
                .lines()
                .map(line -> line.split(","))
                .filter(row -> row.length == 6)
                .toList();
        assertThat(worked).hasSameSizeAs(effects).isNotEmpty();
        for (int k = 0; k < effects.size(); k++) {
            assertThat(worked.get(k)[0]).isEqualTo(effects.get(k)[0]);
            assertThat(Double.parseDouble(worked.get(k)[3]))
                    .isCloseTo(Double.parseDouble(effects.get(k)[6]), within(1e-9));
            assertThat(worked.get(k)[5]).isEqualTo(effects.get(k)[9]);
        }
    }

    private static boolean exists(String program) {
        try {
            return QueryTest.process(here, List.of(program, "--version")).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
