package holdfast.lab.stats;

import java.util.List;

/**
 * When an experiment looks at its verdicts, and what that costs.
 *
 * @param whenSettled true: it stops at the first look at which every claim has its verdict
 * @param looks numbers of replications at which it looks, the last is the most that are run
 * @param confidence confidence asked for
 */
public record Stopping(boolean whenSettled, List<Integer> looks, double confidence) {
    public Stopping {
        looks = List.copyOf(looks);
    }

    /** Confidence of each interval: the error is shared equally by the looks (Bonferroni). */
    public double perLook() {
        return 1 - (1 - confidence) / looks.size();
    }
}
