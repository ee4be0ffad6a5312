package holdfast.market.observe;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.spec.Horizon;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationsTest {
    private final Observations o = new Observations(List.of("a", "b"), List.of("s", "t"), new Horizon(1, 3));

    private void fill(Metric metric, double... values) {
        for (int t = 0; t < values.length; t++) {
            o.set(metric, t, 1, 2, values[t]);
        }
    }

    @Test
    void overASpanFlowsAddLevelsAverageAndStocksEnd() {
        fill(Metric.REVENUE, 1, 2, 4, 8);
        fill(Metric.SATISFACTION, 0.1, 0.2, Double.NaN, 0.4);
        fill(Metric.CHURN, 0.5, 0.1, 0.2, 0.3);
        fill(Metric.CUMULATIVE_PROFIT, 1, 3, 7, 15);
        assertThat(o.overall(Metric.REVENUE, 1, 2)).isEqualTo(14);
        assertThat(o.overall(Metric.SATISFACTION, 1, 2)).isEqualTo((0.2 + 0.4) / 2);
        assertThat(o.overall(Metric.CHURN, 1, 2)).isEqualTo((0.1 + 0.2 + 0.3) / 3);
        assertThat(o.overall(Metric.CUMULATIVE_PROFIT, 1, 2)).isEqualTo(15);
        assertThat(o.over(Metric.REVENUE, 0, 2, 1, 2)).isEqualTo(3);
        assertThat(o.overall(Metric.REVENUE, 1, 1)).isZero();
    }

    @Test
    void cellsDoNotOverlap() {
        double n = 0;
        for (Metric metric : Metric.values()) {
            for (int t = 0; t < 4; t++) {
                for (int f = 0; f <= 2; f++) {
                    for (int s = 0; s <= 2; s++) {
                        o.set(metric, t, f, s, ++n);
                    }
                }
            }
        }
        n = 0;
        for (Metric metric : Metric.values()) {
            for (int t = 0; t < 4; t++) {
                for (int f = 0; f <= 2; f++) {
                    for (int s = 0; s <= 2; s++) {
                        assertThat(o.value(metric, t, f, s)).isEqualTo(++n);
                    }
                }
            }
        }
    }

    @Test
    void rawBitsComeByPeriodFirmAndField() {
        long n = 0;
        List<Long> expected = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            for (int f = 0; f <= 2; f++) {
                for (int k = 0; k < Observations.HASHED.size(); k++) {
                    o.setRaw(t, f, k, ++n);
                    expected.add(n);
                }
            }
        }
        List<Long> raw = new ArrayList<>();
        o.forEachRaw(raw::add);
        assertThat(raw).isEqualTo(expected);
    }

    @Test
    void periodOneIsTheFirstAfterWarmUp() {
        assertThat(o.number(0)).isZero();
        assertThat(o.number(1)).isEqualTo(1);
    }

    @Test
    void metricsAndReasonsAreFoundByTheirKeys() {
        assertThat(Metric.CHURN_VOLUNTARY.key()).isEqualTo("churnVoluntary");
        for (Metric metric : Metric.values()) {
            assertThat(Metric.of(metric.key())).isEqualTo(metric);
            assertThat(metric.meaning()).isNotBlank();
            assertThat(metric.unit()).isNotBlank();
        }
        assertThat(Metric.of("happiness")).isNull();
        assertThat(Reason.BROKEN_PROMISE.key()).isEqualTo("broken-promise");
    }

    @Test
    void departuresAreCountedOnceInTheirCell() {
        Departures d = new Departures(2);
        d.count(0, 1, Reason.PRICE.ordinal(), -1);
        d.count(0, 2, Reason.PRICE.ordinal(), Reason.VARIETY.ordinal());
        d.count(1, 0, Reason.VARIETY.ordinal(), -1);
        Departures twice = new Departures(2);
        twice.add(d);
        twice.add(d);
        assertThat(twice.of(0, 1, Reason.PRICE, null)).isEqualTo(2);
        assertThat(twice.of(0, 2, Reason.PRICE, Reason.VARIETY)).isEqualTo(2);
        assertThat(twice.of(0, 2, Reason.PRICE, null)).isZero();
        assertThat(twice.from(0)).isEqualTo(4);
        assertThat(twice.from(0, Reason.PRICE)).isEqualTo(4);
        assertThat(twice.from(1, Reason.PRICE)).isZero();
        d.clear();
        assertThat(d.from(0)).isZero();
    }

    @Test
    void retentionIsCountedByBandOfSatisfaction() {
        RetentionCurve curve = new RetentionCurve();
        assertThat(RetentionCurve.band(0f)).isZero();
        assertThat(RetentionCurve.band(1f)).isEqualTo(RetentionCurve.BANDS - 1);
        curve.count(RetentionCurve.band(0.5f), true);
        curve.count(RetentionCurve.band(0.5f), false);
        RetentionCurve sum = new RetentionCurve();
        sum.add(curve);
        assertThat(sum.exposed(RetentionCurve.band(0.5f))).isEqualTo(2);
        assertThat(sum.retained(RetentionCurve.band(0.5f))).isEqualTo(1);
    }
}
