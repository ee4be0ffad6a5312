package holdfast.lab.stats;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Which of several alternatives is chosen, by what is known of each: conditional logit by maximum likelihood (McFadden 1974),
 * Newton's method with halved steps.
 *
 * @param coefficients by variable
 * @param se their standard errors, from the information matrix
 * @param logLikelihood at the maximum
 * @param constantsOnly log-likelihood of shares alone: every choice has the share of its alternative in the sample
 */
public record ConditionalLogit(double[] coefficients, double[] se, double logLikelihood, double constantsOnly) {
    private static final int MOST_STEPS = 100;
    private static final double SETTLED = 1e-9;

    /**
     * Fits.
     *
     * @param x by situation, alternative and variable; the same number of each in every situation
     * @param chosen the alternative taken, by situation
     * @throws IllegalArgumentException if there is nothing to fit, or the variables cannot be told apart
     */
    public static ConditionalLogit of(double[][][] x, int[] chosen) {
        if (x.length == 0 || x.length != chosen.length) {
            throw new IllegalArgumentException(x.length + " situations and " + chosen.length + " choices");
        }
        int variables = x[0][0].length;
        double[] beta = new double[variables];
        Sums at = new Sums(x, chosen, beta);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move =
                    solver(at).solve(new Array2DRowRealMatrix(at.gradient)).getColumn(0);
            double size = 1;
            Sums next = null;
            while (size > 1e-6 && (next == null || !(next.logLikelihood >= at.logLikelihood))) {
                double[] tried = beta.clone();
                for (int v = 0; v < variables; v++) {
                    tried[v] += size * move[v];
                }
                next = new Sums(x, chosen, tried);
                if (next.logLikelihood >= at.logLikelihood) {
                    beta = tried;
                }
                size /= 2;
            }
            double gained = next.logLikelihood - at.logLikelihood;
            at = new Sums(x, chosen, beta);
            if (!(gained > SETTLED)) {
                break;
            }
        }
        RealMatrix covariance = solver(at).getInverse();
        double[] se = new double[variables];
        for (int v = 0; v < variables; v++) {
            se[v] = Math.sqrt(covariance.getEntry(v, v));
        }
        return new ConditionalLogit(beta, se, at.logLikelihood, constantsOnly(x[0].length, chosen));
    }

    /** Fit over that of shares alone, McFadden's ρ². */
    public double fit() {
        return 1 - logLikelihood / constantsOnly;
    }

    private static DecompositionSolver solver(Sums at) {
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(at.information)).getSolver();
        if (!solver.isNonSingular()) {
            throw new IllegalArgumentException(
                    "a variable is constant or the sum of others, or an alternative is never chosen: no coefficients");
        }
        return solver;
    }

    private static double constantsOnly(int alternatives, int[] chosen) {
        int[] count = new int[alternatives];
        for (int c : chosen) {
            count[c]++;
        }
        double sum = 0;
        for (int n : count) {
            sum += n == 0 ? 0 : n * StrictMath.log(n / (double) chosen.length);
        }
        return sum;
    }

    /** Log-likelihood, gradient and information at one place. */
    private static final class Sums {
        final double[] gradient;
        final double[][] information;
        double logLikelihood;

        Sums(double[][][] x, int[] chosen, double[] beta) {
            int variables = beta.length;
            gradient = new double[variables];
            information = new double[variables][variables];
            for (int n = 0; n < x.length; n++) {
                add(x[n], chosen[n], beta);
            }
        }

        private void add(double[][] x, int chosen, double[] beta) {
            double[] p = new double[x.length];
            double most = Double.NEGATIVE_INFINITY;
            for (int a = 0; a < x.length; a++) {
                for (int v = 0; v < beta.length; v++) {
                    p[a] += beta[v] * x[a][v];
                }
                most = Math.max(most, p[a]);
            }
            double utility = p[chosen];
            for (int a = 0; a < p.length; a++) {
                p[a] = StrictMath.exp(p[a] - most);
            }
            double sum = Arrays.stream(p).sum();
            logLikelihood += utility - most - StrictMath.log(sum);
            double[] mean = new double[beta.length];
            for (int a = 0; a < p.length; a++) {
                p[a] /= sum;
                for (int v = 0; v < beta.length; v++) {
                    mean[v] += p[a] * x[a][v];
                }
            }
            for (int v = 0; v < beta.length; v++) {
                gradient[v] += x[chosen][v] - mean[v];
                for (int w = 0; w < beta.length; w++) {
                    for (int a = 0; a < p.length; a++) {
                        information[v][w] += p[a] * (x[a][v] - mean[v]) * (x[a][w] - mean[w]);
                    }
                }
            }
        }
    }
}
