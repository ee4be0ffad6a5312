package holdfast.lab.report;

import java.util.ArrayList;
import java.util.List;

/** A linear axis with round ticks. */
record Axis(double low, double high, double step) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final double[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600};

    /** The least axis with round ends that holds all of it. */
    static Axis around(double low, double high, int ticks) {
        if (!(low <= high)) {
            return new Axis(0, 1, 0.5);
        }
        double spread = high - low;
        if (spread <= Math.abs(high) * 1e-9) {
            spread = Math.max(Math.abs(high) * 0.02, 1e-3);
            return around(low - spread, high + spread, ticks);
        }
        double raw = spread / ticks;
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(raw)));
        double step = power * 10;
        for (int k = ROUND.length - 1; k >= 0; k--) {
            if (power * ROUND[k] >= raw * 0.999) {
                step = power * ROUND[k];
            }
        }
        double from = StrictMath.floor(low / step + 1e-9) * step;
        double to = StrictMath.ceil(high / step - 1e-9) * step;
        return new Axis(from, to, step);
    }

    /** Periods 1 to last; whole years where periods are months. */
    static Axis periods(int last, String period, int ticks) {
        if (period.equals("month")) {
            for (double step : MONTHS) {
                if (last / step <= ticks) {
                    return new Axis(1, Math.max(2, last), step);
                }
            }
        }
        double step = Math.max(1, StrictMath.ceil(around(0, last, ticks).step));
        return new Axis(1, Math.max(2, last), step);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        double first = StrictMath.ceil(low / step - 1e-6);
        for (double k = first; k * step <= high + step * 1e-6; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    /** Position of a value between two ends. */
    double at(double value, double from, double to) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** Text of a tick: as many decimals as the step needs. */
    String text(double tick) {
        int decimals = 0;
        double scaled = step;
        while (decimals < 4 && Math.abs(scaled - StrictMath.rint(scaled)) > 1e-6) {
            scaled *= 10;
            decimals++;
        }
        return Num.fixed(tick, decimals);
    }
}
