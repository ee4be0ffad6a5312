package holdfast.scenario.file;

/** Looks up parts of a tree. */
final class Trees {
    private Trees() {}

    /** The node at the end of keys and element names, or null. */
    static Node at(Node from, String... parts) {
        Node node = from;
        for (String part : parts) {
            node = node instanceof Node.Mapping mapping
                    ? mapping.get(part)
                    : node instanceof Node.Items list ? element(list, part) : null;
        }
        return node;
    }

    /** The element of a list with that name, or null. */
    static Node.Mapping element(Node list, String name) {
        if (list instanceof Node.Items items) {
            for (Node item : items.items()) {
                if (item instanceof Node.Mapping mapping && name.equals(mapping.text("name"))) {
                    return mapping;
                }
            }
        }
        return null;
    }
}
