package holdfast.app.cli;

/** Makes text from outside safe for a terminal. */
final class Printable {
    private Printable() {}

    /** The text with control and direction-changing characters replaced by '?'; line breaks and tabs stay. */
    static String text(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> safe.appendCodePoint(harmless(c) ? c : '?'));
        return safe.toString();
    }

    private static boolean harmless(int c) {
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
    }
}
