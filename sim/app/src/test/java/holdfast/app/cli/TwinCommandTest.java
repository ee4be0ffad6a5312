package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinCommandTest {
    private static final String FILE = """
            holdfast: 1
            name: twins
            question: Does one customer notice?
            market: {customers: 400}
            firms: [{name: acme, promise: 0.76, reach: 0.999}, {name: bolt}]
            arms:
              - {name: honest}
              - {name: same}
              - {name: bold, events: [{name: rises, at: 4, firm: acme, lever: promise, value: 0.95}]}
            experiment: {periods: 12, warmUp: 6, replications: 2}
            """;

    @TempDir
    Path here;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(here.resolve("twins.yaml"), FILE);
    }

    private Session.Answer run(String... words) {
        return new Session(here).run(words);
    }

    @Test
    void showsBothLivesPeriodByPeriodAndWhereTheyPart() {
        var answer = run("twin", "twins.yaml", "--customer", "7", "--arms", "honest,bold", "--plain");
        assertThat(answer.code()).as(answer.err()).isZero();
        List<String> lines = answer.out().lines().toList();
        assertThat(lines).hasSize(1 + 12);
        for (String line : lines.subList(1, 13)) {
            String[] cells = line.split("\t", -1);
            boolean apart = !List.of(cells).subList(1, 6).equals(List.of(cells).subList(7, 12));
            assertThat(apart && cells[6].equals("=")).as(line).isFalse();
            assertThat(cells[6].equals("=")).as(line).isEqualTo(Integer.parseInt(cells[0]) < 4);
        }
        assertThat(answer.err())
                .contains("They part in period 4, first by Advertising")
                .contains("acme: promise is 0.76 in honest and 0.95 in bold");
    }

    @Test
    void equalArmsNeverPart() {
        var answer = run("twin", "twins.yaml", "--customer", "399");
        assertThat(answer.err()).contains("The two lives never part");
        assertThat(answer.out()).contains("=").doesNotContain("|");
    }

    @Test
    void withoutACustomerItCountsFates() {
        var answer = run("twin", "twins.yaml", "--arms", "honest,bold", "--plain");
        assertThat(answer.code()).as(answer.err()).isZero();
        List<String> lines = answer.out().lines().toList();
        assertThat(lines.stream().map(line -> line.split("\t")[0]))
                .containsExactly("fate", "stayed", "left", "saved", "lost", "lost-sooner", "lost-later");
        double shares = lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split("\t")[3]))
                .sum();
        assertThat(shares).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(answer.err()).contains("The customers of acme when measurement starts, in 2 replications");
        var same = run("twin", "twins.yaml", "--plain");
        assertThat(same.out()).contains("saved\tleaves in the first, not in the other\t0.0\t0.0");
        assertThat(run("twin", "twins.yaml", "--plain", "--threads", "1").out()).isEqualTo(same.out());
    }

    @Test
    void speaksJson() {
        var answer = run("twin", "twins.yaml", "--customer", "7", "--arms", "honest,bold", "--json");
        assertThat(answer.out()).contains("\"parting\" : 4").contains("\"mechanism\" : \"Advertising\"");
    }

    @Test
    void saysWhatIsWrongAndWhatThereIs() {
        wrong("--customer is 400; arm honest has customers 0 to 399", "--customer", "400");
        wrong("there is no arm 'bald'; did you mean 'bold'?", "--customer", "1", "--arms", "honest,bald");
        wrong("--arms takes two names, here are 1: bold", "--customer", "1", "--arms", "bold");
        wrong("there is no firm 'acne' in arm honest; there are acme, bolt", "--customer", "1", "--firm", "acne");
        wrong("--replication is 0, the first is 1", "--customer", "1", "--replication", "0");
        wrong("there is no firm 'acne'", "--firm", "acne");
        wrong("nobody leaves a firm for good", "--set", "market.type=repertoire");
        assertThat(run("twin", "nowhere.yaml", "--customer", "1").code()).isEqualTo(2);
    }

    private void wrong(String message, String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "twin";
        words[1] = "twins.yaml";
        System.arraycopy(options, 0, words, 2, options.length);
        var answer = run(words);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(message);
    }
}
