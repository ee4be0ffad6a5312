package holdfast.lab.sensitivity;

/**
 * How much of what is seen between points is chance. Luck that all points share cancels; what is left of it, the part by which
 * replications answer differently to a point, is divided by their number and held against the variance between the points.
 *
 * @param share part of the variance between the means of points that chance would make by itself, 0 to 1; NaN with one replication
 * @param ofOneRun part of the variance of single runs that is luck of any kind
 */
public record Noise(double share, double ofOneRun) {
    /** @param y output by point and replication; points with a value missing are left out */
    public static Noise of(double[][] y) {
        int r = y[0].length;
        double grand = 0;
        double[] luck = new double[r];
        int points = 0;
        for (double[] row : y) {
            if (whole(row)) {
                points++;
                for (int k = 0; k < r; k++) {
                    luck[k] += row[k];
                    grand += row[k] / r;
                }
            }
        }
        grand /= points;
        double between = 0;
        double within = 0;
        double left = 0;
        for (double[] row : y) {
            if (whole(row)) {
                double mean = 0;
                for (double value : row) {
                    mean += value / r;
                }
                between += (mean - grand) * (mean - grand);
                for (int k = 0; k < r; k++) {
                    double rest = row[k] - mean - luck[k] / points + grand;
                    left += rest * rest;
                    within += (row[k] - mean) * (row[k] - mean);
                }
            }
        }
        double ofMeans = between / (points - 1);
        double residual = left / ((points - 1.0) * (r - 1));
        double single = within / (points * (r - 1.0));
        double share = ofMeans == 0 ? Double.NaN : Math.min(1, residual / r / ofMeans);
        double signal = Math.max(0, ofMeans - residual / r);
        return new Noise(r < 2 ? Double.NaN : share, r < 2 ? Double.NaN : single / (single + signal));
    }

    private static boolean whole(double[] row) {
        for (double value : row) {
            if (Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }
}
