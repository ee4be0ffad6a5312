package holdfast.scenario.file;

import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trees to settings records, driven by the descriptions of their components alone. */
final class Binder {
    private final Problems problems;
    private final References references;
    private final ValueReader values;
    private final Map<String, String> origins = new TreeMap<>();

    Binder(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
        this.values = new ValueReader(problems);
    }

    /** Where each scalar came from, by path. */
    Map<String, String> origins() {
        return origins;
    }

    /**
     * Makes a record.
     *
     * @param given components that do not come from the tree
     * @return null if there was a problem
     */
    <R extends Record> R record(Class<R> type, Node node, String path, Map<String, Object> given) {
        if (!(node instanceof Node.Mapping mapping)) {
            wrongShape(node, last(path), "a mapping of keys to values is needed");
            return null;
        }
        unknownKeys(
                problems,
                mapping,
                Parameters.of(type).stream().map(Descriptor::name).toList());
        int before = problems.reports();
        Object[] made = components(type, mapping, path, given);
        return problems.reports() == before && complete(type, made) ? create(type, mapping, made) : null;
    }

    /** The components of a record in declared order; null where there was a problem, or nothing was written. */
    Object[] components(Class<? extends Record> type, Node.Mapping mapping, String path, Map<String, Object> given) {
        List<Descriptor> all = Parameters.of(type);
        Object[] made = new Object[all.size()];
        for (int k = 0; k < made.length; k++) {
            Descriptor d = all.get(k);
            Node value = mapping.get(d.name());
            String inner = path.isEmpty() ? d.name() : path + "." + d.name();
            if (given.containsKey(d.name())) {
                made[k] = given.get(d.name());
            } else {
                made[k] = value == null ? missing(d, type, mapping, inner) : present(type, d, value, inner);
            }
        }
        return made;
    }

    /** True if every component that must have a value has one. */
    static boolean complete(Class<? extends Record> type, Object[] made) {
        List<Descriptor> all = Parameters.of(type);
        for (int k = 0; k < made.length; k++) {
            if (made[k] == null && !all.get(k).optional()) {
                return false;
            }
        }
        return true;
    }

    /** Calls the record's constructor; null if its own checks object, which is then reported. */
    <R extends Record> R create(Class<R> type, Node.Mapping mapping, Object[] made) {
        try {
            return Parameters.create(type, made);
        } catch (IllegalArgumentException e) {
            String reason = e.getMessage().replaceFirst("^[A-Za-z.$]+: ", "");
            problems.add(Code.CONTRADICTION, Blame.place(mapping, reason), reason, "");
            return null;
        }
    }

    private Object missing(Descriptor d, Class<? extends Record> type, Node.Mapping owner, String path) {
        if (d.type().isRecord() && !d.required() && !d.optional()) {
            return record(d.type().asSubclass(Record.class), Node.empty(owner.mark()), path, Map.of());
        }
        if (d.required()) {
            if (misspelt(d, owner, type)) {
                return null;
            }
            problems.add(
                    Code.MISSING_KEY,
                    owner.mark().at(join(owner.mark().path(), d.name())),
                    "the key '" + d.name() + "' is missing",
                    "add '" + d.name() + ": ...' (" + d.about().text() + ") " + Expected.of(d));
            return null;
        }
        if (d.scalar() && !d.optional() || d.type() == List.class) {
            origins.put(path, "default");
        }
        return d.defaultValue();
    }

    /** True where an unknown key looks like this one, and was reported as such. */
    private static boolean misspelt(Descriptor d, Node.Mapping owner, Class<? extends Record> type) {
        List<String> known = Parameters.of(type).stream().map(Descriptor::name).toList();
        List<String> unknown = owner.entries().keySet().stream()
                .filter(key -> !known.contains(key))
                .toList();
        return Nearest.of(d.name(), unknown) != null;
    }

    private Object present(Class<?> owner, Descriptor d, Node node, String path) {
        if (d.type().isRecord()) {
            return record(d.type().asSubclass(Record.class), node, path, Map.of());
        }
        if (d.type() == List.class) {
            return list(d, node, path);
        }
        Object value = values.read(d, d.type(), node);
        if (value instanceof String text && !references.known(owner, d, text, node.mark())) {
            return null;
        }
        origins.put(path, node.mark().origin());
        return value;
    }

    private List<Object> list(Descriptor d, Node node, String path) {
        if (!(node instanceof Node.Items list)) {
            wrongShape(node, d.name(), "a list is needed");
            return null;
        }
        String problem = Parameters.problem(d, list.items());
        if (problem != null) {
            problems.add(
                    Code.LIST_LENGTH,
                    list.mark(),
                    "'" + d.name() + "' has " + list.items().size() + " elements, allowed is " + Parameters.range(d),
                    "");
            return null;
        }
        List<Object> made = new ArrayList<>();
        boolean complete = true;
        for (int k = 0; k < list.items().size(); k++) {
            Node item = list.items().get(k);
            boolean named = item instanceof Node.Mapping mapping && mapping.text("name") != null;
            String inner = named ? path + "." + ((Node.Mapping) item).text("name") : path + "[" + k + "]";
            Object value = d.element().isRecord()
                    ? record(d.element().asSubclass(Record.class), item, inner, Map.of())
                    : values.read(d, d.element(), item);
            complete &= value != null;
            made.add(value);
        }
        if (made.isEmpty() || !d.element().isRecord()) {
            origins.put(path, node.mark().origin());
        }
        return complete ? List.copyOf(made) : null;
    }

    private void wrongShape(Node node, String key, String needed) {
        if (!(node instanceof Node.Broken)) {
            problems.add(Shapes.code(node), node.mark(), "'" + key + "' is " + Shapes.of(node) + ", " + needed, "");
        }
    }

    /** Reports every key that is not among the allowed ones, with the nearest that is. */
    static void unknownKeys(Problems problems, Node.Mapping mapping, Collection<String> allowed) {
        mapping.entries().forEach((key, entry) -> {
            if (!allowed.contains(key)) {
                String help = problems.many() ? "" : helpFor(key, mapping, allowed);
                problems.add(Code.UNKNOWN_KEY, entry.keyMark(), "unknown key " + Words.quote(key), help);
            }
        });
    }

    private static String helpFor(String key, Node.Mapping mapping, Collection<String> allowed) {
        List<String> free = allowed.stream()
                .filter(name -> !mapping.entries().containsKey(name))
                .toList();
        String near = Nearest.of(key, free);
        near = near == null ? Nearest.of(key, allowed) : near;
        return near == null ? Layout.elsewhere(key, allowed) : "did you mean '" + near + "'?";
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
