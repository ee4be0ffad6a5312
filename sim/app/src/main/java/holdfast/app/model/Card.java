package holdfast.app.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mechanism's own comment says of it.
 *
 * @param name class
 * @param parts text by heading, in order
 */
record Card(String name, Map<String, String> parts) {
    /** Headings of a card, in order. */
    static final List<String> HEADINGS = List.of("Claim", "Equation", "Source", "Reads", "Writes", "Draws", "Off");

    private static final Pattern HEADING = Pattern.compile("(?:^|\\s)(" + String.join("|", HEADINGS) + "):(?=\\s|$)");

    static Card of(String name, String comment) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher heading = HEADING.matcher(comment);
        String last = null;
        int from = 0;
        while (heading.find()) {
            if (last != null) {
                parts.putIfAbsent(last, comment.substring(from, heading.start()).strip());
            }
            last = heading.group(1);
            from = heading.end();
        }
        if (last != null) {
            parts.putIfAbsent(last, comment.substring(from).strip());
        }
        return new Card(name, parts);
    }

    /** Text under a heading, empty if there is none. */
    String part(String heading) {
        return parts.getOrDefault(heading, "");
    }
}
