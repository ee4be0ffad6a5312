package holdfast.market.observe;

import java.util.Arrays;

/**
 * A regression on the principal components of drivers that move together: on their correlations, leaving out components with
 * so little variance that only rounding and luck tell them apart (Massy 1965). With all components kept it is least squares.
 * The market needs no library at run time beyond its engine, hence the rotations (Jacobi 1846) written out.
 */
public final class PrincipalComponents {
    /** Share of one standardised driver's variance below which a component is left out: assumption. */
    private static final double LEAST = 0.1;
    /** Variance of a driver below which it has no slope. */
    private static final double CONSTANT = 1e-5;

    private static final int SWEEPS = 30;

    private PrincipalComponents() {}

    /**
     * Slope of the outcome on every driver, in their own units; NaN for a driver that does not vary.
     *
     * @param covariance of the drivers
     * @param outcome covariance of each driver with the outcome
     */
    public static double[] slopes(double[][] covariance, double[] outcome) {
        int n = outcome.length;
        double[] sd = new double[n];
        for (int j = 0; j < n; j++) {
            sd[j] = covariance[j][j] < CONSTANT ? Double.NaN : Math.sqrt(covariance[j][j]);
        }
        double[][] r = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int l = 0; l < n; l++) {
                double correlation = covariance[j][l] / (sd[j] * sd[l]);
                r[j][l] = j == l ? 1 : correlation == correlation ? correlation : 0;
            }
        }
        double[][] v = new double[n][n];
        turn(r, v);
        double[] slopes = new double[n];
        for (int m = 0; m < n; m++) {
            double along = 0;
            for (int l = 0; l < n; l++) {
                along += sd[l] == sd[l] ? v[l][m] * outcome[l] / sd[l] : 0;
            }
            for (int j = 0; j < n && r[m][m] >= LEAST; j++) {
                slopes[j] += v[j][m] * along / r[m][m];
            }
        }
        for (int j = 0; j < n; j++) {
            slopes[j] /= sd[j];
        }
        return slopes;
    }

    /** Jacobi rotations: leaves the eigenvalues on the diagonal of r and the eigenvectors in the columns of v. */
    private static void turn(double[][] r, double[][] v) {
        int n = r.length;
        for (int j = 0; j < n; j++) {
            Arrays.fill(v[j], 0);
            v[j][j] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(r[p][q]) > 1e-15) {
                        rotate(r, v, p, q);
                    }
                }
            }
        }
    }

    private static void rotate(double[][] r, double[][] v, int p, int q) {
        double half = (r[q][q] - r[p][p]) / (2 * r[p][q]);
        double tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(half * half + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < r.length; k++) {
            double rp = r[k][p];
            double rq = r[k][q];
            r[k][p] = cosine * rp - sine * rq;
            r[k][q] = sine * rp + cosine * rq;
        }
        for (int k = 0; k < r.length; k++) {
            double rp = r[p][k];
            double rq = r[q][k];
            r[p][k] = cosine * rp - sine * rq;
            r[q][k] = sine * rp + cosine * rq;
            double vp = v[k][p];
            double vq = v[k][q];
            v[k][p] = cosine * vp - sine * vq;
            v[k][q] = sine * vp + cosine * vq;
        }
    }
}
