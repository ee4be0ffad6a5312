package holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as users have it, in a process of its own, on results of a run and of a sweep. */
class QueryTest {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    static Path here;

    record Ended(int code, String out, String err) {}

    @BeforeAll
    static void results() throws IOException {
        String scenario = ROOT.resolve("scenarios/over-promising.yaml").toString();
        for (String command : List.of(
                "run " + scenario + " --set market.customers=200 --replications 2 -o results/small",
                "sweep " + scenario + " --factor firms.acme.price=0.9,1 --set market.customers=200 --replications 2"
                        + " -o results/talk")) {
            Ended ended = holdfast(command.split(" "));
            assertThat(ended.code()).as(ended.err()).isZero();
        }
    }

    private static Ended holdfast(String... words) throws IOException {
        return holdfast(here, words);
    }

    static Ended holdfast(Path where, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-Dholdfast.home=" + ROOT,
                "-cp",
                System.getProperty("java.class.path"),
                "holdfast.app.cli.Main"));
        line.addAll(Arrays.asList(words));
        return process(where, line);
    }

    static Ended process(Path where, List<String> line) throws IOException {
        Path out = Files.createTempFile(where, "out", ".txt");
        Path err = Files.createTempFile(where, "err", ".txt");
        Process process = new ProcessBuilder(line)
                .directory(where.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        try {
            return new Ended(process.waitFor(), Files.readString(out), Files.readString(err));
        } catch (InterruptedException e) {
            process.destroy();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theAnswerIsThatOfTheFile() throws IOException {
        Ended ended = holdfast(
                "query",
                "--plain",
                "SELECT arm, replication, share FROM outcomes WHERE firm = 'acme'",
                "results/small");
        assertThat(ended.code()).as(ended.err()).isZero();
        List<String> lines = Files.readAllLines(here.resolve("results/small/outcomes.csv"));
        List<String> head = List.of(lines.get(0).split(",", -1));
        int share = head.indexOf("share");
        int firm = head.indexOf("firm");
        List<String> expected = lines.stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[firm].equals("acme"))
                .map(row -> row[0] + "\t" + row[1] + "\t" + row[share])
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(ended.out().lines().skip(1)).containsExactlyElementsOf(expected);
    }

    @Test
    void severalFoldersAreToldApartAndCanBeJoined() throws IOException {
        Ended ended = holdfast(
                "query",
                "--plain",
                "SELECT folder, count(*) AS n FROM outcomes GROUP BY folder ORDER BY folder",
                "results/small",
                "results/talk");
        assertThat(ended.out().lines().map(line -> line.split("\t")[0])).containsExactly("folder", "small", "talk");
        Ended joined = holdfast(
                "query",
                "--json",
                "SELECT p.\"firms.acme.price\" AS price, avg(r.mean) AS mean FROM responses r JOIN points p USING (point) "
                        + "GROUP BY price ORDER BY price");
        assertThat(joined.code()).as(joined.err()).isZero();
        assertThat(joined.out()).contains("\"price\" : 0.9").contains("\"price\" : 1");
    }

    @Test
    void withoutAQuestionTheTablesAreListed() throws IOException {
        Ended ended = holdfast("query", "results/small");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("outcomes").contains("satisfactionEnd").contains("DOUBLE");
    }

    @Test
    void everyTableGoesToParquetAndBack() throws Exception {
        Ended ended = holdfast("query", "results/small", "--parquet", "parquet");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out().lines()).contains("parquet/periods.parquet");
        long rows;
        try (var lines = Files.lines(here.resolve("results/small/periods.csv"))) {
            rows = lines.count() - 1;
        }
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement();
                var found = statement.executeQuery("SELECT count(*), min(period) FROM read_parquet('"
                        + here.resolve("parquet/periods.parquet") + "')")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getLong(1)).isEqualTo(rows);
        }
        Ended again = holdfast("query", "results/small", "--parquet", "parquet");
        assertThat(again.code()).isEqualTo(6);
        assertThat(again.err()).contains("is not empty, nothing was changed");
    }

    @Test
    void errorsTeachAndNothingElseIsTouched() throws IOException {
        Ended table = holdfast("query", "SELECT * FROM outcome", "results/small");
        assertThat(table.code()).isEqualTo(2);
        assertThat(table.err())
                .contains("The tables are departures, effects, fates, outcomes")
                .doesNotContain("duckdb_");
        Ended column = holdfast("query", "SELECT shar FROM outcomes", "results/small");
        assertThat(column.code()).isEqualTo(2);
        assertThat(column.err()).contains("\"share\"");
        Path target = here.resolve("stolen.csv");
        Ended copy = holdfast("query", "COPY outcomes TO '" + target + "'", "results/small");
        assertThat(copy.code()).isEqualTo(2);
        assertThat(target).doesNotExist();
        Ended file = holdfast("query", "SELECT * FROM read_csv('" + ROOT.resolve("pom.xml") + "')", "results/small");
        assertThat(file.code()).isEqualTo(2);
        Ended unlocked = holdfast("query", "SET enable_external_access = true", "results/small");
        assertThat(unlocked.code()).isEqualTo(2);
        Ended folder = holdfast("query", "SELECT 1 FROM outcomes", "results/smal");
        assertThat(folder.code()).isEqualTo(2);
        assertThat(folder.err()).contains("did you mean results/small?");
    }

    @Test
    void theQuestionsOfTheReadmeAreAnswered() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md")).stream()
                .filter(line -> line.startsWith("./holdfast query "))
                .toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
        for (String line : lines) {
            List<String> words = Pattern.compile("'([^']*)'|(\\S+)")
                    .matcher(line)
                    .results()
                    .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
                    .toList();
            Ended ended = holdfast(words.subList(1, words.size()).toArray(String[]::new));
            assertThat(ended.code()).as(line + "\n" + ended.err()).isZero();
        }
    }

    @Test
    void theBenchReadsBackWhatItWrote() throws IOException {
        Path folder = Files.createDirectory(here.resolve("speed"));
        String said = StoreSpeed.measure(folder, 20_000);
        assertThat(said).contains("20,000 rows");
    }
}
