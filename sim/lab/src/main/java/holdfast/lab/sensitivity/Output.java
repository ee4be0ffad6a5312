package holdfast.lab.sensitivity;

import holdfast.lab.stats.Measure;
import holdfast.lab.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;

/**
 * A number whose sensitivity is asked for: a measure of an arm, where there are several its paired difference to the baseline.
 *
 * @param against position of the baseline, −1 for the level of the arm itself
 */
public record Output(int arm, int against, int measure) {
    private static final int MOST = 12;

    /** Every measure of every arm that is compared, the first measure first. */
    public static List<Output> of(Sweep sweep) {
        int baseline = sweep.scenario().baseline();
        int arms = sweep.scenario().arms().size();
        List<Output> outputs = new ArrayList<>();
        for (int m = 0; m < sweep.measures().size(); m++) {
            for (int a = 0; a < arms && outputs.size() < MOST; a++) {
                if (arms == 1 || a != baseline) {
                    outputs.add(new Output(a, arms == 1 ? -1 : baseline, m));
                }
            }
        }
        return outputs;
    }

    /** Its values by replication. @param values by arm, measure and replication */
    public double[] values(double[][][] values) {
        double[] of = values[arm][measure].clone();
        for (int r = 0; against >= 0 && r < of.length; r++) {
            of[r] -= values[against][measure][r];
        }
        return of;
    }

    /** In words. */
    public String words(Sweep sweep) {
        Measure what = sweep.measures().get(measure);
        String name = sweep.scenario().arms().get(arm).name();
        return against < 0 ? what.words() : "effect of " + name + " on " + what.words();
    }
}
