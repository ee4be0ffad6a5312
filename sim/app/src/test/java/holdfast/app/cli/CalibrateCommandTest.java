package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
    @TempDir
    Path here;

    @BeforeEach
    void copyScenario() throws IOException {
        Scenarios.copy(here, "tiny.yaml");
    }

    private Session.Answer run(String... words) {
        return new Session(here).run(words);
    }

    private Session.Answer calibrate(String targets, String... more) throws IOException {
        Files.writeString(here.resolve("targets.csv"), targets);
        List<String> words = new ArrayList<>(List.of(
                "calibrate",
                "tiny.yaml",
                "--targets",
                "targets.csv",
                "--set",
                "market.customers=2000",
                "--arm",
                "as-is"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private String[] cells(String file, int line) throws IOException {
        return Files.readAllLines(here.resolve(file)).get(line).split(",", -1);
    }

    /** What a market with known values did is the target; another seed, so the luck is another. */
    private String truth() throws IOException {
        var made = run(
                "run",
                "tiny.yaml",
                "--set",
                "market.customers=20000",
                "--set",
                "firms.bolt.price=1.15",
                "--set",
                "market.rules.reconsideration.deliberation=0.2",
                "--seed",
                "77",
                "-o",
                "truth");
        assertThat(made.code()).as(made.err()).isZero();
        List<String> lines = Files.readAllLines(here.resolve("truth/periods.csv"));
        List<String> head = List.of(lines.get(0).split(","));
        StringBuilder targets = new StringBuilder("metric,firm,over,value,se,use\r\n");
        for (String metric : List.of("share", "churn")) {
            for (int period = 1; period <= 6; period++) {
                double sum = 0;
                int n = 0;
                for (String line : lines.subList(1, lines.size())) {
                    String[] cells = line.split(",", -1);
                    if (cells[0].equals("as-is")
                            && cells[2].equals(Integer.toString(period))
                            && cells[3].equals("acme")
                            && cells[4].equals("all")) {
                        sum += Double.parseDouble(cells[head.indexOf(metric)]);
                        n++;
                    }
                }
                targets.append(metric + ",acme,period " + period + "," + sum / n + ",0.004,"
                        + (period == 5 ? "held" : "fit") + "\r\n");
            }
        }
        return targets.toString();
    }

    @Test
    void knownValuesAreFoundAgainAndTheFittedScenarioRuns() throws IOException {
        var answer = calibrate(
                truth(),
                "--fit",
                "firms.bolt.price=0.8..1.4",
                "--fit",
                "market.rules.reconsideration.deliberation=0.02..0.5",
                "--trials",
                "30");
        assertThat(answer.code()).as(answer.err()).isZero();
        String folder = "results/tiny-calibration/";
        List<String> head = List.of(cells(folder + "parameters.csv", 0));
        for (int k = 1; k <= 2; k++) {
            double truth = k == 1 ? 1.15 : 0.2;
            double range = k == 1 ? 0.6 : 0.48;
            String[] row = cells(folder + "parameters.csv", k);
            double fitted = Double.parseDouble(row[head.indexOf("fitted")]);
            assertThat(Math.abs(fitted - truth)).as(row[0] + " is " + fitted).isLessThan(0.07 * range);
            assertThat(Double.parseDouble(row[head.indexOf("low")])).isLessThan(fitted);
            assertThat(Double.parseDouble(row[head.indexOf("high")])).isGreaterThan(fitted);
        }
        assertThat(Files.readString(here.resolve(folder + "report.html")))
                .contains("How near does the fitted market come to what is known?")
                .contains("2 of 2 held-out targets lie within two standard errors");
        String fitted = cells(folder + "parameters.csv", 1)[head.indexOf("fitted")];
        assertThat(Files.readString(here.resolve(folder + "tiny.yaml"))).contains("price: " + fitted);
        assertThat(run("validate", folder + "tiny.yaml").code()).isZero();
    }

    @Test
    void whatTargetsDoNotSayIsCalledUnidentified() throws IOException {
        var answer = calibrate(
                "metric,firm,over,value,se\r\nprice,acme,whole,1,0.01\r\n",
                "--fit",
                "market.rules.trust.breach=0.1..0.9",
                "--trials",
                "5");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("market.rules.trust.breach is not identified");
    }

    @Test
    void theSameLineGivesTheSameBits() throws IOException {
        String targets = "metric,firm,over,value,se\r\nshare,acme,whole,0.6,0.01\r\n";
        String[] words = {"--fit", "firms.bolt.price=0.8..1.4", "--trials", "8", "-o", "one", "--threads", "1"};
        assertThat(calibrate(targets, words).code()).isZero();
        words[5] = "two";
        words[7] = "3";
        assertThat(calibrate(targets, words).code()).isZero();
        for (String file : List.of("parameters.csv", "fit.csv", "profiles.csv", "tiny.yaml")) {
            assertThat(Files.readString(here.resolve("two/" + file)))
                    .isEqualTo(Files.readString(here.resolve("one/" + file)));
        }
    }

    @Test
    void everyMistakeIsNamedAtOnce() throws IOException {
        var answer = calibrate(
                "metric,firm,over,value,use\r\nshar,acmee,period 99,x,fitt\r\nshare,acme,whole,0.4,fit\r\n",
                "--fit",
                "firms.bolt.price=0.8..1.4");
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err())
                .contains("targets.csv:2: there is no metric 'shar'; did you mean 'share'?")
                .contains("targets.csv:2: there is no firm 'acmee'; did you mean 'acme'?")
                .contains("over is 'period 99', but the measured periods are 1 to 6")
                .contains("value is 'x', a number is needed")
                .contains("use is 'fitt', allowed are fit and held");
        assertThat(calibrate("metric,firm,ovr,value\r\n", "--fit", "firms.bolt.price=0.8..1.4")
                        .err())
                .contains("targets.csv:1: there is no column 'over'; it has metric, firm, ovr, value; is 'ovr' meant?");
        assertThat(calibrate("metric,firm,over,value\r\n", "--fit", "firms.bolt.price=1")
                        .code())
                .isEqualTo(2);
        assertThat(here.resolve("results/tiny-calibration")).doesNotExist();
    }
}
