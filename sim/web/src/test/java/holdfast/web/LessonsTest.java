package holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.scenario.Scenario;
import holdfast.web.live.Duo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lessons say comes out does come out, in the worlds that they show. */
class LessonsTest {
    static Stream<Map<String, Object>> lessons() {
        return Checkout.library().lessons().stream();
    }

    @Test
    void thereAreSixWithTwoBetsEach() {
        assertThat(lessons().map(lesson -> lesson.get("lesson")))
                .contains(
                        "over-promising",
                        "price-moves",
                        "satisfaction-trap",
                        "service-recovery",
                        "three-bonds",
                        "staff-departure");
        assertThat(lessons())
                .allSatisfy(lesson -> assertThat(Lessons.steps(lesson).stream()
                                .filter(s -> s.containsKey("ask"))
                                .count())
                        .isGreaterThanOrEqualTo(2));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyBetComesOutAsTheLessonSays(Map<String, Object> lesson) {
        Library library = Checkout.library();
        List<String> sets =
                List.of("market.customers=" + lesson.get("customers"), "experiment.seed=" + lesson.get("seed"));
        Scenario scenario = library.read(lesson.get("scenario") + "", sets);
        assertThat(Lessons.problems(lesson, scenario)).isEmpty();
        Map<String, Object> worlds = lesson;
        for (Map<String, Object> step : Lessons.steps(lesson)) {
            worlds = step.containsKey("open") ? Lessons.map(step, "open") : worlds;
            if (step.containsKey("ask")) {
                assertThat(outcome(scenario, worlds, lesson.get("firm") + "", step))
                        .as(lesson.get("lesson") + ": " + step.get("ask"))
                        .isEqualTo(step.get("truth"));
            }
        }
    }

    private static String outcome(Scenario scenario, Map<String, Object> worlds, String firm, Map<String, Object> bet) {
        Duo duo = new Duo(
                scenario.arm(worlds.get("a") + "").spec(),
                scenario.arm(worlds.get("b") + "").spec(),
                scenario.experiment().seed());
        int warmUp = scenario.baselineArm().spec().horizon().warmUp();
        int to = warmUp + number(bet, "to").intValue();
        while (duo.ran() < to) {
            duo.step();
        }
        double[] mean = new double[2];
        for (int w = 0; w < 2; w++) {
            double sum = 0;
            int n = 0;
            Observations seen = duo.observations(w);
            for (int period = warmUp + number(bet, "from").intValue() - 1; period < to; period++) {
                double value = seen.value(
                        Metric.of(bet.get("metric") + ""),
                        period,
                        scenario.baselineArm().spec().firmIndex(firm));
                sum += Double.isNaN(value) ? 0 : value;
                n += Double.isNaN(value) ? 0 : 1;
            }
            mean[w] = sum / n;
        }
        double difference = mean[1] - mean[0];
        return Math.abs(difference) <= number(bet, "same") ? "same" : difference > 0 ? "higher" : "lower";
    }

    private static Double number(Map<String, Object> bet, String key) {
        return Double.valueOf(bet.get(key) + "");
    }

    @Test
    void aLessonWithSomethingMissingSaysWhatAndWhere(@TempDir Path folder) throws IOException {
        Path shipped = Checkout.scenarios().resolve("lessons/price-moves.yaml");
        List<String> lines = Files.readAllLines(shipped);
        Files.write(
                folder.resolve("bad.yaml"),
                lines.stream()
                        .map(line -> line.replace("metric: share", "metric: shares"))
                        .toList());
        assertThatThrownBy(() -> Lessons.read(folder))
                .hasMessageContaining("there is no metric shares")
                .hasMessageContaining("step 2");
        Files.write(
                folder.resolve("bad.yaml"),
                lines.stream().filter(line -> !line.startsWith("firm:")).toList());
        assertThatThrownBy(() -> Lessons.read(folder))
                .hasMessageContaining("'firm' is missing")
                .hasMessageContaining("bad.yaml");
        Files.writeString(folder.resolve("bad.yaml"), "lesson: [");
        assertThatThrownBy(() -> Lessons.read(folder)).hasMessageContaining("bad.yaml");
    }
}
