package holdfast.app.cli;

import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import holdfast.scenario.file.Budget;
import holdfast.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which concept lives where, which scenarios cover it, and what came out.
 *
 * @param concepts by id, in order
 * @param scenarios the shipped ones
 * @param problems what does not fit together
 */
record Coverage(Map<String, Concept> concepts, List<Shown> scenarios, List<String> problems) {
    /**
     * A shipped scenario.
     *
     * @param file relative to the folder of scenarios
     * @param ids concepts that it covers
     */
    record Shown(String name, String group, String file, String question, List<String> ids, Committed committed) {}

    static Coverage of(Path home) throws IOException {
        Map<String, Concept> concepts = Concept.all();
        List<Shown> scenarios = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : Shipped.scenarios(home)) {
            Reading reading = ScenarioReader.read(file, List.of(), Budget.ofThisProcess(1));
            if (!reading.valid()) {
                problems.add(file + " does not validate: "
                        + reading.problems().get(0).message());
                continue;
            }
            Shown shown = shown(home, file, reading);
            scenarios.add(shown);
            problems.addAll(misfits(concepts, shown));
        }
        return new Coverage(concepts, scenarios, problems);
    }

    private static Shown shown(Path home, Path file, Reading reading) throws IOException {
        Scenario scenario = reading.scenario();
        Map<String, List<String>> topics = Concept.topics();
        List<String> ids = scenario.covers().stream()
                .flatMap(word -> topics.getOrDefault(word, List.of(word)).stream())
                .distinct()
                .toList();
        return new Shown(
                Shipped.name(file),
                Shipped.group(file),
                home.resolve("scenarios").relativize(file).toString().replace('\\', '/'),
                scenario.question().strip().replaceAll("\\s+", " "),
                ids,
                Committed.of(home, Shipped.name(file), reading));
    }

    private static List<String> misfits(Map<String, Concept> concepts, Shown shown) {
        List<String> misfits = new ArrayList<>();
        for (String id : shown.ids()) {
            if (!concepts.containsKey(id)) {
                misfits.add(shown.file() + " covers '" + id + "', which is no id of a concept; see: holdfast coverage");
            } else if (!concepts.get(id).hasHome()) {
                misfits.add(shown.file() + " covers " + id + ", which has no home: "
                        + concepts.get(id).reason());
            }
        }
        if (!shown.committed().current()) {
            misfits.add(
                    shown.file() + " has no committed verdicts, or older ones; CONTRIBUTING.md says how to make them");
        }
        return misfits;
    }

    /** Scenarios that cover a concept. */
    List<Shown> covering(String id) {
        return scenarios.stream().filter(s -> s.ids().contains(id)).toList();
    }

    long withHome() {
        return concepts.values().stream().filter(Concept::hasHome).count();
    }

    long withScenario() {
        return concepts.keySet().stream().filter(id -> !covering(id).isEmpty()).count();
    }

    /** Concepts covered by a scenario whose committed verdicts are up to date. */
    long withVerdict() {
        return concepts.keySet().stream()
                .filter(id -> covering(id).stream()
                        .anyMatch(s -> s.committed().current() && s.committed().claims() > 0))
                .count();
    }

    /** The totals in one line. */
    String totals() {
        return concepts.size() + " concepts: " + withHome() + " with a home in the code, " + withScenario()
                + " with a scenario, " + withVerdict() + " with committed verdicts";
    }
}
