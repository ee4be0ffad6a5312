package holdfast.market.spec;

/** Length of a period. Rates in scenario files are per month and are converted. */
public enum PeriodLength {
    DAY(12 / 365.25),
    WEEK(12 * 7 / 365.25),
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final double months;

    PeriodLength(double months) {
        this.months = months;
    }

    /** Months in one period. */
    public double months() {
        return months;
    }

    /** Probability or share r per month as one per period: 1 − (1 − r)^months. */
    public double rate(double perMonth) {
        return this == MONTH ? perMonth : 1 - StrictMath.pow(1 - perMonth, months);
    }

    /** Number of periods nearest to a number of months, at least one. */
    public int periods(double ofMonths) {
        return (int) Math.max(1, Math.round(ofMonths / months));
    }
}
