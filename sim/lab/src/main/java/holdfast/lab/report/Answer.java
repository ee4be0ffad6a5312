package holdfast.lab.report;

import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer in one sentence, how sure it is, and under which conditions. */
final class Answer {
    private static final int MOST_CHANGES = 4;
    private static final int MOST_OTHERS = 6;

    private final Material m;
    private final Focus focus;
    private final Unit unit;
    private final Headline headline;

    private Answer(Material m) {
        this.m = m;
        this.focus = m.focus();
        this.unit = focus.unit();
        this.headline = Headline.of(m);
    }

    static Map<String, Object> model(Material m) {
        Answer answer = new Answer(m);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("sentence", answer.sentence());
        model.put("sure", answer.sure());
        model.put("condition", answer.condition());
        model.put("others", answer.others());
        model.put("claims", claims(m.data().verdicts()));
        Headline h = answer.headline;
        model.put(
                "number",
                h == null
                        ? ""
                        : Num.signed(h.estimate() * answer.unit.factor(), answer.unit.saidDecimals(h.estimate())));
        model.put("numberUnit", h == null ? "" : answer.unit.points().strip());
        model.put("numberSaid", h == null ? "" : answer.focus.subject() + ", " + h.said());
        return model;
    }

    private String sentence() {
        String base = m.data().baseline();
        if (headline == null) {
            double level = Sample.mean(levels(base));
            return focus.compared().isEmpty()
                    ? "There is one world only, so nothing is compared: " + focus.subject() + " averages "
                            + unit.level(level) + "."
                    : "No pair of runs completed in both worlds, so " + focus.arm() + " and " + base
                            + " cannot be compared.";
        }
        if (headline.side() == 0) {
            return "No difference in " + focus.subject() + " between " + focus.arm() + " and " + base
                    + " could be shown " + headline.said() + ".";
        }
        return "With " + focus.arm() + " instead of " + base + ", " + focus.subject() + " is "
                + unit.size(headline.estimate())
                + (headline.side() > 0 ? " higher " : " lower ") + headline.said() + timing() + ".";
    }

    private String timing() {
        Crossing crossing = m.crossing(focus.arm());
        if (!crossing.crosses()) {
            return "";
        }
        int early = -crossing.runs().get(crossing.runs().size() - 1).side();
        String first = early > 0 ? "higher" : "lower";
        String last = early > 0 ? "lower" : "higher";
        return ": it is " + first + " at first, then " + last + " for good from " + focus.period() + " " + crossing.at()
                + " on";
    }

    private String sure() {
        if (headline == null) {
            return "";
        }
        String side = headline.side() < 0
                ? "lower in " + Num.part(1 - headline.wins())
                : "higher in " + Num.part(headline.wins());
        return Num.confidence(m.confidence()) + " interval " + unit.interval(headline.low(), headline.high())
                + unit.points() + ", from " + Num.count(headline.pairs(), "pair")
                + " of runs with the same luck; " + side + " of them.";
    }

    private String condition() {
        var spec = m.data().scenario().baselineArm().spec();
        String market = Num.whole(spec.market().customers()) + " customers, "
                + Num.count(spec.firms().size(), "firm") + ", " + m.last() + " " + focus.period() + "s";
        return changes() + "This holds under the assumptions of this scenario (" + market + "), not beyond them.";
    }

    /** What differs between the two worlds, if it is short enough to be said. */
    private String changes() {
        Table table = Assumptions.differences(m, List.of(m.data().baseline(), focus.arm()));
        if (focus.compared().isEmpty() || table.rows().isEmpty() || table.rows().size() > MOST_CHANGES) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (List<String> row : table.rows()) {
            String before = row.get(1).equals(Num.NONE) ? "" : row.get(1) + " → ";
            parts.add(row.get(0) + " (" + before + row.get(2) + ")");
        }
        return "The two worlds differ only in " + Num.list(parts) + ". ";
    }

    /** One sentence for each further arm. */
    private List<String> others() {
        List<String> others = new ArrayList<>();
        for (String arm : m.data().arms()) {
            Effect e = m.effects().whole(arm, focus.firm(), focus.metric());
            if (!arm.equals(focus.arm()) && e != null && !Double.isNaN(e.difference()) && others.size() < MOST_OTHERS) {
                others.add(arm + ": " + unit.said(e.difference())
                        + " (" + unit.interval(e.ciLow(), e.ciHigh()) + ")"
                        + (Effects.apart(e, m.confidence()) ? "" : ", not to be told apart") + " over the whole span.");
            }
        }
        return others;
    }

    private double[] levels(String arm) {
        double[] levels = new double[m.data().replications()];
        for (int r = 0; r < levels.length; r++) {
            levels[r] = m.sample().over(focus.metric(), arm, r + 1, focus.firm(), focus.span());
        }
        return java.util.Arrays.stream(levels).filter(v -> !Double.isNaN(v)).toArray();
    }

    private static String claims(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return "No claim was written down before the run, so this report explores; it does not test.";
        }
        List<String> parts = new ArrayList<>();
        for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
            long n = verdicts.stream().filter(v -> v.outcome() == outcome).count();
            if (n > 0) {
                String what = outcome == Verdict.Outcome.NOT_ENOUGH_REPLICATIONS ? "undecided" : outcome.text();
                parts.add(n + " " + what);
            }
        }
        return "Of " + Num.count(verdicts.size(), "claim") + " written down before the run: " + Num.list(parts) + ".";
    }
}
