package holdfast.lab.evidence;

import holdfast.lab.stats.MeanInterval;

/**
 * One number that is known beside what was simulated.
 *
 * @param label what it is
 * @param published the known number: published, or worked out from the equation
 * @param simulated mean over replications
 * @param se standard error of that mean, 0 where nothing is left to chance
 * @param slack further allowance, as a part of the known number
 */
public record Point(String label, double published, double simulated, double se, double slack) {
    /** Allowance for solver and rounding, as a part of the known number. */
    static final double SLACK = 0.01;

    /** Standard errors that simulation error may have. */
    public static final double ERRORS = 3;

    private static final double CONFIDENCE = 0.95;

    /** A mean of replications; its standard error is theirs. */
    static Point of(String label, double published, double[] values) {
        MeanInterval mean = MeanInterval.of(values, CONFIDENCE);
        return new Point(label, published, mean.mean(), Double.isNaN(mean.se()) ? 0 : mean.se(), SLACK);
    }

    /** A share of so many independent draws. */
    static Point share(String label, double published, double simulated, double draws) {
        return new Point(label, published, simulated, Math.sqrt(published * (1 - published) / draws), SLACK);
    }

    Point slack(double part) {
        return new Point(label, published, simulated, se, part);
    }

    /** How far from the known number it may be. */
    public double allowed() {
        return ERRORS * se + slack * Math.abs(published);
    }

    public boolean within() {
        return Math.abs(simulated - published) <= allowed();
    }

    public double low() {
        return simulated - ERRORS * se;
    }

    public double high() {
        return simulated + ERRORS * se;
    }

    /** How much of what is allowed is used up; more than 1 is a miss. */
    double strain() {
        double off = Math.abs(simulated - published);
        return Double.isNaN(off) ? Double.POSITIVE_INFINITY : off == 0 ? 0 : off / allowed();
    }
}
