package holdfast.scenario.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the codes of problems mean. */
public final class ProblemCodes {
    private static final Map<String, String> EXPLANATIONS = explanations();

    private ProblemCodes() {}

    /** All codes in order. */
    public static List<String> all() {
        return Arrays.stream(Code.values()).map(Code::id).toList();
    }

    /** What a code means, with an example; null if there is no such code. */
    public static String explain(String code) {
        return EXPLANATIONS.get(code);
    }

    private static Map<String, String> explanations() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String section : Template.resource("codes.md").split("(?m)^## ")) {
            if (!section.isBlank()) {
                all.put(section.substring(0, section.indexOf(' ')), section.strip() + "\n");
            }
        }
        return all;
    }
}
