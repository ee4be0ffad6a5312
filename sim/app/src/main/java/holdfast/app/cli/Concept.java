package holdfast.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that the literature and practice say about keeping customers, and where it lives in the code.
 *
 * @param id letter of its theme and a number, as in {@code covers:}
 * @param name a handful of words
 * @param kind state, mechanism, lever, event, measurement or claim
 * @param home names of classes, a constant after a dot; or {@code none:} and why
 */
record Concept(String id, String name, String kind, String home) {
    private static final String NONE = "none: ";

    /** False if it is left out, and said to be. */
    boolean hasHome() {
        return !home.startsWith(NONE);
    }

    /** Why it is left out. */
    String reason() {
        return home.substring(NONE.length());
    }

    /** Classes or constants, the first being the place to look. */
    List<String> homes() {
        return hasHome() ? List.of(home.split(" ")) : List.of();
    }

    /** All of them by id, in order. */
    static Map<String, Concept> all() {
        Map<String, Concept> all = new LinkedHashMap<>();
        for (String[] cells : rows("concepts.tsv")) {
            all.put(cells[0], new Concept(cells[0], cells[1], cells[2], cells[3]));
        }
        return all;
    }

    /** Words that stand in {@code covers:} of the oldest scenarios, whose hashes they are part of, and the ids they mean. */
    static Map<String, List<String>> topics() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        for (String[] cells : rows("topics.tsv")) {
            topics.put(cells[0], List.of(cells[1].split(" ")));
        }
        return topics;
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = Concept.class.getResourceAsStream("/holdfast/app/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
