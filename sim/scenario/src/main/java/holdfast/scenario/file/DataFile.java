package holdfast.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Other YAML files than scenarios, read as strictly: mappings, lists and texts, and nothing reinterpreted. */
public final class DataFile {
    private DataFile() {}

    /**
     * The mapping that a file holds: of texts, lists and further mappings, in order.
     *
     * @throws IllegalArgumentException if it cannot be read; the message says what is wrong and where, for people
     */
    public static Map<String, Object> read(Path file) {
        Problems problems = new Problems();
        SourceText source = TextFile.read(file, null, problems);
        Node root = source == null ? null : EventScan.read(source, problems);
        if (problems.none() && root instanceof Node.Mapping mapping) {
            return plain(mapping);
        }
        throw new IllegalArgumentException(
                problems.none()
                        ? file + ": a mapping is needed, here is " + Shapes.of(root)
                        : ProblemWriter.text(problems.sorted(), false).strip());
    }

    private static Map<String, Object> plain(Node.Mapping mapping) {
        Map<String, Object> plain = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> plain.put(key, plain(entry.value())));
        return plain;
    }

    private static Object plain(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return plain(mapping);
        }
        if (node instanceof Node.Items list) {
            List<Object> plain = new ArrayList<>();
            list.items().forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }
}
