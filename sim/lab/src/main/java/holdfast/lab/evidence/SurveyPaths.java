package holdfast.lab.evidence;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Paths of a satisfaction index (Fornell et al. 1996; Tenenhaus et al. 2005) by least squares on standardised answers.
 *
 * @param labels of the paths
 * @param values standardised coefficients
 * @param explained of satisfaction and of loyalty
 * @param total effect of expectation on satisfaction, by all ways
 */
record SurveyPaths(List<String> labels, double[] values, double[] explained, double total) {
    /** What is asked about, in the order of the answers. */
    static final List<String> ASKED =
            List.of("image", "expectation", "quality", "value", "satisfaction", "complaints", "loyalty");

    private static final int IMAGE = 0;
    private static final int EXPECTATION = 1;
    private static final int QUALITY = 2;
    private static final int VALUE = 3;
    static final int SATISFACTION = 4;
    private static final int COMPLAINTS = 5;
    static final int LOYALTY = 6;

    /** What depends on what. */
    private static final int[][] MODEL = {
        {QUALITY, EXPECTATION},
        {VALUE, EXPECTATION, QUALITY},
        {SATISFACTION, IMAGE, EXPECTATION, QUALITY, VALUE},
        {COMPLAINTS, SATISFACTION},
        {LOYALTY, IMAGE, SATISFACTION, COMPLAINTS}
    };

    /** @param answers by what was asked about and person */
    static SurveyPaths of(double[][] answers) {
        double[][] z = new double[answers.length][];
        for (int a = 0; a < z.length; a++) {
            z[a] = StatUtils.normalize(answers[a]);
        }
        List<String> labels = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        double[] explained = new double[ASKED.size()];
        for (int[] equation : MODEL) {
            OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
            fit.newSampleData(z[equation[0]], columns(z, equation));
            double[] beta = fit.estimateRegressionParameters();
            explained[equation[0]] = fit.calculateRSquared();
            for (int k = 1; k < equation.length; k++) {
                labels.add(ASKED.get(equation[k]) + " to " + ASKED.get(equation[0]));
                values.add(beta[k]);
            }
        }
        double[] of = values.stream().mapToDouble(value -> value).toArray();
        // of: 0 E-Q, 1 E-V, 2 Q-V, 3 image-S, 4 E-S, 5 Q-S, 6 V-S
        double total = of[4] + of[0] * of[5] + (of[1] + of[0] * of[2]) * of[6];
        return new SurveyPaths(labels, of, new double[] {explained[SATISFACTION], explained[LOYALTY]}, total);
    }

    /** The direct path from expectation to satisfaction. */
    double direct() {
        return values[labels.indexOf("expectation to satisfaction")];
    }

    private static double[][] columns(double[][] z, int[] equation) {
        double[][] columns = new double[z[0].length][equation.length - 1];
        for (int i = 0; i < columns.length; i++) {
            for (int k = 1; k < equation.length; k++) {
                columns[i][k - 1] = z[equation[k]][i];
            }
        }
        return columns;
    }
}
