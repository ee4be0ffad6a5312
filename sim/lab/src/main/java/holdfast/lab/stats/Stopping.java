package holdfast.lab.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

    /** Looks at {@code firstLook}, at its doublings and at the end; without {@code whenSettled} only at the end. */
    public static Stopping of(boolean whenSettled, int firstLook, int most, double confidence) {
        List<Integer> looks = new ArrayList<>();
        for (long look = firstLook; whenSettled && look < most; look *= 2) {
            looks.add((int) look);
        }
        looks.add(most);
        return new Stopping(whenSettled, looks, confidence);
    }

    /** Confidence of each interval: the error is shared equally by the looks (Bonferroni). */
    public double perLook() {
        return looks.size() == 1 ? confidence : 1 - (1 - confidence) / looks.size();
    }

    /** What looking repeatedly costs, for people; null without early stopping. */
    public String note() {
        String numbers = looks.stream().map(Object::toString).collect(Collectors.joining(", "));
        return whenSettled
                ? "The results were looked at after " + numbers
                        + " replications, to stop as soon as every claim is as settled as was asked;"
                        + " the error is shared equally by the looks, so each interval has a confidence of "
                        + Wording.percent(perLook()) + " instead of " + Wording.percent(confidence) + "."
                : null;
    }
}
