package holdfast.scenario.file;

import java.util.List;

/**
 * An arm as written, and the world that comes of it.
 *
 * @param world the tree of the merged world
 */
record ArmTree(String name, Node.Mapping tree, Node.Mapping world) {

    /** Names in one of the world's lists. */
    List<String> names(String key) {
        return NamedList.names(world.get(key));
    }

    /** Where a value of the world was written; the start of the world where it was not. */
    Mark place(String... parts) {
        Node node = Trees.at(world, parts);
        return node == null ? world.mark() : node.mark();
    }
}
