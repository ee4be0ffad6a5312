package holdfast.scenario.file;

/**
 * Where something stands in a source.
 *
 * @param line from 1; 0 speaks of the source as a whole
 * @param column from 1, in code points
 * @param length code points that a caret underlines
 * @param path dotted path as written in that source, for example {@code arms.gap.set.firms.acme.price}
 */
record Mark(SourceText source, int line, int column, int length, String path) {
    static Mark whole(SourceText source) {
        return new Mark(source, 0, 0, 0, "");
    }

    Mark at(String otherPath) {
        return new Mark(source, line, column, length, otherPath);
    }

    /** For people: {@code file:line}, or {@code --set}. */
    String origin() {
        return source.numbered() ? source.name() + ":" + line : source.name();
    }
}
