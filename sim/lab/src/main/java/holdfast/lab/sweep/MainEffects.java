package holdfast.lab.sweep;

import holdfast.lab.design.Points;
import holdfast.scenario.Design;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * How the measures go with each factor by itself: their means, replication by replication, over all points at which the factor
 * has a level. Where points are spread, or values are many, a level is one of eight equal parts of the range.
 */
public final class MainEffects {
    private static final int BINS = 8;
    private static final int MOST_LEVELS = 24;

    private final Points points;
    private final List<List<Object>> levels = new ArrayList<>();
    private final List<double[]> ends = new ArrayList<>();
    private final double[][][][][] sums;
    private final int[][] counts;

    public MainEffects(Sweep sweep) {
        this.points = sweep.points();
        int arms = sweep.scenario().arms().size();
        int factors = points.factors().size();
        this.sums = new double[factors][][][][];
        this.counts = new int[factors][];
        for (int f = 0; f < factors; f++) {
            findLevels(f);
            sums[f] = new double[levels.get(f).size()][arms][sweep.measures().size()][sweep.replications()];
            counts[f] = new int[levels.get(f).size()];
        }
    }

    private void findLevels(int factor) {
        boolean numeric = points.factors().get(factor).ranged()
                || points.factors().get(factor).values().stream().allMatch(Double.class::isInstance);
        List<Object> seen = new ArrayList<>();
        TreeSet<Double> sorted = new TreeSet<>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < points.size(); p++) {
            Object value = points.shown(p)[factor];
            if (numeric) {
                low = Math.min(low, (Double) value);
                high = Math.max(high, (Double) value);
                if (sorted.size() <= MOST_LEVELS) {
                    sorted.add((Double) value);
                }
            } else if (!seen.contains(value)) {
                seen.add(value);
            }
        }
        if (numeric && sorted.size() > MOST_LEVELS) {
            double width = (high - low) / BINS;
            for (int k = 0; k < BINS; k++) {
                seen.add(low + (k + 0.5) * width);
            }
            ends.add(new double[] {low, width});
        } else {
            seen.addAll(sorted);
            ends.add(null);
        }
        levels.add(seen);
    }

    /** Adds the values of a point: by arm, measure and replication, NaN where a run failed. */
    public void add(int point, double[][][] values) {
        Object[] at = points.shown(point);
        Object[] set = points.at(point);
        for (int f = 0; f < at.length; f++) {
            boolean counts = points.design().type() != Design.Type.ONE_AT_A_TIME || point == 0 || set[f] != null;
            int level = level(f, at[f]);
            if (counts && level >= 0) {
                add(f, level, values);
            }
        }
    }

    private void add(int factor, int level, double[][][] values) {
        counts[factor][level]++;
        double[][][] sum = sums[factor][level];
        for (int a = 0; a < sum.length; a++) {
            for (int m = 0; m < sum[a].length; m++) {
                for (int r = 0; r < sum[a][m].length; r++) {
                    sum[a][m][r] += values[a][m][r];
                }
            }
        }
    }

    private int level(int factor, Object value) {
        double[] bins = ends.get(factor);
        if (bins == null) {
            return levels.get(factor).indexOf(value);
        }
        return Math.min(BINS - 1, (int) (((Double) value - bins[0]) / bins[1]));
    }

    /** The levels of a factor that have points, in order: numbers (middles of parts), truth values or words. */
    public List<Object> levels(int factor) {
        List<Object> kept = new ArrayList<>();
        for (int k = 0; k < counts[factor].length; k++) {
            if (counts[factor][k] > 0) {
                kept.add(levels.get(factor).get(k));
            }
        }
        return kept;
    }

    /** True where levels are parts of a range. */
    public boolean binned(int factor) {
        return ends.get(factor) != null;
    }

    /** Mean over the points at a level, for every replication. */
    public double[] values(int factor, Object level, int arm, int measure) {
        int k = levels.get(factor).indexOf(level);
        int n = counts[factor][k];
        return Arrays.stream(sums[factor][k][arm][measure]).map(sum -> sum / n).toArray();
    }
}
