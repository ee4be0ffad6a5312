package holdfast.web;

import holdfast.market.observe.Metric;
import holdfast.scenario.Scenario;
import holdfast.scenario.file.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lessons beside the scenarios: texts in both languages, bets, and what to tell. */
final class Lessons {
    private static final List<String> NEEDED = List.of(
            "lesson", "title", "scenario", "a", "b", "customers", "seed", "firm", "charts", "steps", "recap", "guide");
    private static final List<String> BET = List.of("metric", "from", "to", "same", "truth", "why");
    private static final List<String> TRUTHS = List.of("higher", "same", "lower");

    private Lessons() {}

    /** All lessons of a folder by name; none where there is no folder. */
    static List<Map<String, Object>> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Lessons::lesson)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> lesson(Path file) {
        Map<String, Object> lesson = DataFile.read(file);
        need(lesson, NEEDED, file + "");
        words(lesson, List.of("title", "recap"), file + "");
        words(map(lesson, "guide"), List.of("question", "wrong", "tell", "vary"), file + ": guide");
        int k = 0;
        for (Map<String, Object> step : steps(lesson)) {
            step(step, file + ": step " + ++k);
        }
        return lesson;
    }

    private static void step(Map<String, Object> step, String where) {
        if (!step.containsKey("ask")) {
            words(step, List.of("say"), where);
            return;
        }
        need(step, BET, where);
        words(step, List.of("ask", "why"), where);
        require(Metric.of(step.get("metric") + "") != null, where + ": there is no metric " + step.get("metric"));
        require(TRUTHS.contains(step.get("truth")), where + ": truth is one of " + TRUTHS);
    }

    /** What is wrong with a lesson in view of the scenario that it shows; empty if nothing is. */
    static List<String> problems(Map<String, Object> lesson, Scenario scenario) {
        List<String> wrong = new ArrayList<>();
        List<Object> arms = new ArrayList<>(List.of(lesson.get("a"), lesson.get("b")));
        steps(lesson).stream()
                .filter(step -> step.containsKey("open"))
                .forEach(step -> arms.addAll(map(step, "open").values()));
        arms.stream().filter(arm -> scenario.arm(arm + "") == null).forEach(arm -> wrong.add("no arm " + arm));
        if (scenario.baselineArm().spec().firmIndex(lesson.get("firm") + "") < 0) {
            wrong.add("no firm " + lesson.get("firm"));
        }
        return wrong;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> steps(Map<String, Object> lesson) {
        return (List<Map<String, Object>>) lesson.get("steps");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> parent, String key) {
        require(parent.get(key) instanceof Map, key + " must be a mapping");
        return (Map<String, Object>) parent.get(key);
    }

    private static void words(Map<String, Object> parent, List<String> keys, String where) {
        need(parent, keys, where);
        keys.forEach(key -> need(map(parent, key), List.of("en", "zh"), where + ": " + key));
    }

    private static void need(Map<String, Object> parent, List<String> keys, String where) {
        for (String key : keys) {
            require(parent.get(key) != null && !parent.get(key).equals(""), where + ": '" + key + "' is missing");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
