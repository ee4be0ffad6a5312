package holdfast.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Texts and lists of texts at the top of a file. */
final class TextReader {
    private final Node.Mapping tree;
    private final Problems problems;
    private final Map<String, String> origins;
    private final ValueReader values;

    TextReader(Node.Mapping tree, Problems problems, Map<String, String> origins) {
        this.tree = tree;
        this.problems = problems;
        this.origins = origins;
        this.values = new ValueReader(problems);
    }

    /** A text that must be there; null if there was a problem. */
    String required(String key) {
        Node node = tree.get(key);
        if (node != null) {
            origins.put(key, node.mark().origin());
            return single(key, node);
        }
        List<String> unknown = tree.entries().keySet().stream()
                .filter(word -> Layout.of(Layout.FILE, word) == null)
                .toList();
        if (Nearest.of(key, unknown) == null) {
            problems.add(
                    Code.MISSING_KEY,
                    tree.mark().at(key),
                    "the key '" + key + "' is missing",
                    "add '" + key + ": ...' (" + Layout.of(Layout.FILE, key).text() + ")");
        }
        return null;
    }

    /** One text; null if there was a problem. */
    String single(String key, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return values.text(key, scalar);
        }
        if (!(node instanceof Node.Broken)) {
            problems.add(
                    Code.WRONG_SHAPE, node.mark(), "'" + key + "' is " + Shapes.of(node) + ", a text is needed", "");
        }
        return null;
    }

    /** A list of texts, empty where the key is missing. */
    List<String> list(String key) {
        Node node = tree.get(key);
        if (node == null || node instanceof Node.Broken) {
            return List.of();
        }
        if (!(node instanceof Node.Items list)) {
            problems.add(
                    Shapes.code(node),
                    node.mark(),
                    "'" + key + "' is " + Shapes.of(node) + ", a list of texts is needed",
                    "write " + key + ": [...]");
            return List.of();
        }
        origins.put(key, node.mark().origin());
        List<String> texts = new ArrayList<>();
        list.items().forEach(item -> texts.add(single(key, item)));
        return texts;
    }
}
