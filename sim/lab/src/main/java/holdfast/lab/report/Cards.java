package holdfast.lab.report;

import holdfast.lab.stats.Span;
import holdfast.lab.stats.Verdict;
import holdfast.scenario.Expectation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A card for each claim: verdict, estimate with interval, and how many replications would settle it. */
final class Cards {
    private Cards() {}

    static List<Map<String, Object>> model(Material m) {
        List<Map<String, Object>> cards = new ArrayList<>();
        List<Verdict> verdicts = m.data().verdicts();
        List<Expectation> expect = m.data().scenario().expect();
        for (int k = 0; k < verdicts.size(); k++) {
            Verdict verdict = verdicts.get(k);
            boolean matched = k < expect.size() && expect.get(k).claim().equals(verdict.claim());
            cards.add(card(m, verdict, matched ? expect.get(k) : null));
        }
        return cards;
    }

    private static Map<String, Object> card(Material m, Verdict v, Expectation e) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("claim", v.claim());
        card.put("verdict", v.outcome().text());
        card.put(
                "tone",
                switch (v.outcome()) {
                    case SUPPORTED -> "yes";
                    case NOT_SUPPORTED -> "no";
                    case NOT_ENOUGH_REPLICATIONS -> "open";
                });
        card.put(
                "sign",
                switch (v.outcome()) {
                    case SUPPORTED -> "✓";
                    case NOT_SUPPORTED -> "✕";
                    case NOT_ENOUGH_REPLICATIONS -> "?";
                });
        card.put("estimate", estimate(m, v, e));
        boolean explained = v.explanation() != null && !v.explanation().isBlank();
        card.put("explanation", explained ? capital(v.explanation()) : e == null ? "" : capital(what(m, e)) + ".");
        card.put("pairs", Num.count(v.pairs(), "pair") + " of runs");
        card.put("needed", needed(v));
        return card;
    }

    private static String estimate(Material m, Verdict v, Expectation e) {
        if (Double.isNaN(v.estimate())) {
            return e != null && e.is() == Expectation.Is.CROSSES ? "no such crossing" : "no estimate";
        }
        String confidence = Num.confidence(m.confidence()) + " interval ";
        if (e == null) {
            return Num.signed(v.estimate(), 3) + " (" + confidence + Num.signed(v.ciLow(), 3) + " to "
                    + Num.signed(v.ciHigh(), 3) + ")";
        }
        if (e.is() == Expectation.Is.CROSSES) {
            String period = m.focus().period();
            return period + " " + Num.fixed(v.estimate(), 0) + " (" + confidence + Num.fixed(v.ciLow(), 0) + " to "
                    + Num.fixed(v.ciHigh(), 0) + ")";
        }
        double half = (v.ciHigh() - v.ciLow()) / 2;
        if (e.scale() == Expectation.Scale.RATIO) {
            return Num.signed(v.estimate() * 100, 1) + "% (" + confidence + Num.signed(v.ciLow() * 100, 1) + " to "
                    + Num.signed(v.ciHigh() * 100, 1) + ")";
        }
        Unit unit = m.focus().unit(e.metric());
        if (e.scale() == Expectation.Scale.LEVEL) {
            int places = unit.decimals(v.estimate(), half);
            return Num.fixed(v.estimate() * unit.factor(), places) + unit.after() + " (" + confidence
                    + Num.fixed(v.ciLow() * unit.factor(), places) + " to "
                    + Num.fixed(v.ciHigh() * unit.factor(), places) + ")";
        }
        return unit.difference(v.estimate(), half) + unit.points() + " (" + confidence
                + unit.interval(v.ciLow(), v.ciHigh()) + ")";
    }

    /** What was measured: {@code market share of acme, over-promise against honest, months 49–60}. */
    private static String what(Material m, Expectation e) {
        String arm = e.arm() == null ? m.focus().arm() : e.arm();
        String against = e.scale() == Expectation.Scale.LEVEL
                ? ""
                : " against " + (e.against() == null ? m.data().baseline() : e.against());
        String less = e.lessArm() == null ? "" : ", less " + e.lessArm() + " against " + e.lessAgainst();
        String how = e.scale() == Expectation.Scale.RATIO ? ", relative" : "";
        String who = e.segment() == null ? "" : ", " + e.segment();
        return m.focus().unit(e.metric()).label() + (e.firm() == null ? " of all firms" : " of " + e.firm()) + who
                + ", " + arm + against + less + how + ", "
                + m.focus().text(Span.of(e.over(), m.last()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String needed(Verdict v) {
        if (v.outcome() != Verdict.Outcome.NOT_ENOUGH_REPLICATIONS) {
            return "Settled with the replications that were run.";
        }
        return v.needed() > v.pairs()
                ? "About " + Num.whole(v.needed()) + " replications would probably settle it."
                : "How many more replications would settle it is not known.";
    }
}
