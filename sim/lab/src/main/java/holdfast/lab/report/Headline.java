package holdfast.lab.report;

import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Span;
import holdfast.lab.stats.Verdict;
import holdfast.scenario.Expectation;

/**
 * The one number of the answer: the difference in the decision metric over the stretch that the first claim looks at.
 *
 * @param said where in time it is taken, for people
 */
record Headline(double estimate, double low, double high, int pairs, double wins, String said) {
    /** The number, or null where nothing is compared. */
    static Headline of(Material m) {
        Focus focus = m.focus();
        Effect whole = m.effects().whole(focus.arm(), focus.firm(), focus.metric());
        Headline ofClaim = focus.span().length() == m.last() ? null : claimed(m);
        if (ofClaim != null) {
            return ofClaim;
        }
        if (whole == null || Double.isNaN(whole.difference())) {
            return null;
        }
        String said = "over " + focus.text(new Span(1, m.last()));
        return new Headline(whole.difference(), whole.ciLow(), whole.ciHigh(), whole.pairs(), whole.wins(), said);
    }

    int side() {
        return low > 0 ? 1 : high < 0 ? -1 : 0;
    }

    private static Headline claimed(Material m) {
        Focus focus = m.focus();
        Expectation first = m.data().scenario().expect().get(0);
        boolean same = first.scale() == Expectation.Scale.DIFFERENCE
                && first.is() != Expectation.Is.CROSSES
                && focus.firm().equals(first.firm())
                && (first.against() == null || first.against().equals(m.data().baseline()));
        if (!same || m.data().verdicts().isEmpty()) {
            return null;
        }
        Verdict verdict = m.data().verdicts().get(0);
        double[] pairs =
                m.sample().differences(focus.metric(), focus.arm(), m.data().baseline(), focus.firm(), focus.span());
        double wins = 0;
        for (double pair : pairs) {
            wins += pair > 0 ? 1.0 / pairs.length : 0;
        }
        String said = (focus.span().length() == 1 ? "in " : "over ") + focus.text(focus.span());
        return new Headline(verdict.estimate(), verdict.ciLow(), verdict.ciHigh(), verdict.pairs(), wins, said);
    }
}
