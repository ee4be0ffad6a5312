package holdfast.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a scenario file as written, before it is understood. Immutable. */
sealed interface Node {
    int LONGEST = 200;

    Mark mark();

    /** A single value; {@code quoted} where it was written in quotes or as a block, and hence is text. */
    record Scalar(String text, boolean quoted, Mark mark) implements Node {}

    /** Keys with their values, in order of appearance. */
    record Mapping(Map<String, Entry> entries, Mark mark) implements Node {
        Node get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        Mapping with(String key, Mark keyMark, Node value) {
            Map<String, Entry> copy = new LinkedHashMap<>(entries);
            copy.put(key, new Entry(keyMark, value));
            return new Mapping(copy, mark);
        }

        Mapping without(String key) {
            Map<String, Entry> copy = new LinkedHashMap<>(entries);
            copy.remove(key);
            return new Mapping(copy, mark);
        }

        /** The text of a single value; null where it is missing or of another kind. */
        String text(String key) {
            return get(key) instanceof Scalar scalar ? scalar.text() : null;
        }
    }

    /** A list. */
    record Items(List<Node> items, Mark mark) implements Node {}

    /** Something that was reported already, and of which nothing more is to be said. */
    record Broken(Mark mark) implements Node {}

    /** A key's place and its value. */
    record Entry(Mark keyMark, Node value) {}

    static Mapping empty(Mark mark) {
        return new Mapping(Map.of(), mark);
    }

    /** The same tree with dotted paths in its marks; list elements are called by their name where they have one. */
    static Node withPaths(Node node, String path) {
        Mark mark = node.mark().at(path);
        if (node instanceof Mapping mapping) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, entry) -> {
                String inner = grown(path, path.isEmpty() ? key : "." + key);
                entries.put(key, new Entry(entry.keyMark().at(inner), withPaths(entry.value(), inner)));
            });
            return new Mapping(entries, mark);
        }
        if (node instanceof Items list) {
            List<Node> items = new ArrayList<>();
            for (int k = 0; k < list.items().size(); k++) {
                items.add(withPaths(
                        list.items().get(k), path + element(list.items().get(k), k)));
            }
            return new Items(items, mark);
        }
        return node instanceof Scalar scalar ? new Scalar(scalar.text(), scalar.quoted(), mark) : new Broken(mark);
    }

    /** A longer path; one that nobody would read grows no further. */
    private static String grown(String path, String part) {
        String cut = part.length() > LONGEST ? part.substring(0, LONGEST) + "…" : part;
        return path.length() > LONGEST ? path : path + cut;
    }

    private static String element(Node item, int index) {
        String name = item instanceof Mapping mapping ? mapping.text("name") : null;
        return name == null ? "[" + index + "]" : "." + name;
    }
}
