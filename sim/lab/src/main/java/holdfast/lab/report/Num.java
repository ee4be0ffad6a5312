package holdfast.lab.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers as people read them, the same text everywhere: no locale, a true minus sign, commas between thousands. */
final class Num {
    static final String NONE = "–";

    private Num() {}

    /** At most four digits that count, without trailing zeros. */
    static String short4(double value) {
        return digits(value, 4);
    }

    /** At most so many digits that count, without trailing zeros. */
    static String digits(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return NONE;
        }
        String plain = new BigDecimal(Math.abs(value))
                .round(new java.math.MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
        return (value < 0 ? "−" : "") + grouped(plain);
    }

    /** {@code −1,234.50}; a dash for what is not a number. */
    static String fixed(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return NONE;
        }
        String plain = new BigDecimal(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .abs()
                .toPlainString();
        boolean zero = plain.chars().allMatch(c -> c == '0' || c == '.');
        return (value < 0 && !zero ? "−" : "") + grouped(plain);
    }

    /** The same with a plus sign where it is above zero. */
    static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.' || c == ',');
        return value > 0 && !zero ? "+" + text : text;
    }

    static String whole(long value) {
        return (value < 0 ? "−" : "") + grouped(Long.toString(Math.abs(value)));
    }

    /** {@code 97%}; never 100% or 0% unless it is exactly that. */
    static String percent(double share) {
        if (Double.isNaN(share)) {
            return NONE;
        }
        double rounded = StrictMath.rint(share * 100);
        if (rounded >= 100 && share < 1) {
            return "over 99%";
        }
        return rounded <= 0 && share > 0 ? "under 1%" : fixed(rounded, 0) + "%";
    }

    /** A part of several things: {@code all}, {@code none} or {@code 97%}. */
    static String part(double share) {
        return share == 1 ? "all" : share == 0 ? "none" : percent(share);
    }

    /** {@code 95%} or {@code 99.5%}. */
    static String confidence(double level) {
        double percent = level * 100;
        return fixed(percent, StrictMath.abs(percent - StrictMath.rint(percent)) < 1e-9 ? 0 : 1) + "%";
    }

    /** {@code a, b and c}. */
    static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** {@code 1 arm}, {@code 3 arms}. */
    static String count(long number, String noun) {
        return whole(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain);
        for (int at = end - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
