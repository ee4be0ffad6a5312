package holdfast.lab.report;

import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * How a difference moves over time: the stretches in which its band lies above 0, below 0 or on both sides.
 *
 * @param runs the stretches in order of time
 * @param at first period from which the mean difference stays on its final side, 0 if it does not cross
 * @param low first period after the last in which the band lay on the early side
 * @param high first period from which the band stays on the final side
 * @param judged true if at, low and high are those of a verdict: an interval for the period itself
 */
record Crossing(List<Run> runs, int at, int low, int high, boolean judged) {
    private static final int SHORT = 2;

    /** One stretch; side is +1, −1 or 0. */
    record Run(int side, int from, int to) {}

    static Crossing of(List<Effect> path) {
        List<Run> runs = smoothed(runs(path));
        int count = runs.size();
        Run lastRun = count == 0 ? new Run(0, 0, 0) : runs.get(count - 1);
        if (lastRun.side() == 0) {
            return new Crossing(runs, 0, 0, 0, false);
        }
        int low = 0;
        for (Run run : runs) {
            if (run.side() == -lastRun.side()) {
                low = run.to() + 1;
            }
        }
        return low == 0
                ? new Crossing(runs, 0, 0, 0, false)
                : new Crossing(runs, turn(path, lastRun), low, lastRun.from(), false);
    }

    /** The same stretches with the period and interval of a verdict. */
    Crossing with(Verdict verdict) {
        return new Crossing(
                runs, (int) verdict.estimate(), (int) verdict.ciLow(), (int) Math.ceil(verdict.ciHigh()), true);
    }

    boolean crosses() {
        return at > 0;
    }

    private static int turn(List<Effect> path, Run last) {
        int at = last.from();
        for (int k = path.size() - 1; k >= 0; k--) {
            Effect effect = path.get(k);
            if (effect.difference() * last.side() <= 0) {
                break;
            }
            at = effect.period();
        }
        return at;
    }

    private static List<Run> runs(List<Effect> path) {
        List<Run> runs = new ArrayList<>();
        for (Effect effect : path) {
            int side = Effects.side(effect);
            int size = runs.size();
            if (size > 0 && runs.get(size - 1).side() == side) {
                runs.set(size - 1, new Run(side, runs.get(size - 1).from(), effect.period()));
            } else {
                runs.add(new Run(side, effect.period(), effect.period()));
            }
        }
        return runs;
    }

    /** Undecided stretches of a period or two between two of the same side count as that side. */
    private static List<Run> smoothed(List<Run> runs) {
        List<Run> out = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            Run run = runs.get(k);
            Run before = out.isEmpty() ? null : out.get(out.size() - 1);
            boolean gap = before != null
                    && k + 1 < runs.size()
                    && run.side() == 0
                    && before.side() == runs.get(k + 1).side()
                    && run.to() - run.from() < SHORT;
            if (gap || before != null && before.side() == run.side()) {
                out.set(out.size() - 1, new Run(before.side(), before.from(), run.to()));
            } else {
                out.add(run);
            }
        }
        return out;
    }
}
