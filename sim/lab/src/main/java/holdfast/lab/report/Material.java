package holdfast.lab.report;

import holdfast.lab.store.Manifest;
import java.util.ArrayList;
import java.util.List;

/** What every part of the report draws on: the data, what it is about, and the two ways to ask for numbers. */
record Material(ReportData data, Focus focus, Effects effects, Sample sample) {
    static Material of(ReportData data) {
        return new Material(data, Focus.of(data), new Effects(data.effects(), data.lastPeriod()), new Sample(data));
    }

    double confidence() {
        return data.scenario().experiment().confidence();
    }

    int last() {
        return data.lastPeriod();
    }

    /** {@code month 60}. */
    String end() {
        return focus.period() + " " + last();
    }

    /** Number of an arm's colour and dash: 0 for the baseline. */
    int series(String arm) {
        return Math.max(0, focus.arms().indexOf(arm));
    }

    /** The first of several metrics, each at most once, that the effects or values know. */
    List<String> metrics(String... keys) {
        List<String> known = new ArrayList<>();
        for (String key : keys) {
            boolean there = !Double.isNaN(sample.mean(key, data.baseline(), focus.firm(), last()))
                    || effects.whole(focus.arm(), focus.firm(), key) != null;
            if (there && !known.contains(key)) {
                known.add(key);
            }
        }
        return known;
    }

    /** Replications of an arm that gave a result. */
    int completed(String arm) {
        return (int) data.manifest().runs().stream()
                .filter(run -> run.arm().equals(arm) && run.status().equals(Manifest.COMPLETED))
                .count();
    }
}
