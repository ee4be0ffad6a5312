package holdfast.lab.report;

import holdfast.market.observe.Metric;
import java.util.Locale;

/**
 * How a metric is shown to people.
 *
 * @param metric key
 * @param label in words, for example {@code market share}
 * @param factor model units times this are people's units
 * @param decimals least number of decimals
 * @param after what follows a level, for example {@code %}
 * @param points what follows a difference, for example {@code  points}
 * @param better +1 higher is better, −1 lower is better, 0 neither
 */
record Unit(String metric, String label, double factor, int decimals, String after, String points, int better) {
    private static final int MOST_DECIMALS = 3;

    static Unit of(String key, String period) {
        Metric metric = Metric.of(key);
        String unit = metric == null ? "" : metric.unit();
        int better = better(key);
        String label = label(key);
        return switch (unit) {
            case "0-1", "-1 to 1" ->
                key.equals("share") || key.equals("awareness")
                        ? new Unit(key, label, 100, 1, "%", " points", better)
                        : new Unit(key, label, 100, 1, " of 100", " points", better);
            case "per period" -> new Unit(key, label, 100, 2, "% a " + period, " points a " + period, better);
            case "0-100", "-100 to 100" -> new Unit(key, label, 1, 1, "", " points", better);
            case "money" ->
                new Unit(key, label, 1, key.toLowerCase(Locale.ROOT).contains("price") ? 3 : 0, "", "", better);
            case "utility", "intensity", "" -> new Unit(key, label, 1, 2, "", "", better);
            default -> new Unit(key, label, 1, 0, " " + unit, " " + unit, better);
        };
    }

    /** A level with its unit. */
    String level(double value) {
        return number(value) + (Double.isNaN(value) ? "" : after);
    }

    /** A level without its unit. */
    String number(double value) {
        return Num.fixed(value * factor, decimals);
    }

    /** Decimals for a difference: one more than a level's where its interval is narrow, more where it would vanish. */
    int decimals(double value, double halfWidth) {
        boolean fine = decimals > 0 && halfWidth > 0 && halfWidth * factor < 1.5 * StrictMath.pow(10, -decimals);
        int needed = fine ? decimals + 1 : decimals;
        while (needed < MOST_DECIMALS && value != 0 && Math.abs(value * factor) < 0.5 * StrictMath.pow(10, -needed)) {
            needed++;
        }
        return needed;
    }

    /** A signed difference without its unit, for tables. */
    String difference(double value, double halfWidth) {
        return Num.signed(value * factor, decimals(value, halfWidth));
    }

    /** A signed difference with its unit, for sentences: two digits that count are enough. */
    String said(double value) {
        return Num.signed(value * factor, saidDecimals(value)) + points;
    }

    /** The size of a difference with its unit, without a sign. */
    String size(double value) {
        return Num.fixed(Math.abs(value) * factor, saidDecimals(value)) + points;
    }

    int saidDecimals(double value) {
        int needed = Math.min(1, decimals);
        double size = Math.abs(value * factor);
        while (needed < MOST_DECIMALS
                && size > 0
                && size < StrictMath.pow(10, 1 - needed) * 0.9995
                && (decimals > 0 || size < 1)) {
            needed++;
        }
        return needed;
    }

    /** {@code −4.9 to −4.3}. */
    String interval(double low, double high) {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return Num.NONE;
        }
        int places = decimals((low + high) / 2, (high - low) / 2);
        return Num.signed(low * factor, places) + " to " + Num.signed(high * factor, places);
    }

    /** True if the metric has a natural zero, so that a change in per cent means something. */
    boolean hasZero() {
        Metric known = Metric.of(metric);
        return known == null || !known.unit().startsWith("-");
    }

    /** The label with its unit, for an axis. */
    String axis() {
        String unit = after.equals("%") ? "%" : after.strip();
        return unit.isEmpty() ? label : label + (unit.startsWith("%") ? " (" + unit + ")" : ", " + unit);
    }

    private static int better(String key) {
        return switch (key) {
            case "share", "customers", "acquired", "satisfaction", "loyalty", "trust", "encounter", "performance" -> 1;
            case "revenue", "profit", "cumulativeProfit", "acsi", "nps", "talkPositive", "recovered", "awareness" -> 1;
            case "churn", "churnVoluntary", "lost", "lostInvoluntary", "complaints", "grievance", "failures" -> -1;
            case "cost", "talkNegative", "uncertainty" -> -1;
            default -> 0;
        };
    }

    private static String label(String key) {
        return switch (key) {
            case "share" -> "market share";
            case "churnVoluntary" -> "voluntary churn";
            case "cumulativeProfit" -> "profit so far";
            case "price" -> "price paid";
            case "performance" -> "delivered performance";
            case "acsi" -> "satisfaction index";
            case "nps" -> "net promoters";
            default -> words(key);
        };
    }

    private static String words(String key) {
        StringBuilder text = new StringBuilder();
        for (char c : key.toCharArray()) {
            text.append(Character.isUpperCase(c) ? " " + Character.toLowerCase(c) : String.valueOf(c));
        }
        return text.toString();
    }
}
