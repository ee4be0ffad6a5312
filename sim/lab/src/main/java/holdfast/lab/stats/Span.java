package holdfast.lab.stats;

import holdfast.market.spec.Horizon;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measured periods that a claim speaks of.
 *
 * @param first first period, 1 is the first after warm-up
 * @param last last period
 */
public record Span(int first, int last) {
    private static final Pattern FORM =
            Pattern.compile("(?<whole>whole)|(?<edge>first|last)-(?<n>\\d{1,5})|period (?<one>\\d{1,5})"
                    + "|(?<from>\\d{1,5})\\.\\.(?<to>\\d{1,5})");

    /**
     * Reads {@code whole}, {@code first-3}, {@code last-12}, {@code period 12} or {@code 13..24}.
     *
     * @throws IllegalArgumentException if it is none of these or not within the measured periods
     */
    public static Span of(String text, int periods) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "over is '" + text + "', allowed are whole, first-3, last-12, period 12, 13..24");
        }
        Span span = m.group("whole") != null ? new Span(1, periods) : read(m, periods);
        if (span.first < 1 || span.last > periods || span.first > span.last) {
            throw new IllegalArgumentException("over is '" + text + "', but the measured periods are 1 to " + periods);
        }
        return span;
    }

    private static Span read(Matcher m, int periods) {
        if (m.group("edge") != null) {
            int n = Integer.parseInt(m.group("n"));
            return m.group("edge").equals("first") ? new Span(1, n) : new Span(periods - n + 1, n == 0 ? 0 : periods);
        }
        if (m.group("one") != null) {
            int n = Integer.parseInt(m.group("one"));
            return new Span(n, n);
        }
        return new Span(Integer.parseInt(m.group("from")), Integer.parseInt(m.group("to")));
    }

    /** Number of periods. */
    public int length() {
        return last - first + 1;
    }

    /** First index in observations, counted from 0 with warm-up. */
    int from(Horizon horizon) {
        return horizon.warmUp() + first - 1;
    }

    /** Index after the last. */
    int to(Horizon horizon) {
        return horizon.warmUp() + last;
    }

    /** In words, for example {@code over periods 49 to 60}. */
    String words() {
        return first == last ? "in period " + first : "over periods " + first + " to " + last;
    }
}
