package holdfast.market.ledger;

import static holdfast.market.number.FixedPoint.fromUnits;

import holdfast.market.observe.Metric;
import holdfast.market.observe.PrincipalComponents;
import holdfast.market.state.Sums.Measure;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ToLongFunction;

/** What each attribute of the offer adds to satisfaction: one by one, and together by their principal components. */
final class DriversMeasured {
    /** Variance of an attribute below which no slope is told from rounding. */
    private static final double LEAST_VARIANCE = 1e-5;

    /** Each is followed by the measures of its squares and of its products with encounter satisfaction. */
    private static final List<Measure> DRIVERS = List.of(Measure.BASICS, Measure.FEATURES, Measure.DELIGHT);

    private static final List<Metric> PERFORMANCE =
            List.of(Metric.PERFORMANCE_BASICS, Metric.PERFORMANCE_QUALITY, Metric.PERFORMANCE_DELIGHT);
    private static final List<Metric> ALONE =
            List.of(Metric.IMPORTANCE_BASICS, Metric.IMPORTANCE_QUALITY, Metric.IMPORTANCE_DELIGHT);
    private static final List<Metric> TOGETHER =
            List.of(Metric.COMPONENT_BASICS, Metric.COMPONENT_QUALITY, Metric.COMPONENT_DELIGHT);
    private static final Measure[] ALL = Measure.values();

    private DriversMeasured() {}

    /** @param n encounters of the period; NaN is written where attributes were not measured or do not vary */
    static void write(ToLongFunction<Measure> sums, ObjDoubleConsumer<Metric> set, double n) {
        int drivers = DRIVERS.size();
        double s = fromUnits(sums.applyAsLong(Measure.ENCOUNTER)) / n;
        double[] mean = new double[drivers];
        double[][] covariance = new double[drivers][drivers];
        double[] outcome = new double[drivers];
        for (int j = 0; j < drivers; j++) {
            int driver = DRIVERS.get(j).ordinal();
            mean[j] = fromUnits(sums.applyAsLong(ALL[driver])) / n;
            covariance[j][j] = fromUnits(sums.applyAsLong(ALL[driver + 1])) / n - mean[j] * mean[j];
            outcome[j] = fromUnits(sums.applyAsLong(ALL[driver + 2])) / n - mean[j] * s;
            for (int l = 0; l < j; l++) {
                Measure product = ALL[Measure.BASICS_BY_FEATURES.ordinal() + j + l - 1];
                covariance[j][l] = fromUnits(sums.applyAsLong(product)) / n - mean[j] * mean[l];
                covariance[l][j] = covariance[j][l];
            }
        }
        boolean measured = mean[0] + mean[1] + mean[2] > 0;
        double[] slopes = measured ? PrincipalComponents.slopes(covariance, outcome) : null;
        for (int j = 0; j < drivers; j++) {
            boolean varies = measured && covariance[j][j] >= LEAST_VARIANCE;
            set.accept(PERFORMANCE.get(j), measured ? mean[j] : Double.NaN);
            set.accept(ALONE.get(j), varies ? outcome[j] / covariance[j][j] : Double.NaN);
            set.accept(TOGETHER.get(j), measured ? slopes[j] : Double.NaN);
        }
    }
}
