package holdfast.scenario.file;

import java.util.ArrayList;
import java.util.List;

/** The arms of a file: each a world of its own, made from the common one and the arm's differences. */
final class ArmReader {
    private static final int MOST = 64;

    private ArmReader() {}

    /** The arms in order; a single one, {@code baseline}, where the file has none. */
    static List<ArmTree> read(Node.Mapping tree, Problems problems) {
        Node node = tree.get("arms");
        Node.Mapping world = WorldReader.of(tree);
        if (node == null || node instanceof Node.Broken) {
            return List.of(new ArmTree("baseline", Node.empty(tree.mark()), world));
        }
        if (!(node instanceof Node.Items list)) {
            problems.add(
                    Shapes.code(node),
                    node.mark(),
                    "'arms' is " + Shapes.of(node) + ", a list is needed",
                    "write - name: ... for each arm");
            return List.of();
        }
        if (list.items().isEmpty() || list.items().size() > MOST) {
            problems.add(
                    Code.LIST_LENGTH,
                    list.mark(),
                    "'arms' has " + list.items().size() + " elements, allowed is 1 to " + MOST,
                    "without the key there is one arm, 'baseline'");
            return List.of();
        }
        List<ArmTree> arms = new ArrayList<>();
        for (Node item : list.items()) {
            if (item instanceof Node.Mapping arm && arm.text("name") != null) {
                Binder.unknownKeys(problems, arm, Layout.names(Layout.ARM));
                Node.Mapping merged = Merge.world(world, WorldReader.of(arm), problems);
                arms.add(new ArmTree(arm.text("name"), arm, Sets.all(merged, arm.get("set"), problems)));
            }
        }
        return arms;
    }
}
