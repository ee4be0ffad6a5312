package holdfast.scenario.file;

import holdfast.market.MarketSpec;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What has to be said of a world so that it comes of another one.
 *
 * @param sets single values and unnamed lists, by path
 * @param lists named lists of which elements go or come
 */
record WorldDiff(Map<String, Object> sets, Map<String, Change> lists) {

    /** Elements that go, by name, and elements that come, complete and in order. */
    record Change(List<String> removed, List<Record> added) {}

    static WorldDiff between(MarketSpec from, MarketSpec to) {
        WorldDiff diff = new WorldDiff(new LinkedHashMap<>(), new LinkedHashMap<>());
        List<Descriptor> parts = Parameters.of(MarketSpec.class);
        for (int k = 0; k < parts.size(); k++) {
            Layout.Key key = Layout.of(Layout.WORLD, parts.get(k).name());
            if (key != null && key.kind() == Layout.Kind.NAMED) {
                diff.named(key.name(), elements(from, k), elements(to, k));
            } else if (key != null
                    && !diff.record(
                            (Record) Parameters.get(from, k), (Record) Parameters.get(to, k), key.name(), diff.sets)) {
                throw new IllegalStateException("an arm cannot take away a value of " + key.name());
            }
        }
        return diff;
    }

    /** True if something was said of this path. */
    boolean touches(String path) {
        return sets.keySet().stream().anyMatch(set -> path.equals(set) || path.startsWith(set + "["))
                || lists.entrySet().stream()
                        .anyMatch(list -> list.getValue().added().stream()
                                .anyMatch(element -> path.startsWith(list.getKey() + "." + name(element) + ".")));
    }

    private void named(String key, List<Record> from, List<Record> to) {
        List<String> before = from.stream().map(WorldDiff::name).toList();
        List<String> after = to.stream().map(WorldDiff::name).toList();
        List<String> kept = before.stream().filter(after::contains).toList();
        Map<String, Object> changes = new LinkedHashMap<>();
        boolean sayable = kept.equals(after.subList(0, kept.size()));
        for (int k = 0; sayable && k < kept.size(); k++) {
            sayable = record(from.get(before.indexOf(kept.get(k))), to.get(k), key + "." + kept.get(k), changes);
        }
        List<String> removed =
                sayable ? before.stream().filter(name -> !after.contains(name)).toList() : before;
        List<Record> added = sayable ? to.subList(kept.size(), to.size()) : to;
        if (sayable) {
            sets.putAll(changes);
        }
        if (!removed.isEmpty() || !added.isEmpty()) {
            lists.put(key, new Change(removed, added));
        }
    }

    /** Collects the differences between two records; false if one of them cannot be said by setting values. */
    private boolean record(Record from, Record to, String path, Map<String, Object> changes) {
        List<Descriptor> all = Parameters.of(from.getClass());
        for (int k = 0; k < all.size(); k++) {
            Object before = Parameters.get(from, k);
            Object after = Parameters.get(to, k);
            String inner = path + "." + all.get(k).name();
            if (before instanceof Record below && after instanceof Record above) {
                if (!record(below, above, inner, changes)) {
                    return false;
                }
            } else if (!Objects.equals(before, after)) {
                if (after == null) {
                    return false;
                }
                changes.put(inner, after);
            }
        }
        return true;
    }

    private static List<Record> elements(MarketSpec spec, int component) {
        List<Record> elements = new ArrayList<>();
        ((List<?>) Parameters.get(spec, component)).forEach(element -> elements.add((Record) element));
        return elements;
    }

    private static String name(Record element) {
        List<Descriptor> all = Parameters.of(element.getClass());
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).name().equals("name")) {
                return (String) Parameters.get(element, k);
            }
        }
        throw new IllegalStateException("no name in " + element.getClass());
    }
}
