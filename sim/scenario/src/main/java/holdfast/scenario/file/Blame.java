package holdfast.scenario.file;

/** Finds the place of which a record's own check speaks. */
final class Blame {
    private Blame() {}

    /** The value of the first component that the reason names and the file holds; else the record itself. */
    static Mark place(Node.Mapping mapping, String reason) {
        for (String word : reason.split("[^A-Za-z0-9]+")) {
            Node value = mapping.get(word);
            if (value != null) {
                return value.mark();
            }
        }
        return mapping.mark();
    }
}
