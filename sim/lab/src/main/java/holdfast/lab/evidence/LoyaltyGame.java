package holdfast.lab.evidence;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Two equal firms that set one price each for customers who lean to the firm bought from last: U = appeal − price + inertia·[bought last]
 * + Gumbel, outside good 0; who buys nothing keeps his leaning. Symmetric Markov-perfect equilibrium in the share of
 * customers who lean to the firm, by Chebyshev collocation: a piecewise linear value has kinks and finds other prices.
 *
 * @param appeal intrinsic utility of both firms
 * @param inertia utility γ of the firm bought from last
 * @param discount of a period, 0 for firms that do not look ahead
 */
record LoyaltyGame(double appeal, double inertia, double discount) {
    private static final int NODES = 15;
    private static final int MOST_ROUNDS = 3_000;
    /** Where a maximum is flat it is found to about 1e-8. */
    private static final double SETTLED = 3e-7;

    private static final double DAMPING = 0.5;
    private static final double GRID = 0.05;
    private static final double HIGHEST = 6;
    private static final double GOLDEN = 0.6180339887498949;

    /** Price and value of the firm, as polynomials through their values at the nodes. */
    record Solution(Polynomial price, Polynomial value) {}

    /** Chance that a customer who leans to a firm buys there, at this price and the other's. */
    private double stays(double own, double other) {
        double e = StrictMath.exp(appeal + inertia - own);
        return e / (1 + e + StrictMath.exp(appeal - other));
    }

    /** Chance that a customer who leans to the other firm buys here. */
    private double comes(double own, double other) {
        double e = StrictMath.exp(appeal - own);
        return e / (1 + e + StrictMath.exp(appeal + inertia - other));
    }

    double demand(double share, double own, double other) {
        return share * stays(own, other) + (1 - share) * comes(own, other);
    }

    /** Share of those who lean to the firm after a period. */
    double next(double share, double own, double other) {
        return share + (1 - share) * comes(own, other) - share * comes(other, own);
    }

    Solution solve() {
        double[] nodes = Polynomial.nodes(NODES);
        double[] price = new double[NODES];
        double[] value = new double[NODES];
        Arrays.fill(price, 1.4);
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && moved > SETTLED; round++) {
            Polynomial before = new Polynomial(nodes, value.clone());
            double[] old = price.clone();
            moved = 0;
            for (int k = 0; k < NODES; k++) {
                double share = nodes[k];
                // Nodes lie symmetrically: the rival, whose share is 1 − share, is at the mirrored node.
                double rival = old[NODES - 1 - k];
                DoubleUnaryOperator worth =
                        p -> p * demand(share, p, rival) + discount * before.at(next(share, p, rival));
                double best = most(worth);
                price[k] = old[k] + DAMPING * (best - old[k]);
                double now = worth.applyAsDouble(price[k]);
                moved = Math.max(moved, Math.max(Math.abs(best - old[k]), Math.abs(now - value[k])));
                value[k] = now;
            }
        }
        if (!(moved <= SETTLED)) {
            throw new IllegalStateException("no equilibrium was found: " + this);
        }
        return new Solution(new Polynomial(nodes, price), new Polynomial(nodes, value));
    }

    /** Where a function of the price is greatest: a grid, then golden section. */
    private static double most(DoubleUnaryOperator worth) {
        double at = GRID;
        for (double p = GRID; p < HIGHEST; p += GRID) {
            at = worth.applyAsDouble(p) > worth.applyAsDouble(at) ? p : at;
        }
        double low = at - GRID;
        double high = at + GRID;
        while (high - low > 1e-9) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            if (worth.applyAsDouble(a) > worth.applyAsDouble(b)) {
                high = b;
            } else {
                low = a;
            }
        }
        return (low + high) / 2;
    }
}
