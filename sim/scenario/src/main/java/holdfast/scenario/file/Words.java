package holdfast.scenario.file;

import java.util.Collection;
import java.util.List;

/** Lists and quotations in messages, kept short. */
final class Words {
    private static final int SHOWN = 12;
    private static final int QUOTED = 60;

    private Words() {}

    /** {@code a, b, c}; a long list is cut and counted. */
    static String list(Collection<String> words) {
        List<String> first = words.stream().limit(SHOWN).toList();
        String rest = words.size() > SHOWN ? " and " + (words.size() - SHOWN) + " more" : "";
        return String.join(", ", first) + rest;
    }

    /** A value as written, cut where it is long. */
    static String quote(String text) {
        String plain = text.replaceAll("[\\r\\n\\t]+", " ");
        boolean cut = plain.codePointCount(0, plain.length()) > QUOTED;
        return "'" + (cut ? plain.substring(0, plain.offsetByCodePoints(0, QUOTED)) + "…" : plain) + "'";
    }
}
