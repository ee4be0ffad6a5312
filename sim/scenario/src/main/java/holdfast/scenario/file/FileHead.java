package holdfast.scenario.file;

import java.nio.file.Path;

/** What every file says of itself: version of the format and name. */
final class FileHead {
    /** The resolved scenario in a result folder has this stem, whatever its name. */
    private static final String RESOLVED = "scenario";

    private FileHead() {}

    static void check(Node.Mapping tree, Path file, Problems problems) {
        version(tree, problems);
        if (tree.get("name") instanceof Node.Scalar name
                && CoreScalar.of(name) == CoreScalar.TEXT
                && !name.text().isBlank()) {
            String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            String problem = TextRule.problemOfName(name.text());
            if (problem != null) {
                String like = TextRule.nameLike(name.text());
                problems.add(Code.BAD_NAME, name.mark(), problem, like == null ? "take another name" : "write " + like);
            } else if (!name.text().equals(stem) && !stem.equals(RESOLVED)) {
                problems.add(
                        Code.FILE_STEM,
                        name.mark(),
                        "the name " + Words.quote(name.text()) + " is not that of the file, " + Words.quote(stem),
                        "write name: " + stem + ", or rename the file to " + name.text() + ".yaml");
            }
        }
    }

    private static void version(Node.Mapping tree, Problems problems) {
        Node version = tree.get("holdfast");
        if (version == null) {
            String near = Nearest.of("holdfast", tree.entries().keySet());
            if (near == null) {
                problems.add(
                        Code.MISSING_KEY,
                        tree.mark().at("holdfast"),
                        "the key 'holdfast' is missing",
                        "begin with: holdfast: 1");
            }
        } else if (!(version instanceof Node.Broken)
                && !(version instanceof Node.Scalar scalar
                        && CoreScalar.of(scalar) == CoreScalar.NUMBER
                        && Double.parseDouble(scalar.text()) == 1)) {
            problems.add(
                    Code.VERSION,
                    version.mark(),
                    "'holdfast' is " + Shapes.of(version) + ", the version of the file format is 1",
                    "write holdfast: 1");
        }
    }
}
