package holdfast.lab.stats;

/** The difference of two means that did not meet the same luck, by Welch's unequal-variances t. */
public final class UnpairedDifference {
    private UnpairedDifference() {}

    /**
     * Compares two samples; missing values (NaN) are left out. The result has no paired standard error (that of the
     * interval is the unpaired one), and {@code wins} is the share of all cross pairs in which the arm is above.
     */
    public static PairedDifference of(double[] arm, double[] baseline, double confidence) {
        MeanInterval x = MeanInterval.of(arm, confidence);
        MeanInterval y = MeanInterval.of(baseline, confidence);
        double difference = x.mean() - y.mean();
        double se = Math.sqrt(x.se() * x.se() + y.se() * y.se());
        int n = Math.min(x.n(), y.n());
        if (n < 2) {
            MeanInterval nothing = new MeanInterval(n, difference, Double.NaN, Double.NaN, Double.NaN);
            return new PairedDifference(nothing, x.mean(), y.mean(), se, wins(arm, baseline), Double.NaN);
        }
        double degrees = se == 0 ? 1 : degrees(x, y, se);
        double half = se == 0 ? 0 : StudentT.quantile(degrees, 1 - (1 - confidence) / 2) * se;
        double p = se == 0 ? (difference == 0 ? 1 : 0) : StudentT.twoSided(difference / se, degrees);
        MeanInterval interval = new MeanInterval(n, difference, Double.NaN, difference - half, difference + half);
        return new PairedDifference(interval, x.mean(), y.mean(), se, wins(arm, baseline), p);
    }

    /** Welch–Satterthwaite. */
    private static double degrees(MeanInterval x, MeanInterval y, double se) {
        double a = x.se() * x.se();
        double b = y.se() * y.se();
        return se * se * se * se / (a * a / (x.n() - 1) + b * b / (y.n() - 1));
    }

    private static double wins(double[] arm, double[] baseline) {
        long above = 0;
        long all = 0;
        for (double x : arm) {
            for (double y : baseline) {
                if (!Double.isNaN(x - y)) {
                    above += x > y ? 1 : 0;
                    all++;
                }
            }
        }
        return all == 0 ? Double.NaN : (double) above / all;
    }
}
