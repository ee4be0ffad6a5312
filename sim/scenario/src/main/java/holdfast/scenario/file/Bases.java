package holdfast.scenario.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads a file and what it extends into one tree. */
final class Bases {
    private static final int LONGEST_CHAIN = 8;

    private final Problems problems;
    private final List<Path> chain = new ArrayList<>();

    private Bases(Problems problems) {
        this.problems = problems;
    }

    /** The merged tree without {@code extends}; null if a file of the chain could not be read, which is then reported. */
    static Node.Mapping load(Path file, Problems problems) {
        return new Bases(problems).load(file, (Mark) null);
    }

    private Node.Mapping load(Path file, Mark mark) {
        Path absolute = file.toAbsolutePath().normalize();
        if (chain.contains(absolute)) {
            problems.add(
                    Code.EXTENDS,
                    mark,
                    "the files extend one another in a circle: " + file.getFileName() + " is extended by itself",
                    "one of them must not have 'extends'");
            return null;
        }
        if (chain.size() == LONGEST_CHAIN) {
            problems.add(
                    Code.EXTENDS,
                    mark,
                    "more than " + LONGEST_CHAIN + " files extend one another",
                    "merge some of them");
            return null;
        }
        chain.add(absolute);
        SourceText source = TextFile.read(file, mark, problems);
        Node root = source == null ? null : EventScan.read(source, problems);
        if (root == null || root instanceof Node.Broken) {
            return null;
        }
        if (!(root instanceof Node.Mapping raw)) {
            problems.add(
                    Code.NOTHING_THERE,
                    root.mark(),
                    "the file holds " + Shapes.of(root) + ", not a scenario",
                    "begin with: holdfast: 1");
            return null;
        }
        Node.Mapping tree = (Node.Mapping) Node.withPaths(raw, "");
        FileHead.check(tree, file, problems);
        return extended(tree.without("extends"), tree.get("extends"), file);
    }

    private Node.Mapping extended(Node.Mapping tree, Node extended, Path file) {
        Node.Mapping base = Node.empty(tree.mark());
        if (extended != null) {
            Path path = extended instanceof Node.Broken ? null : basePath(extended, file);
            base = path == null ? null : load(path, extended.mark());
        }
        if (base == null) {
            return null;
        }
        return Merge.file(base.without("name"), tree, problems);
    }

    private Path basePath(Node node, Path file) {
        if (!(node instanceof Node.Scalar scalar)) {
            problems.add(
                    Code.WRONG_SHAPE, node.mark(), "'extends' is " + Shapes.of(node) + ", one file name is needed", "");
            return null;
        }
        String text = new ValueReader(problems).text("extends", scalar);
        try {
            if (text != null && !Path.of(text).isAbsolute() && !text.contains("\\")) {
                return file.resolveSibling(text).normalize();
            }
        } catch (InvalidPathException e) {
            text = e.getInput();
        }
        if (text != null) {
            problems.add(
                    Code.EXTENDS,
                    node.mark(),
                    Words.quote(text) + " is not a file name relative to this file",
                    "write for example extends: bases/telecom.yaml");
        }
        return null;
    }
}
