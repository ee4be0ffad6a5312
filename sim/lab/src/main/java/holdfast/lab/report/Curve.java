package holdfast.lab.report;

import holdfast.lab.store.RetentionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cross-section of retention on satisfaction in one arm, all replications together, bands in ascending order. */
record Curve(List<Band> bands) {
    /** Bands with a smaller part of all customer-periods are left out. */
    private static final double LEAST = 0.0005;

    /**
     * A band of satisfaction.
     *
     * @param satisfaction its middle, 0 to 100
     * @param retention per cent of its customers who stay another period
     * @param weight its part of all customer-periods
     */
    record Band(double satisfaction, double retention, double weight) {}

    static Curve of(List<RetentionRow> rows, String arm) {
        Map<Double, long[]> bands = new TreeMap<>();
        long all = 0;
        for (RetentionRow row : rows) {
            if (row.arm().equals(arm)) {
                long[] sums = bands.computeIfAbsent(row.band(), band -> new long[2]);
                sums[0] += row.exposed();
                sums[1] += row.retained();
                all += row.exposed();
            }
        }
        List<Band> curve = new ArrayList<>();
        for (Map.Entry<Double, long[]> band : bands.entrySet()) {
            long exposed = band.getValue()[0];
            if (exposed > 0 && exposed >= all * LEAST) {
                double retention = 100.0 * band.getValue()[1] / exposed;
                curve.add(new Band(band.getKey() * 100, retention, (double) exposed / all));
            }
        }
        return new Curve(curve);
    }

    /** Satisfaction below which a part p of the customers is, to the band. */
    double quantile(double p) {
        double sum = 0;
        double all = bands.stream().mapToDouble(Band::weight).sum();
        for (Band band : bands) {
            sum += band.weight() / all;
            if (sum >= p) {
                return band.satisfaction();
            }
        }
        return bands.get(bands.size() - 1).satisfaction();
    }

    /** Retention at a satisfaction of 0 to 100, linear between the middles of bands; NaN outside. */
    double at(double satisfaction) {
        for (int k = 1; k < bands.size(); k++) {
            Band low = bands.get(k - 1);
            Band high = bands.get(k);
            if (satisfaction >= low.satisfaction() && satisfaction <= high.satisfaction()) {
                double part = (satisfaction - low.satisfaction()) / (high.satisfaction() - low.satisfaction());
                return low.retention() + part * (high.retention() - low.retention());
            }
        }
        return Double.NaN;
    }
}
