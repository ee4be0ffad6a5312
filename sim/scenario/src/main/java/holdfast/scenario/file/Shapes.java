package holdfast.scenario.file;

/** What a part of a file is, in words. */
final class Shapes {
    private Shapes() {}

    static String of(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return CoreScalar.of(scalar) == CoreScalar.NULL
                    ? "empty"
                    : "the single value " + Words.quote(scalar.text());
        }
        return node instanceof Node.Items ? "a list" : "a mapping of keys to values";
    }

    /** The code for a part of the wrong shape: emptiness has one of its own. */
    static Code code(Node node) {
        return node instanceof Node.Scalar scalar && CoreScalar.of(scalar) == CoreScalar.NULL
                ? Code.EMPTY
                : Code.WRONG_SHAPE;
    }
}
