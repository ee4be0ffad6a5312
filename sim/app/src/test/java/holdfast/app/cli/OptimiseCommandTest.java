package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the closed forms of a logit duopoly with an outside good: intrinsic utility 1, price weight 1, no cost. */
class OptimiseCommandTest {
    private static final String ACME = "firms.acme.price=0.5..3";

    @TempDir
    Path here;

    @BeforeEach
    void copyScenario() throws IOException {
        Scenarios.copy(here, "logit-duopoly.yaml");
    }

    private Session.Answer run(String... words) {
        List<String> all = new ArrayList<>(List.of("optimise", "logit-duopoly.yaml", "--metric", "cumulativeProfit"));
        all.addAll(List.of(words));
        return new Session(here).run(all.toArray(String[]::new));
    }

    private static double[] last(Session.Answer answer) {
        assertThat(answer.code()).as(answer.err()).isZero();
        List<String> lines = answer.out().strip().lines().toList();
        String[] cells = lines.get(lines.size() - 1).split("\t");
        double[] numbers = new double[cells.length - 1];
        for (int k = 1; k < cells.length; k++) {
            numbers[k - 1] = Double.parseDouble(cells[k]);
        }
        return numbers;
    }

    /** Price of a firm with the rival's price given: p = 1 / (1 − s). */
    private static double bestResponse(double rival) {
        double p = 1;
        for (int k = 0; k < 200; k++) {
            double own = Math.exp(1 - p);
            double share = own / (1 + own + Math.exp(1 - rival));
            p += 0.5 * (1 / (1 - share) - p);
        }
        return p;
    }

    @Test
    void theBestPriceIsTheBestResponse() {
        Session.Answer answer = run("--lever", ACME, "--plain");
        assertThat(last(answer)[0]).isCloseTo(bestResponse(1.2), within(0.06));
        assertThat(answer.err()).contains("that the search did not see").contains("Run it: holdfast run");
    }

    @ParameterizedTest
    @CsvSource({"bobyqa,40", "cmaes,60"})
    void twoLeversAreSearchedTogether(String method, String trials) {
        double[] best = last(run(
                "--lever",
                ACME,
                "--lever",
                "firms.acme.unitCost=0..0.5",
                "--method",
                method,
                "--trials",
                trials,
                "--plain"));
        assertThat(best[0]).isCloseTo(bestResponse(1.2), within(0.1));
        assertThat(best[1]).as("lower cost is better").isLessThan(0.02);
    }

    @Test
    void theRestIsTheBertrandNashEquilibrium() {
        double[] prices = last(run(
                "--lever", ACME, "--lever", "firms.bolt.price=0.5..3", "--equilibrium", "--trials", "20", "--plain"));
        assertThat(prices[0]).isCloseTo(1.4011, within(0.06));
        assertThat(prices[1]).isCloseTo(1.4011, within(0.06));
    }

    @Test
    void aLimitHolds() {
        double[] best = last(run("--lever", ACME, "--limit", "share>=0.5", "--plain"));
        assertThat(best[2]).as("share").isBetween(0.497, 0.53);
        assertThat(best[0]).as("the rival's price, at which shares are equal").isCloseTo(1.2, within(0.06));
    }

    @Test
    void aLimitThatNothingMeetsIsSaid() {
        Session.Answer answer = run("--lever", ACME, "--limit", "share>=0.99", "--trials", "8");
        assertThat(answer.err()).contains("No candidate that was tried meets all limits");
    }

    @Test
    void anyNumberOfThreadsFindsTheSame() {
        String one = run("--lever", ACME, "--trials", "10", "--threads", "1", "--plain")
                .out();
        assertThat(run("--lever", ACME, "--trials", "10", "--threads", "3", "--plain")
                        .out())
                .isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lever firms.acme.price=1,2|write two ends",
                "--lever firms.acme.prise=1..2|did you mean 'firms.acme.price'?",
                "--lever firms.acme.price=2..1|from must be less than to",
                "--lever firms.acme.price=1..2 --trials 1000000000000|--trials is 1000000000000, allowed is 2 to 100000",
                "--lever firms.acme.price=1..2 --method newton|there are brent, bobyqa, cmaes",
                "--lever firms.acme.price=1..2 --method bobyqa|two --lever or more",
                "--lever firms.acme.price=1..2 --limit share|write satisfaction>=0.7",
                "--lever firms.acme.price=1..2 --limit shares>=0.1|did you mean 'share'?",
                "--lever market.rules.choice.outside=-2..0 --equilibrium|is of no firm"
            })
    void saysWhatIsWrong(String line) {
        String[] parts = line.split("\\|");
        Session.Answer answer = run(parts[0].split(" "));
        assertThat(answer.code()).as(answer.err()).isIn(2, 3);
        assertThat(answer.err()).contains(parts[1]);
    }
}
