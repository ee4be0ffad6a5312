package holdfast.scenario.file;

import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads a scenario file, YAML 1.2 or JSON, strictly: bytes, events, tree, bases, {@code --set}, arms, records. All problems
 * are found in one pass; nothing is reinterpreted on the way.
 */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads, resolves and checks a file for this process's memory, one run at a time.
     *
     * @param sets {@code path=value} pairs from the command line, applied to the resolved file before the arms
     */
    public static Reading read(Path file, List<String> sets) {
        return read(file, sets, Budget.ofThisProcess(1));
    }

    /** The same with the memory that the experiment may take. */
    public static Reading read(Path file, List<String> sets, Budget budget) {
        Problems problems = new Problems();
        Node.Mapping tree = Bases.load(file, problems);
        if (tree == null) {
            return new Reading(null, problems.sorted(), "", "", Map.of());
        }
        for (String set : sets) {
            tree = Sets.argument(tree, set, problems);
        }
        ScenarioBinder binder = new ScenarioBinder(tree, problems);
        Scenario scenario = binder.bind(budget);
        if (!problems.none()) {
            return new Reading(null, problems.sorted(), "", "", Map.of());
        }
        Resolved resolved = new Resolved(scenario, binder.base());
        return new Reading(
                scenario, List.of(), resolved.text(), Fingerprint.of(scenario), resolved.origins(binder.origins()));
    }
}
