package holdfast.app.model;

import java.util.Locale;

/** Comments of Java as Markdown. */
final class Prose {
    private Prose() {}

    /** Text of a comment: paragraphs with a blank line between, code in ticks. */
    static String of(String comment) {
        return comment.replaceAll("(?m)^\\s*/?\\*+/? ?", "")
                .replaceAll("(?s)@(param|throws|return)\\b.*", "")
                .replaceAll("\\{@(?:code|link)\\s+#?([^}]*)}", "`$1`")
                .replaceAll("</?b>", "")
                .replaceAll("\\s*<p>", "\u0000")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll(" *\u0000 *", "\n\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("(?<![`\\w])\\*|\\*(?![`\\w])", "\\\\*")
                .strip();
    }

    /** For a cell of a table. */
    static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }

    /** A row of a table. */
    static String row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(cell(cell)).append(" |");
        }
        return row.toString().replace("  |", " |");
    }

    /** The head of a table. */
    static String head(String... cells) {
        return row(cells) + "\n|" + "---|".repeat(cells.length);
    }

    /** With a capital letter and a full stop. */
    static String sentence(String text) {
        String bare = text.strip();
        return bare.isEmpty()
                ? ""
                : bare.substring(0, 1).toUpperCase(Locale.ROOT)
                        + bare.substring(1)
                        + (bare.matches("(?s).*[.?!]$") ? "" : ".");
    }
}
