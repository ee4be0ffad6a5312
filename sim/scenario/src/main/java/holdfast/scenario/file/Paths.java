package holdfast.scenario.file;

import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Dotted paths into a tree, a list element by its name: {@code firms.acme.price}, {@code market.rules.trust.breach}. */
final class Paths {
    private final Node.Mapping tree;
    private final List<Layout.Key> keys;

    /** @param keys the first parts that are allowed */
    Paths(Node.Mapping tree, List<Layout.Key> keys) {
        this.tree = tree;
        this.keys = keys;
    }

    /** True if the path leads to a single value or an unnamed list. */
    boolean leads(String path) {
        Layout.Key key = Layout.of(keys, path);
        return key != null ? key.kind() != Layout.Kind.RECORD && key.kind() != Layout.Kind.NAMED : end(path) != null;
    }

    /** What stands at the end of a path into a record; null where it leads nowhere. */
    Descriptor end(String path) {
        String[] parts = path.split("\\.", -1);
        Layout.Key key = Layout.of(keys, parts[0]);
        if (key == null) {
            return null;
        }
        return switch (key.kind()) {
            case RECORD -> inRecord(key.type(), parts, 1);
            case NAMED ->
                parts.length > 2
                                && NamedList.names(tree.get(key.name())).contains(parts[1])
                                && !(parts.length == 3 && parts[2].equals("name"))
                        ? inRecord(key.type(), parts, 2)
                        : null;
            default -> null;
        };
    }

    private static Descriptor inRecord(Class<? extends Record> type, String[] parts, int from) {
        for (Descriptor d : Parameters.of(type)) {
            if (from < parts.length && d.name().equals(parts[from])) {
                return d.type().isRecord()
                        ? inRecord(d.type().asSubclass(Record.class), parts, from + 1)
                        : from + 1 == parts.length ? d : null;
            }
        }
        return null;
    }

    /** All paths that lead somewhere. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        for (Layout.Key key : keys) {
            switch (key.kind()) {
                case RECORD -> values(key.type(), key.name(), all);
                case NAMED ->
                    NamedList.names(tree.get(key.name()))
                            .forEach(name -> values(key.type(), key.name() + "." + name, all));
                default -> all.add(key.name());
            }
        }
        all.removeIf(path -> !leads(path));
        return all;
    }

    /** The paths of all single values and lists of a record. */
    static void values(Class<? extends Record> type, String path, List<String> into) {
        for (Descriptor d : Parameters.of(type)) {
            if (d.type().isRecord()) {
                values(d.type().asSubclass(Record.class), path + "." + d.name(), into);
            } else {
                into.add(path + "." + d.name());
            }
        }
    }

    /** A tree with nothing but the value at the end of the path. */
    Node.Mapping tree(String path, Mark mark, Node value) {
        String[] parts = path.split("\\.", -1);
        boolean named = Layout.of(keys, parts[0]).kind() == Layout.Kind.NAMED;
        Node node = value;
        for (int k = parts.length - 1; k >= 1; k--) {
            if (k == 1 && named) {
                Node.Mapping element = ((Node.Mapping) node).with("name", mark, new Node.Scalar(parts[1], true, mark));
                node = new Node.Items(List.of(element), mark);
            } else {
                node = Node.empty(mark).with(parts[k], mark, node);
            }
        }
        return Node.empty(mark).with(parts[0], mark, node);
    }

    void reportUnknown(String path, Mark mark, Problems problems) {
        String near = problems.many() ? null : Nearest.of(path, all());
        String help = near == null
                ? "a path is made of keys and names, for example firms.acme.price or market.customers"
                : "did you mean '" + near + "'?";
        problems.add(Code.UNKNOWN_PATH, mark, "the path " + Words.quote(path) + " leads nowhere", help);
    }
}
