package holdfast.lab.report;

import holdfast.lab.stats.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The effects table: arm by key metric for the firms that the scenario moves. */
final class EffectRows {
    private static final int MOST_ARMS = 16;
    private static final int MOST_FIRMS = 3;
    private static final String[] KEY = {
        "share", "churn", "satisfaction", "trust", "loyalty", "expectation", "price", "revenue", "profit", "acsi", "nps"
    };

    private EffectRows() {}

    static Map<String, Object> model(Material m) {
        List<String> arms = m.data().arms().stream()
                .filter(arm -> !arm.equals(m.data().baseline()))
                .toList();
        List<String> firms = m.focus().moved();
        List<Map<String, Object>> groups = new ArrayList<>();
        for (String arm : arms.subList(0, Math.min(MOST_ARMS, arms.size()))) {
            for (String firm : firms.subList(0, Math.min(MOST_FIRMS, firms.size()))) {
                List<Map<String, Object>> rows = rows(m, arm, firm);
                if (!rows.isEmpty()) {
                    groups.add(Map.of("arm", arm, "firm", firm, "rows", rows));
                }
            }
        }
        int out = Math.max(0, arms.size() - MOST_ARMS) + Math.max(0, firms.size() - MOST_FIRMS);
        String left = out == 0 ? "" : "Further arms or firms are in effects.csv.";
        return Map.of("groups", groups, "left", left, "end", m.end(), "confidence", Num.confidence(m.confidence()));
    }

    private static List<Map<String, Object>> rows(Material m, String arm, String firm) {
        List<String> metrics = new ArrayList<>(List.of(m.focus().metric()));
        for (String key : KEY) {
            if (!metrics.contains(key)) {
                metrics.add(key);
            }
        }
        List<Effect> effects = new ArrayList<>();
        for (String metric : metrics) {
            Effect e = m.effects().whole(arm, firm, metric);
            if (e != null && !Double.isNaN(e.difference())) {
                effects.add(e);
            }
        }
        double scale = Whisker.scale(effects.stream()
                .filter(e -> m.focus().unit(e.metric()).hasZero())
                .toList());
        return effects.stream().map(e -> row(m, e, scale)).toList();
    }

    private static Map<String, Object> row(Material m, Effect e, double scale) {
        Effect end = m.effects().at(e.arm(), e.firm(), e.metric(), m.last());
        Unit unit = m.focus().unit(e.metric());
        double half = (e.ciHigh() - e.ciLow()) / 2;
        boolean apart = Effects.apart(e, m.confidence());
        boolean same = e.difference() == 0 && !(e.pairedSe() > 0);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("metric", unit.label());
        row.put("unit", unit.after().strip());
        row.put("before", unit.number(e.baselineMean()));
        row.put("after", unit.number(e.armMean()));
        row.put("difference", unit.difference(e.difference(), half));
        row.put("interval", unit.interval(e.ciLow(), e.ciHigh()));
        row.put(
                "relative",
                same || e.baselineMean() == 0 || !unit.hasZero()
                        ? Num.NONE
                        : Num.signed(100 * e.difference() / Math.abs(e.baselineMean()), 1) + "%");
        row.put("end", end == null ? Num.NONE : unit.difference(end.difference(), (end.ciHigh() - end.ciLow()) / 2));
        row.put("wins", same ? Num.NONE : wins(unit, e));
        row.put("pairs", Integer.toString(e.pairs()));
        row.put("apart", same ? "identical" : apart ? "yes" : "no");
        row.put("evidence", same ? "" : evidence(e));
        row.put("tone", !apart || unit.better() == 0 ? "" : e.difference() * unit.better() > 0 ? "better" : "worse");
        row.put("whisker", Page.markup(unit.hasZero() ? Whisker.of(e, scale) : ""));
        return row;
    }

    private static String wins(Unit unit, Effect e) {
        if (Double.isNaN(e.wins())) {
            return Num.NONE;
        }
        return Num.percent(unit.better() < 0 ? 1 - e.wins() : e.wins());
    }

    private static String evidence(Effect e) {
        double p = e.pHolm();
        if (Double.isNaN(p)) {
            return e.pairedSe() > 0 ? "" : "set by the arm";
        }
        String words = p < 0.001
                ? "overwhelming"
                : p < 0.01 ? "very strong" : p < 0.05 ? "strong" : p < 0.1 ? "weak" : "no evidence";
        return words + (p < 0.001 ? ", p < 0.001" : ", p = " + Num.fixed(p, p < 0.1 ? 3 : 2));
    }
}
