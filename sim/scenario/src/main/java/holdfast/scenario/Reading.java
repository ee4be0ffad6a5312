package holdfast.scenario;

import java.util.List;
import java.util.Map;

/**
 * What came of reading a scenario file: either a scenario or problems.
 *
 * @param scenario the scenario, or null if there are problems
 * @param problems all problems found in one pass, in order of place
 * @param resolved the complete resolved scenario as text: reading it again gives an equal scenario; empty if
 *     there are problems
 * @param hash SHA-256 of the resolved scenario in canonical form, in hex; empty if there are problems
 * @param origins for every resolved scalar, by path: {@code default}, {@code --set}, or {@code file:line}
 */
public record Reading(
        Scenario scenario, List<Problem> problems, String resolved, String hash, Map<String, String> origins) {
    public boolean valid() {
        return problems.isEmpty();
    }
}
