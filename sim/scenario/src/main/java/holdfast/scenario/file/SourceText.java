package holdfast.scenario.file;

import java.util.List;

/**
 * The text of one file or of one command-line argument.
 *
 * @param name file name as given
 * @param numbered false for an argument, which has no line numbers worth telling
 */
record SourceText(String name, String text, List<String> lines, boolean numbered) {
    private static final String LINE_BREAK = "\r\n|\r|\n";

    static SourceText file(String name, String text) {
        return new SourceText(name, text, List.of(text.split(LINE_BREAK, -1)), true);
    }

    static SourceText argument(String text) {
        return new SourceText("--set", text, List.of(text.split(LINE_BREAK, -1)), false);
    }

    /** A line, counted from 1; empty where there is none. */
    String line(int line) {
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    }
}
