package holdfast.lab.evidence;

/**
 * Closed forms of the NBD-Dirichlet: purchases of the category negative binomial of mean M and shape K, brand choice Dirichlet of
 * strength S.
 */
record Dirichlet(double mean, double shape, double strength) {
    private static final double PRECISION = 1e-12;

    /** Share of people who buy the category at all. */
    double penetration() {
        return 1 - StrictMath.pow(1 + mean / shape, -shape);
    }

    /** Share of people who buy a brand of that market share: 1 − Σ P(n)·p(0 | n). */
    double penetration(double share) {
        double p = 1 - penetration();
        double none = 1;
        double left = 1;
        double sum = 0;
        for (int n = 0; left > PRECISION; n++) {
            sum += p * none;
            left -= p;
            p *= (shape + n) / (n + 1) * mean / (mean + shape);
            none *= (strength * (1 - share) + n) / (strength + n);
            if (p < PRECISION * PRECISION) {
                break;
            }
        }
        return 1 - sum;
    }

    /** Purchases of a brand by each of its buyers. */
    double perBuyer(double share) {
        return mean * share / penetration(share);
    }
}
