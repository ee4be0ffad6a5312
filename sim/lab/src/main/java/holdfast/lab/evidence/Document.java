package holdfast.lab.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scenario document in the making: values at paths, firms, events and arms, written as YAML. */
final class Document {
    private static final int DECIMALS = 12;

    private final String name;
    private final Map<String, Object> tree = new LinkedHashMap<>();

    /** A document on the market in which nothing happens unless it is switched on. */
    Document(String name, String question) {
        this.name = name;
        tree.put("holdfast", 1);
        tree.put("name", name);
        tree.put("question", question);
        tree.put("extends", Workshop.STILL);
    }

    String name() {
        return name;
    }

    /** Puts it on another market. */
    Document on(String base) {
        tree.put("extends", base);
        return this;
    }

    /** Sets the value at a dotted path of mappings. */
    @SuppressWarnings("unchecked")
    Document set(String path, Object value) {
        String[] keys = path.split("\\.");
        Map<String, Object> at = tree;
        for (int k = 0; k < keys.length - 1; k++) {
            at = (Map<String, Object>) at.computeIfAbsent(keys[k], key -> new LinkedHashMap<String, Object>());
        }
        at.put(keys[keys.length - 1], value);
        return this;
    }

    /** Sets a parameter of a mechanism and switches the mechanism on. */
    Document rule(String path, Object value) {
        String mechanism = path.substring(0, path.indexOf('.'));
        return set("market.rules." + mechanism + ".off", false).set("market.rules." + path, value);
    }

    /** How much is run: no warm-up. */
    Document size(int customers, int periods, int replications, long seed) {
        return set("market.customers", customers)
                .set("experiment.periods", periods)
                .set("experiment.warmUp", 0)
                .set("experiment.replications", replications)
                .set("experiment.seed", seed);
    }

    /** Adds a firm with values by dotted path: name, then path, value, path, value and so on. */
    Document firm(String firm, Object... values) {
        return item("firms", firm, values);
    }

    /** Adds an event. */
    Document event(String event, Object... values) {
        return item("events", event, values);
    }

    /** Adds an arm that sets values at paths; the first is the baseline. */
    Document arm(String arm, Object... values) {
        Map<String, Object> sets = pairs(values);
        item("arms", arm);
        if (!sets.isEmpty()) {
            last("arms").put("set", sets);
        }
        return this;
    }

    /** Gives all elements of a list a further value. */
    Document each(String list, String key, Object value) {
        items(list).forEach(item -> item.put(key, value));
        return this;
    }

    /** Adds an element of a list with a name and values. */
    Document item(String list, String item, Object... values) {
        items(list).add(new LinkedHashMap<>(Map.of("name", item)));
        last(list).putAll(pairs(values));
        return this;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(String list) {
        return (List<Map<String, Object>>) tree.computeIfAbsent(list, key -> new ArrayList<Map<String, Object>>());
    }

    private Map<String, Object> last(String list) {
        return items(list).get(items(list).size() - 1);
    }

    /** A mapping of name, value, name, value. */
    static Map<String, Object> pairs(Object... values) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int k = 0; k < values.length; k += 2) {
            map.put((String) values[k], values[k + 1]);
        }
        return map;
    }

    /** The document as YAML. */
    String text() {
        if (!tree.containsKey("arms")) {
            arm("as-is");
        }
        StringBuilder out = new StringBuilder();
        tree.forEach((key, value) -> {
            boolean named = value instanceof List<?>;
            out.append(key).append(named ? ":\n" : ": ");
            if (named) {
                ((List<?>) value)
                        .forEach(item -> out.append("  - ").append(flow(item)).append('\n'));
            } else {
                out.append(flow(value)).append('\n');
            }
        });
        return out.toString();
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> parts = new ArrayList<>();
            map.forEach((key, of) -> parts.add(key + ": " + flow(of)));
            return "{" + String.join(", ", parts) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(Document::flow).toList()) + "]";
        }
        if (value instanceof Double number) {
            return new BigDecimal(number)
                    .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return value instanceof String text && !text.matches("[a-z][a-z0-9-]*") ? '"' + text + '"' : value.toString();
    }
}
