package holdfast.app.cli;

import holdfast.market.MarketSpec;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Design;
import holdfast.scenario.Expectation;
import holdfast.scenario.Experiment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every parameter of a scenario file by its path; {@code *} stands for the name of a list element. */
final class ParameterPaths {
    private ParameterPaths() {}

    /** All paths in the order of a scenario file. */
    static Map<String, Descriptor> all() {
        Map<String, Descriptor> all = new LinkedHashMap<>();
        add("", MarketSpec.class, all);
        all.keySet().removeIf(path -> path.startsWith("horizon") || path.equals("before"));
        add("experiment.", Experiment.class, all);
        add("design.", Design.class, all);
        add("expect.*.", Expectation.class, all);
        return all;
    }

    private static void add(String prefix, Class<? extends Record> type, Map<String, Descriptor> all) {
        for (Descriptor descriptor : Parameters.of(type)) {
            String path = prefix + descriptor.name();
            all.put(path, descriptor);
            if (descriptor.type().isRecord()) {
                add(path + ".", descriptor.type().asSubclass(Record.class), all);
            } else if (descriptor.element() != null && descriptor.element().isRecord()) {
                add(path + ".*.", descriptor.element().asSubclass(Record.class), all);
            }
        }
    }

    /** Paths that a word means: the whole path, a section, else all that end in it, for example {@code trust.breach}. */
    static List<String> matching(String word) {
        List<String> ending = new ArrayList<>();
        for (String path : all().keySet()) {
            if (path.matches(pattern(word))) {
                return List.of(path);
            }
            if (path.startsWith(word + ".") && !word.contains(".")) {
                return List.of(word);
            }
            if (path.matches(".*\\." + pattern(word))) {
                ending.add(path);
            }
        }
        return ending;
    }

    /** {@code firms.acme.price} fits {@code firms.*.price}: each part may stand for a star. */
    private static String pattern(String word) {
        List<String> parts = new ArrayList<>();
        for (String part : word.split("\\.", -1)) {
            parts.add("(\\*|" + java.util.regex.Pattern.quote(part.replaceAll("\\[\\d+\\]$", "")) + ")");
        }
        return String.join("\\.", parts);
    }
}
