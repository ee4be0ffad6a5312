package holdfast.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Elements of named lists: every one has a name, every name is allowed and unique. */
final class NamedList {
    private NamedList() {}

    /** The name of an element; null if it has none that will do (reported) or is a removal. */
    static String nameOf(Node item, Layout.Key key, Problems problems) {
        if (!(item instanceof Node.Mapping mapping)) {
            if (!(item instanceof Node.Broken)) {
                problems.add(
                        Shapes.code(item),
                        item.mark(),
                        "an element of '" + key.name() + "' is " + Shapes.of(item)
                                + ", a mapping with a name is needed",
                        "write - name: ...");
            }
            return null;
        }
        if (mapping.entries().containsKey("remove")) {
            return null;
        }
        Node name = mapping.get("name");
        if (name == null) {
            nameless(mapping, key, problems);
            return null;
        }
        return name instanceof Node.Broken ? null : allowed(name, problems);
    }

    private static String allowed(Node node, Problems problems) {
        if (!(node instanceof Node.Scalar scalar)) {
            problems.add(
                    Code.WRONG_SHAPE, node.mark(), "'name' is " + Shapes.of(node) + ", a single word is needed", "");
            return null;
        }
        String name = new ValueReader(problems).text("name", scalar);
        String problem = name == null ? null : TextRule.problemOfName(name);
        if (problem != null) {
            String like = TextRule.nameLike(name);
            problems.add(Code.BAD_NAME, scalar.mark(), problem, like == null ? "take another name" : "write " + like);
            return null;
        }
        return name;
    }

    private static void nameless(Node.Mapping item, Layout.Key key, Problems problems) {
        String misspelt = item.entries().keySet().stream()
                .filter(word -> Nearest.distance(word, "name", 3) <= 2 && !componentOf(key, word))
                .findFirst()
                .orElse(null);
        if (misspelt != null) {
            problems.add(
                    Code.UNKNOWN_KEY,
                    item.entries().get(misspelt).keyMark(),
                    "unknown key " + Words.quote(misspelt),
                    "did you mean 'name'?");
        } else {
            problems.add(
                    Code.NAMELESS, item.mark(), "this element of '" + key.name() + "' has no name", "add name: ...");
        }
    }

    private static boolean componentOf(Layout.Key key, String word) {
        return key.type() == null
                ? Layout.of(Layout.ARM, word) != null
                : holdfast.market.parameter.Parameters.of(key.type()).stream()
                        .anyMatch(d -> d.name().equals(word));
    }

    /** False, and reported, if the name was seen before in the same list. */
    static boolean first(String name, Set<String> seen, Node.Mapping item, Problems problems) {
        if (seen.add(name)) {
            return true;
        }
        problems.add(
                Code.DUPLICATE_NAME,
                item.get("name").mark(),
                "the name '" + name + "' occurs twice in this list",
                "names are unique; take another, or delete one element");
        return false;
    }

    /** The names in a list, in order. */
    static List<String> names(Node list) {
        List<String> names = new ArrayList<>();
        if (list instanceof Node.Items items) {
            for (Node item : items.items()) {
                if (item instanceof Node.Mapping mapping && mapping.text("name") != null) {
                    names.add(mapping.text("name"));
                }
            }
        }
        return names;
    }
}
