package holdfast.lab.stats;

import holdfast.market.observe.Metric;
import holdfast.scenario.Expectation.Scale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** A claim's numbers and names for people: three significant digits or whole numbers, 0 to 1 as points of 100. */
final class Wording {
    private final Claim claim;
    private final Scale scale;
    private final boolean hundred;
    private final String unit;

    Wording(Claim claim) {
        this.claim = claim;
        this.scale = claim.expectation().scale();
        Metric metric = claim.series().metric();
        boolean points =
                metric.unit().equals("0-1") || metric.unit().equals("-1 to 1") || metric.kind() == Metric.Kind.RATE;
        this.hundred = scale == Scale.RATIO || points;
        this.unit = scale == Scale.RATIO ? " %" : points ? " points" : "";
    }

    /** A number with its unit, for example {@code −3.1 points}. */
    String value(double value) {
        return number(value) + unit;
    }

    /** The same without the unit. */
    String number(double value) {
        return rounded(hundred ? 100 * value : value);
    }

    /** What the arm is, for example {@code bold is 6.11 points above baseline}. */
    String found(double value) {
        if (scale == Scale.LEVEL) {
            return "in " + claim.arm() + " it is " + value(value);
        }
        String side = value == 0 ? "equal to " : value(Math.abs(value)) + (value > 0 ? " above " : " below ");
        String less = claim.expectation().lessArm();
        if (less != null) {
            return "the step from " + claim.against() + " to " + claim.arm() + " is " + side + "the step from "
                    + claim.expectation().lessAgainst() + " to " + less;
        }
        return claim.arm() + " is " + side + claim.against();
    }

    /** For example {@code Satisfaction of acme in period 6}. */
    String subject() {
        String firm = claim.series().firm();
        String of = firm == null ? "all firms" : firm.equals("none") ? "customers of no firm" : firm;
        String segment = claim.series().segment().equals("all")
                ? ""
                : " (segment " + claim.series().segment() + ")";
        String metric = metric(claim.series().metric());
        return metric.substring(0, 1).toUpperCase(Locale.ROOT) + metric.substring(1) + " of " + of + segment + " "
                + claim.span().words();
    }

    private static String metric(Metric metric) {
        return switch (metric) {
            case CHURN_VOLUNTARY -> "voluntary churn";
            case ACQUIRED -> "number of customers won";
            case LOST -> "number of customers lost";
            case LOST_INVOLUNTARY -> "number of customers lost involuntarily";
            case CUSTOMERS -> "number of customers";
            case RECONSIDERED -> "number of comparisons of offers";
            case ACSI, NPS -> metric.name();
            default -> metric.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** For example {@code 95 % interval −3.5 to −2.7, 30 replications}. */
    String interval(MeanInterval mean, double confidence) {
        return percent(confidence) + " interval " + number(mean.ciLow()) + " to " + number(mean.ciHigh()) + ", "
                + mean.n() + " replications";
    }

    /** Says that intervals are wider because of early stopping, where that is so. */
    static String looks(Stopping stopping) {
        return stopping.looks().size() == 1
                ? ""
                : " The intervals leave room for " + stopping.looks().size() + " looks at the results.";
    }

    /** For example {@code 95 %}. */
    static String percent(double confidence) {
        return rounded(100 * confidence) + " %";
    }

    private static String rounded(double value) {
        if (!Double.isFinite(value)) {
            return "unknown";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal number = Math.abs(value) >= 100
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(new MathContext(3, RoundingMode.HALF_EVEN));
        return number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString().replace('-', '\u2212');
    }
}
