package holdfast.app.model;

import holdfast.market.MarketSpec;
import holdfast.market.Rules;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of the model, by the record that holds them, and how a document shows one. */
final class Settings {
    /** Columns of a table of parameters. */
    static final String[] HEAD = {
        "parameter", "meaning", "default", "unit", "allowed", "no effect at", "source or reason"
    };

    private Settings() {}

    /** Paths of the records of one world, mechanisms excepted, in the order in which a scenario names them. */
    static Map<String, Class<? extends Record>> records() {
        Map<String, Class<? extends Record>> all = new LinkedHashMap<>();
        walk("", MarketSpec.class, all);
        all.remove("");
        return all;
    }

    private static void walk(String path, Class<? extends Record> type, Map<String, Class<? extends Record>> all) {
        if (type == Rules.class || all.containsValue(type)) {
            return;
        }
        all.put(path, type);
        for (Descriptor d : Parameters.of(type)) {
            boolean listed = d.element() != null && d.element().isRecord();
            if (d.name().equals("before") || !listed && !d.type().isRecord()) {
                continue;
            }
            Class<? extends Record> inner = (listed ? d.element() : d.type()).asSubclass(Record.class);
            boolean named = Parameters.of(inner).stream().anyMatch(p -> p.name().equals("name"));
            String element = listed ? named ? ".<name>" : "[]" : "";
            walk((path.isEmpty() ? "" : path + ".") + d.name() + element, inner, all);
        }
    }

    /** Mechanisms by the class that has the rule: its name among the rules, and the rule. */
    static Map<String, Descriptor> rules() {
        Map<String, Descriptor> rules = new LinkedHashMap<>();
        for (Descriptor d : Parameters.of(Rules.class)) {
            rules.put(d.type().getEnclosingClass().getSimpleName(), d);
        }
        return rules;
    }

    /** True if the mechanism is on where a scenario says nothing. */
    static boolean on(Descriptor rule) {
        return Parameters.of(rule.type().asSubclass(Record.class)).stream()
                .noneMatch(d -> d.name().equals("off") && d.about().value().equals("true"));
    }

    /** Rows of a record's parameters; those that hold further records are left to these. */
    static List<String> rows(String path, Class<? extends Record> type) {
        return Parameters.of(type).stream()
                .filter(d -> !d.type().isRecord())
                .map(d -> row(path, d))
                .toList();
    }

    private static String row(String path, Descriptor d) {
        double[] none = d.about().noEffect();
        return Prose.row(
                "`" + path + "." + d.name() + "`",
                d.about().text(),
                standard(d),
                unit(d),
                d.numeric() ? Parameters.range(d) : "",
                none.length == 0 ? "" : Parameters.plain(none[0]),
                d.about().source());
    }

    /** The default in words. */
    static String standard(Descriptor d) {
        return switch (d.about().value()) {
            case "required" -> "must be given";
            case "absent" -> "left out";
            case "empty" -> "none";
            default -> d.about().value();
        };
    }

    /** The unit; for words those that there are; for numbers on a scale the scale. Empty where a number has neither. */
    static String unit(Descriptor d) {
        if (d.type() == boolean.class || d.type() == Boolean.class) {
            return "true or false";
        }
        if (d.type().isEnum()) {
            return Stream.of(d.type().getEnumConstants())
                    .map(constant -> Parameters.word((Enum<?>) constant))
                    .collect(Collectors.joining(", "));
        }
        if (!d.numeric()) {
            return d.type() == List.class ? "list" : "text";
        }
        if (!d.about().unit().isEmpty()) {
            return d.about().unit();
        }
        boolean scale = d.about().min() >= -1 && d.about().max() <= 1;
        return !scale ? "" : d.about().min() < 0 ? "scale −1 to 1" : "scale 0 to 1";
    }
}
