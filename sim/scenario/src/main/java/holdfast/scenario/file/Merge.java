package holdfast.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays one tree over another: mappings by key, named lists by name, everything else is replaced. In a named list an element
 * {@code remove: [name, ...]} takes elements away before the others are laid over; what is new is appended in order.
 */
final class Merge {
    private final Problems problems;
    private final boolean keepRemovals;

    private Merge(Problems problems, boolean keepRemovals) {
        this.problems = problems;
        this.keepRemovals = keepRemovals;
    }

    /** A file over its base. */
    static Node.Mapping file(Node.Mapping base, Node.Mapping over, Problems problems) {
        return new Merge(problems, false).keyed(base, over, Layout.FILE);
    }

    /** An arm's differences over a world. */
    static Node.Mapping world(Node.Mapping world, Node.Mapping arm, Problems problems) {
        return new Merge(problems, false).keyed(world, arm, Layout.WORLD);
    }

    /** Merges the given keys and leaves others as they are. */
    private Node.Mapping keyed(Node.Mapping base, Node.Mapping over, List<Layout.Key> keys) {
        Map<String, Node.Entry> merged = new LinkedHashMap<>(base.entries());
        over.entries().forEach((name, entry) -> {
            Layout.Key key = Layout.of(keys, name);
            Node.Entry before = merged.get(name);
            Node below = before == null ? null : before.value();
            Node value = key == null
                    ? entry.value()
                    : switch (key.kind()) {
                        case NAMED, ARMS -> named(below, entry.value(), key);
                        default -> deep(below, entry.value());
                    };
            merged.put(name, new Node.Entry(entry.keyMark(), value));
        });
        return new Node.Mapping(merged, over.mark());
    }

    private static Node deep(Node base, Node over) {
        if (!(base instanceof Node.Mapping below) || !(over instanceof Node.Mapping above)) {
            return over;
        }
        Map<String, Node.Entry> merged = new LinkedHashMap<>(below.entries());
        above.entries().forEach((key, entry) -> {
            Node.Entry before = merged.get(key);
            merged.put(
                    key, before == null ? entry : new Node.Entry(entry.keyMark(), deep(before.value(), entry.value())));
        });
        return new Node.Mapping(merged, above.mark());
    }

    private Node named(Node base, Node over, Layout.Key key) {
        if (!(over instanceof Node.Items list)) {
            return over;
        }
        Map<String, Node> merged = new LinkedHashMap<>();
        List<Node> nameless = new ArrayList<>();
        if (base instanceof Node.Items below) {
            for (Node item : below.items()) {
                String name = item instanceof Node.Mapping mapping ? mapping.text("name") : null;
                if (name == null) {
                    nameless.add(item);
                } else {
                    merged.put(name, item);
                }
            }
        }
        for (Node item : list.items()) {
            if (removal(item)) {
                nameless.add(item);
                remove(merged, (Node.Mapping) item, key);
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Node item : list.items()) {
            String name = NamedList.nameOf(item, key, problems);
            if (name != null && NamedList.first(name, seen, (Node.Mapping) item, problems)) {
                merged.put(name, element(merged.get(name), (Node.Mapping) item, key));
            } else if (!removal(item)) {
                nameless.add(new Node.Broken(item.mark()));
            }
        }
        nameless.removeIf(item -> !keepRemovals && removal(item));
        nameless.addAll(merged.values());
        return new Node.Items(List.copyOf(nameless), list.mark());
    }

    private static boolean removal(Node item) {
        return item instanceof Node.Mapping mapping && mapping.entries().containsKey("remove");
    }

    private Node element(Node before, Node.Mapping item, Layout.Key key) {
        if (key.kind() != Layout.Kind.ARMS) {
            return deep(before, item);
        }
        Node.Mapping below = before instanceof Node.Mapping mapping ? mapping : Node.empty(item.mark());
        return new Merge(problems, true).keyed(below, item, Layout.ARM);
    }

    private void remove(Map<String, Node> merged, Node.Mapping item, Layout.Key key) {
        Binder.unknownKeys(problems, item, List.of("remove"));
        if (!(item.get("remove") instanceof Node.Items names)) {
            problems.add(
                    Code.REMOVE, item.get("remove").mark(), "'remove' needs a list of names", "write remove: [name]");
            return;
        }
        for (Node name : names.items()) {
            boolean known = name instanceof Node.Scalar scalar && merged.remove(scalar.text()) != null;
            if (!known && !keepRemovals && !(name instanceof Node.Broken)) {
                String text = name instanceof Node.Scalar scalar ? scalar.text() : "";
                String near = Nearest.of(text, merged.keySet());
                problems.add(
                        Code.REMOVE,
                        name.mark(),
                        "there is no " + Words.quote(text) + " among the " + key.name() + " to remove",
                        near != null
                                ? "did you mean '" + near + "'?"
                                : merged.isEmpty() ? "" : "there are: " + Words.list(merged.keySet()));
            }
        }
    }
}
