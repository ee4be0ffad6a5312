package holdfast.app.cli;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as text; the same on every machine. */
final class Numbers {
    private Numbers() {}

    /** A cell for people: four significant digits, a dash for what is not there. */
    static String text(Object cell) {
        if (cell == null) {
            return "–";
        }
        if (cell instanceof Double number) {
            return number.isNaN() ? "–" : rounded(number, 4);
        }
        return cell instanceof Number number && !(cell instanceof Float)
                ? grouped(number.longValue())
                : cell.toString();
    }

    /** The shortest text that reads back as the same number; empty for what is not a number. */
    static String exact(double number) {
        return Double.isNaN(number) ? "" : NumberOutput.toString(number, true);
    }

    /** The number to so many significant digits, without exponent. */
    static String rounded(double number, int digits) {
        if (!Double.isFinite(number)) {
            return exact(number);
        }
        BigDecimal exact = new BigDecimal(NumberOutput.toString(number, true));
        if (exact.signum() == 0) {
            return "0";
        }
        if (exact.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0) {
            return grouped(exact.setScale(0, RoundingMode.HALF_EVEN).longValue());
        }
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** For example 1,260,000. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A span of time, for example 1 min 20 s. */
    static String time(double seconds) {
        if (seconds < 1) {
            return "under 1 s";
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        if (whole < 3600) {
            return whole / 60 + " min " + whole % 60 + " s";
        }
        return whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    /** An amount of memory or disk, for example 12 MB. */
    static String bytes(double bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        int unit = 0;
        while (bytes >= 1000 && unit < units.length - 1) {
            bytes /= 1000;
            unit++;
        }
        return rounded(bytes, bytes < 10 ? 2 : 3) + " " + units[unit];
    }
}
