package holdfast.lab.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of measured periods.
 *
 * @param from first period
 * @param to last period
 * @param whole true if it is the whole measured span
 */
record Span(int from, int to, boolean whole) {
    private static final Pattern FORM = Pattern.compile("(last-|first-|period )?(-?\\d+)(?:\\.\\.(-?\\d+))?");

    /** Reads {@code whole, last-12, first-3, period 12, 13..24}; anything else is the whole span. */
    static Span of(String over, int last) {
        Matcher form = FORM.matcher(over == null ? "" : over.strip());
        if (!form.matches()) {
            return new Span(1, last, true);
        }
        int number = Integer.parseInt(form.group(2));
        String kind = form.group(1) == null ? "" : form.group(1).strip();
        return switch (kind) {
            case "last-" -> new Span(Math.max(1, last - number + 1), last, number >= last);
            case "first-" -> new Span(1, Math.min(last, number), number >= last);
            case "period" -> new Span(number, number, last == 1);
            default -> {
                int to = form.group(3) == null ? number : Integer.parseInt(form.group(3));
                yield new Span(number, Math.min(last, to), number == 1 && to >= last);
            }
        };
    }

    /** {@code months 1–60} or {@code month 12}. */
    String text(String period) {
        return from == to ? period + " " + from : period + "s " + from + "–" + to;
    }
}
