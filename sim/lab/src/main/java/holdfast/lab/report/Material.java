package holdfast.lab.report;

import holdfast.lab.stats.Verdict;
import holdfast.lab.store.Manifest;
import holdfast.scenario.Expectation;
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

    /** How an arm's difference in the decision metric moves; a verdict on just that gives the period of crossing. */
    Crossing crossing(String arm) {
        Crossing found = Crossing.of(effects.path(arm, focus.firm(), focus.metric()));
        List<Expectation> claims = data.scenario().expect();
        for (int k = 0; k < Math.min(claims.size(), data.verdicts().size()); k++) {
            Verdict verdict = data.verdicts().get(k);
            if (found.crosses()
                    && crosses(claims.get(k), arm)
                    && !Double.isNaN(verdict.estimate() + verdict.ciHigh())) {
                return found.with(verdict);
            }
        }
        return found;
    }

    private boolean crosses(Expectation e, String arm) {
        return e.is() == Expectation.Is.CROSSES
                && e.scale() == Expectation.Scale.DIFFERENCE
                && e.value() == 0
                && e.segment() == null
                && focus.metric().equals(e.metric())
                && focus.firm().equals(e.firm())
                && arm.equals(e.arm() == null ? focus.arm() : e.arm())
                && (e.against() == null || e.against().equals(data.baseline()));
    }

    /** Replications of an arm that gave a result. */
    int completed(String arm) {
        return (int) data.manifest().runs().stream()
                .filter(run -> run.arm().equals(arm) && run.status().equals(Manifest.COMPLETED))
                .count();
    }
}
