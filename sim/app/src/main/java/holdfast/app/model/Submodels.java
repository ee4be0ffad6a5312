package holdfast.app.model;

import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The submodels of the model's description, each with what it claims, computes, reads and writes, and with its parameters. */
final class Submodels {
    private final MarketSources sources;
    private final Map<String, Descriptor> rules = Settings.rules();
    private final List<String> lines = new ArrayList<>();

    Submodels(MarketSources sources) {
        this.sources = sources;
    }

    /** Mechanisms in the order in which they act, then those rules that others work by. */
    static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Schedule.Entry entry : Schedule.all()) {
            names.put(entry.name(), entry.stage() + ", " + entry.where());
        }
        Settings.rules().keySet().forEach(name -> names.putIfAbsent(name, ""));
        return names;
    }

    /** All submodels. */
    String mechanisms() {
        names().forEach(this::mechanism);
        return String.join("\n", lines);
    }

    private void mechanism(String name, String place) {
        Card card = Card.of(name, sources.comment(name));
        Descriptor rule = rules.get(name);
        lines.add("#### " + name);
        lines.add("");
        String state = rule == null
                ? "always there"
                : "`market.rules." + rule.name() + "`, " + (Settings.on(rule) ? "on" : "off") + " by default";
        lines.add("[" + sources.room(name) + "](" + sources.link(name) + ")"
                + (place.isEmpty() ? "" : ", " + where(place)) + "; " + state + ".");
        for (String heading : Card.HEADINGS) {
            lines.add("");
            String text = card.part(heading);
            lines.add("*" + heading + ":* " + (heading.equals("Claim") ? Prose.sentence(text) : text));
        }
        if (rule != null) {
            table(Settings.rows("market.rules." + rule.name(), rule.type().asSubclass(Record.class)));
            for (Descriptor d : Parameters.of(rule.type().asSubclass(Record.class))) {
                if (d.element() != null && d.element().isRecord()) {
                    table(Settings.rows(
                            "market.rules." + rule.name() + "." + d.name() + "[]",
                            d.element().asSubclass(Record.class)));
                }
            }
        }
        constants(name);
        lines.add("");
    }

    private static String where(String place) {
        String[] parts = place.split(", ");
        String market = parts[1].equals("both") ? "in both types of market" : "in " + parts[1] + " markets";
        return switch (parts[0]) {
            case "firms" -> "firms, once a period";
            case "communication" -> "customers, once a period, " + market;
            default -> "customers, once an occasion, " + market;
        };
    }

    /** Ways in which firms set their levers. */
    String policies() {
        Map<String, String> all = new TreeMap<>();
        for (String name : sources.names()) {
            if (sources.room(name).equals("firm.policy") && sources.text(name).contains("implements Strategy")) {
                all.put(name, sources.comment(name));
            }
        }
        all.forEach((name, comment) -> {
            lines.add("#### " + word(name));
            lines.add("");
            lines.add("[" + name + "](" + sources.link(name) + "). " + comment);
            constants(name);
            lines.add("");
        });
        return String.join("\n", lines);
    }

    private static String word(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** What a scenario says of one world besides its mechanisms. */
    String settings() {
        Settings.records().forEach((path, type) -> {
            List<String> rows = Settings.rows(path, type);
            lines.add("#### `" + path + "`");
            table(rows);
            lines.add("");
        });
        return String.join("\n", lines);
    }

    /** Numbers of what is neither a mechanism nor a policy: set-up and measurement. */
    String constants() {
        lines.add(Prose.head("class", "constant", "value", "meaning"));
        for (String name : sources.names()) {
            boolean shown = names().containsKey(name)
                    || sources.room(name).equals("firm.policy")
                    || sources.room(name).equals("number");
            if (!shown) {
                sources.constants(name)
                        .forEach(c ->
                                lines.add(Prose.row("[" + name + "](" + sources.link(name) + ")", c[0], c[1], c[2])));
            }
        }
        return String.join("\n", lines);
    }

    private void table(List<String> rows) {
        if (!rows.isEmpty()) {
            lines.add("");
            lines.add(Prose.head(Settings.HEAD));
            lines.addAll(rows);
        }
    }

    private void constants(String name) {
        List<String[]> constants = sources.constants(name);
        if (!constants.isEmpty()) {
            lines.add("");
            lines.add(Prose.head("constant", "value", "meaning"));
            for (String[] constant : constants) {
                lines.add(Prose.row(constant[0], constant[1], constant[2]));
            }
        }
    }
}
