package holdfast.scenario.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What texts and names may consist of, as a test for the reader and as a pattern for the JSON Schema. */
final class TextRule {
    /** Pattern of every user-given name. */
    static final String NAME = "^[a-z0-9][a-z0-9-]{0,63}$";
    /** Names that mean something in files, in tables or to tools that read them. */
    static final List<String> RESERVED =
            List.of("all", "none", "default", "null", "nan", "na", "n-a", "inf", "infinity");
    /** Control characters, line separators of other alphabets, and marks that turn the direction of text. */
    private static final String FORBIDDEN = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F"
            + "\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF";
    /** Pattern of a text: at least one visible character, none forbidden. */
    static final String TEXT = "^[^" + FORBIDDEN + "]*[^\\s" + FORBIDDEN + "][^" + FORBIDDEN + "]*$";
    /** First characters that a spreadsheet takes for a formula. */
    static final String FORMULA = "=+-@";

    private TextRule() {}

    static boolean forbidden(char c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r'
                || c >= 0x7F && c <= 0x9F
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFEFF
                || c >= 0xFFFE;
    }

    /** True if there is such a character, or half of one. */
    static boolean forbidden(String text) {
        return text.chars().anyMatch(c -> forbidden((char) c))
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** What is wrong with a name, or null. */
    static String problemOfName(String name) {
        if (RESERVED.contains(name)) {
            return name.isEmpty() ? "the name is empty" : "the name '" + name + "' is reserved";
        }
        return name.matches(NAME)
                ? null
                : "the name '" + name
                        + "' is not made of a-z, 0-9 and hyphens, at most 64, starting with a letter or digit";
    }

    /** A name close to the given text that is allowed; null if there is none. */
    static String nameLike(String text) {
        String name = text.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        name = name.length() > 64 ? name.substring(0, 64) : name;
        return problemOfName(name) == null ? name : null;
    }
}
