package holdfast.scenario.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notation of spans of periods: whole, last-12, first-3, period 12, 13..24. */
final class Span {
    /** Pattern of the notation; numbers start at 1. */
    static final String PATTERN =
            "^(whole|last-[1-9][0-9]{0,4}|first-[1-9][0-9]{0,4}|period [1-9][0-9]{0,4}|[1-9][0-9]{0,4}\\.\\.[1-9][0-9]{0,4})$";

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private Span() {}

    /** What is wrong with it, or null. @param periods measured periods, 0 where they are unknown */
    static String problem(String text, int periods) {
        if (!text.matches(PATTERN)) {
            return Words.quote(text) + " is not a span of periods";
        }
        Matcher numbers = NUMBER.matcher(text);
        int before = 1;
        while (numbers.find()) {
            int number = Integer.parseInt(numbers.group());
            if (periods > 0 && number > periods) {
                return Words.quote(text) + " goes beyond the " + periods + " measured periods";
            }
            if (number < before) {
                return Words.quote(text) + " ends before it starts";
            }
            before = number;
        }
        return null;
    }

    /** True where it is a single period. */
    static boolean single(String text) {
        return text.startsWith("period ") || text.equals("last-1") || text.equals("first-1");
    }
}
