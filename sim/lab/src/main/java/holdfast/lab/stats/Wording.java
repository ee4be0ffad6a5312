package holdfast.lab.stats;

import holdfast.market.observe.Metric;
import holdfast.scenario.Expectation.Scale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers and names for people: three significant digits or whole numbers, 0 to 1 shown as points of 100. */
record Wording(Claim claim) {
    String value(double value) {
        boolean percent = claim.expectation().scale() == Scale.RATIO;
        boolean points = isShare(claim.series().metric());
        String number = rounded(percent || points ? 100 * value : value);
        String sign = claim.expectation().scale() != Scale.LEVEL && value > 0 ? "+" : "";
        return sign + number + (percent ? " %" : points ? " points" : "");
    }

    private static boolean isShare(Metric metric) {
        return metric.unit().equals("0-1") || metric.unit().equals("-1 to 1") || metric.kind() == Metric.Kind.RATE;
    }

    static String rounded(double value) {
        if (Double.isNaN(value)) {
            return "unknown";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal number = Math.abs(value) >= 100
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(new MathContext(3, RoundingMode.HALF_EVEN));
        if (number.signum() == 0) {
            return "0";
        }
        return number.stripTrailingZeros().toPlainString().replace('-', '\u2212');
    }

    /** For example {@code share of acme in over-promise less baseline, over periods 49 to 60}. */
    String subject() {
        String firm = claim.series().firm();
        String of = firm == null ? "all firms" : firm.equals("none") ? "customers of no firm" : firm;
        String segment = claim.series().segment().equals("all")
                ? ""
                : " (segment " + claim.series().segment() + ")";
        String arms = switch (claim.expectation().scale()) {
            case LEVEL -> claim.arm();
            case DIFFERENCE -> claim.arm() + " less " + claim.against();
            case RATIO -> claim.arm() + " relative to " + claim.against();
        };
        String metric = claim.series().metric().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return metric + " of " + of + segment + " in " + arms + ", "
                + claim.span().words();
    }

    /** For example {@code 95 %}. */
    static String percent(double confidence) {
        return rounded(100 * confidence) + " %";
    }

    static String interval(Stopping stopping) {
        String looks = stopping.looks().size() == 1
                ? ""
                : ", which leaves room for " + stopping.looks().size() + " looks at the results";
        return percent(stopping.perLook()) + " interval" + looks;
    }
}
