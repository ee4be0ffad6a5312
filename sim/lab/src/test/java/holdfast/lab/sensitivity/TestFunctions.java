package holdfast.lab.sensitivity;

/** Functions whose indices are known in closed form. */
final class TestFunctions {
    /** Coefficients of the g-function (Saltelli &amp; Sobol 1995). */
    static final double[] A = {0, 1, 4.5, 9, 99, 99, 99, 99};

    private TestFunctions() {}

    /** Ishigami &amp; Homma (1990), a = 7, b = 0.1, arguments in the unit cube. */
    static double ishigami(double[] u) {
        double x1 = (2 * u[0] - 1) * Math.PI;
        double x2 = (2 * u[1] - 1) * Math.PI;
        double x3 = (2 * u[2] - 1) * Math.PI;
        return Math.sin(x1) + 7 * Math.pow(Math.sin(x2), 2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
    }

    static double g(double[] u) {
        double product = 1;
        for (int k = 0; k < A.length; k++) {
            product *= (Math.abs(4 * u[k] - 2) + A[k]) / (1 + A[k]);
        }
        return product;
    }

    /** Partial variances of the g-function: V_k = 1/(3 (1 + a_k)²), V = Π (1 + V_k) − 1. */
    static double gVariance(int k) {
        return 1 / (3 * (1 + A[k]) * (1 + A[k]));
    }

    static double gTotalVariance() {
        double product = 1;
        for (int k = 0; k < A.length; k++) {
            product *= 1 + gVariance(k);
        }
        return product - 1;
    }
}
