package holdfast.scenario.file;

/** Finds the place of which a record's own check speaks. */
final class Blame {
    private Blame() {}

    /** The value of the component with which the reason begins; else the record itself. */
    static Mark place(Node.Mapping mapping, String reason) {
        Node value = mapping.get(reason.split("[^A-Za-z0-9]+", 2)[0]);
        return value == null ? mapping.mark() : value.mark();
    }
}
