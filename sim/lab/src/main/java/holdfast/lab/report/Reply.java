package holdfast.lab.report;

import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.Measure;
import holdfast.lab.stats.PairedDifference;
import holdfast.lab.sweep.MainEffects;
import holdfast.lab.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;

/**
 * How one measure answers to one factor: in each arm its difference to the baseline, or with one arm only its level.
 *
 * @param arms positions of the arms that are drawn
 * @param intervals by arm and level
 */
record Reply(
        Sweep sweep,
        int factor,
        int measure,
        boolean differences,
        List<Integer> arms,
        List<Object> levels,
        boolean binned,
        List<List<MeanInterval>> intervals) {
    private static final int MOST_ARMS = 5;

    static Reply of(Sweep sweep, MainEffects effects, int factor, int measure) {
        int baseline = sweep.scenario().baseline();
        int all = sweep.scenario().arms().size();
        boolean differences = all > 1;
        List<Integer> arms = new ArrayList<>();
        for (int a = 0; a < all && arms.size() < MOST_ARMS; a++) {
            if (!differences || a != baseline) {
                arms.add(a);
            }
        }
        double confidence = sweep.scenario().experiment().confidence();
        List<Object> levels = effects.levels(factor);
        List<List<MeanInterval>> intervals = new ArrayList<>();
        for (int arm : arms) {
            List<MeanInterval> line = new ArrayList<>();
            for (Object level : levels) {
                double[] values = effects.values(factor, level, arm, measure);
                line.add(
                        differences
                                ? PairedDifference.of(
                                                values, effects.values(factor, level, baseline, measure), confidence)
                                        .difference()
                                : MeanInterval.of(values, confidence));
            }
            intervals.add(line);
        }
        return new Reply(sweep, factor, measure, differences, arms, levels, effects.binned(factor), intervals);
    }

    Measure what() {
        return sweep.measures().get(measure);
    }

    String path() {
        return sweep.points().factors().get(factor).path();
    }

    /** The factor in words: the end of its path, with the name of what it belongs to. */
    String factorName() {
        return shortName(path());
    }

    /** The end of a path, with the name of what it belongs to. */
    static String shortName(String path) {
        return path.replaceFirst("^market\\.(rules\\.)?", "")
                .replaceFirst("^(firms|events|segments)\\.", "")
                .replace('.', ' ');
    }

    String arm(int k) {
        return sweep.scenario().arms().get(arms.get(k)).name();
    }

    String baseline() {
        return sweep.scenario().baselineArm().name();
    }

    boolean numeric() {
        return levels.stream().allMatch(Double.class::isInstance);
    }

    /** Where a level stands on the axis. */
    double x(int level) {
        return numeric() ? (Double) levels.get(level) : level;
    }

    String levelText(int level) {
        Object value = levels.get(level);
        return value instanceof Double number ? Num.short4(number) : String.valueOf(value);
    }

    /** Mean effect in the last level less that in the first. */
    double rise(int k) {
        List<MeanInterval> line = intervals.get(k);
        return line.get(line.size() - 1).mean() - line.get(0).mean();
    }

    /** Where the line of an arm goes through zero between two levels whose intervals lie on different sides; else NaN. */
    double turn(int k) {
        List<MeanInterval> line = intervals.get(k);
        int clear = -1;
        for (int l = 0; l < line.size() && numeric(); l++) {
            int side = side(line.get(l));
            if (side == 0) {
                continue;
            }
            if (clear >= 0 && side(line.get(clear)) != side) {
                for (int j = clear; j < l; j++) {
                    double a = line.get(j).mean();
                    double b = line.get(j + 1).mean();
                    if (a * b <= 0) {
                        return x(j) + (x(j + 1) - x(j)) * a / (a - b);
                    }
                }
            }
            clear = l;
        }
        return Double.NaN;
    }

    static int side(MeanInterval mean) {
        return mean.ciLow() > 0 ? 1 : mean.ciHigh() < 0 ? -1 : 0;
    }
}
