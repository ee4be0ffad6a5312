package holdfast.scenario.file;

import java.util.List;
import java.util.Map;

/** Values by path: {@code --set path=value} on the command line and {@code set:} in an arm. */
final class Sets {
    private static final List<String> FIXED = List.of("holdfast", "name", "extends", "arms");
    private static final List<Layout.Key> SETTABLE =
            Layout.FILE.stream().filter(key -> !FIXED.contains(key.name())).toList();

    private Sets() {}

    /** Applies one argument of {@code --set} to a file's tree. */
    static Node.Mapping argument(Node.Mapping tree, String argument, Problems problems) {
        SourceText source = SourceText.argument(argument);
        int equals = argument.indexOf('=');
        String path = equals < 0 ? argument : argument.substring(0, equals).strip();
        Mark keyMark = new Mark(source, 1, 1, Math.max(1, path.length()), path);
        if (equals <= 0) {
            problems.add(
                    Code.SET_ARGUMENT,
                    keyMark,
                    Words.quote(argument) + " is not of the form path=value",
                    "write for example --set market.customers=5000");
            return tree;
        }
        Node value = value(source, equals, path, problems);
        if (value == null) {
            return tree;
        }
        String[] parts = path.split("\\.", 3);
        if (parts.length == 3 && parts[0].equals("arms")) {
            return inArm(tree, parts[1], parts[2], keyMark, value, problems);
        }
        Paths paths = new Paths(tree, SETTABLE);
        if (path.equals("design")) {
            return tree.with(path, keyMark, value);
        }
        if (!paths.leads(path)) {
            paths.reportUnknown(path, keyMark, problems);
            return tree;
        }
        return Merge.file(tree, paths.tree(path, keyMark, value), problems);
    }

    private static Node value(SourceText source, int equals, String path, Problems problems) {
        String blank = " ".repeat(source.text().codePointCount(0, equals + 1));
        SourceText alone =
                new SourceText(source.name(), blank + source.text().substring(equals + 1), source.lines(), false);
        if (alone.text().isBlank()) {
            problems.add(
                    Code.EMPTY, new Mark(source, 1, Math.max(1, equals), 1, path), "after '=' there is no value", "");
            return null;
        }
        if (alone.text().length() > TextFile.LIMIT || TextRule.forbidden(alone.text())) {
            problems.add(
                    Code.NOT_TEXT,
                    new Mark(source, 1, 1, 1, path),
                    "the value is too long or holds control characters",
                    "");
            return null;
        }
        Node value = EventScan.read(alone, problems);
        return value == null ? null : Node.withPaths(value, path);
    }

    private static Node.Mapping inArm(
            Node.Mapping tree, String name, String path, Mark mark, Node value, Problems problems) {
        Node.Mapping arm = Trees.element(tree.get("arms"), name);
        if (arm == null) {
            List<String> names = NamedList.names(tree.get("arms"));
            String near = Nearest.of(name, names);
            problems.add(
                    Code.UNKNOWN_PATH,
                    mark,
                    "there is no arm " + Words.quote(name),
                    near != null ? "did you mean '" + near + "'?" : "there are: " + Words.list(names));
            return tree;
        }
        Node.Mapping sets = Node.empty(mark).with(path, mark, value);
        Node.Mapping over = Node.empty(mark)
                .with("name", mark, new Node.Scalar(name, true, mark))
                .with("set", mark, sets);
        Node list = new Node.Items(List.of(over), mark);
        return Merge.file(tree, Node.empty(mark).with("arms", mark, list), problems);
    }

    /** Applies an arm's {@code set} to its world. */
    static Node.Mapping all(Node.Mapping world, Node sets, Problems problems) {
        if (sets == null || sets instanceof Node.Broken) {
            return world;
        }
        if (!(sets instanceof Node.Mapping mapping)) {
            problems.add(
                    Shapes.code(sets),
                    sets.mark(),
                    "'set' is " + Shapes.of(sets) + ", paths with values are needed",
                    "write set: {firms.acme.price: 1.1}");
            return world;
        }
        Node.Mapping result = world;
        for (Map.Entry<String, Node.Entry> set : mapping.entries().entrySet()) {
            Paths paths = new Paths(result, Layout.WORLD);
            Mark mark = set.getValue().keyMark();
            if (paths.leads(set.getKey())) {
                result = Merge.world(
                        result, paths.tree(set.getKey(), mark, set.getValue().value()), problems);
            } else {
                paths.reportUnknown(set.getKey(), mark, problems);
            }
        }
        return result;
    }
}
