package holdfast.lab.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.lab.calibrate.Calibration.Profile;
import holdfast.market.observe.Metric;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static TreeMap<Double, Double> parabola(double least, double curvature, double from, double to) {
        TreeMap<Double, Double> points = new TreeMap<>();
        for (int k = 0; k <= 8; k++) {
            double at = from + (to - from) * k / 8;
            points.put(at, 7 + curvature * (at - least) * (at - least));
        }
        points.put(least, 7.0);
        return points;
    }

    @Test
    void theIntervalOfAParabolaIsThatOfTheNormalDistribution() {
        double se = 0.05; // J = ((x − 1.1)/se)², so that the interval is 1.1 ± 1.96·se
        Profile p = Calibration.bounded(0, parabola(1.1, 1 / (se * se), 0.5, 2));
        assertThat(p.low()).isCloseTo(1.1 - 1.959964 * se, within(1e-6));
        assertThat(p.high()).isCloseTo(1.1 + 1.959964 * se, within(1e-6));
        assertThat(p.openLow() || p.openHigh() || p.flat()).isFalse();
    }

    @Test
    void whatTheTargetsDoNotBoundIsOpen() {
        assertThat(Calibration.bounded(0, parabola(1.1, 0.1, 0.5, 2)).flat()).isTrue();
        Profile p = Calibration.bounded(0, parabola(0.6, 25, 0.5, 2));
        assertThat(p.openLow()).isTrue();
        assertThat(p.openHigh()).isFalse();
        assertThat(p.high()).isCloseTo(0.6 + 1.959964 / 5, within(1e-6));
    }

    @Test
    void theDistanceLeavesOutWhatIsHeld() {
        List<Target> targets = List.of(
                new Target(Metric.SHARE, "acme", "all", "whole", 0.4, 0.01, false),
                new Target(Metric.SHARE, "bolt", "all", "whole", 0.3, 0.02, false),
                new Target(Metric.SHARE, "core", "all", "whole", 0.3, 0.02, true));
        Calibration calibration = new Calibration(null, List.of(), targets, 1, 1);
        assertThat(calibration.distance(new double[] {0.42, 0.28, 0.9})).isCloseTo(4 + 1, within(1e-9));
        assertThat(calibration.fits(5)).isCloseTo(Math.exp(-2.5), within(1e-9)); // two degrees of freedom
    }
}
