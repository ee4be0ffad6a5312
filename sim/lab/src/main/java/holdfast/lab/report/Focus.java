package holdfast.lab.report;

import holdfast.lab.stats.Span;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Metric;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.scenario.Arm;
import holdfast.scenario.Expectation;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the report is about.
 *
 * @param metric the decision metric
 * @param firm the firm it is read for
 * @param arm the arm in question; equals the baseline if there is no other
 * @param span the stretch of time in which the first claim looks
 * @param moved the firms that any arm changes; at least the firm itself
 * @param arms the arms shown in charts, baseline first
 * @param leftOut arms that the charts leave out
 * @param period {@code month}, {@code week} ...
 * @param said how metric and firm were chosen, for people
 */
record Focus(
        String metric,
        String firm,
        String arm,
        Span span,
        List<String> moved,
        List<String> arms,
        List<String> leftOut,
        String period,
        String said) {
    static final int MOST_ARMS = 4;

    static Focus of(ReportData data) {
        Scenario scenario = data.scenario();
        List<String> moved = moved(scenario, data.firms());
        Expectation first =
                scenario.expect().isEmpty() ? null : scenario.expect().get(0);
        String metric = first != null && Metric.of(first.metric()) != null ? first.metric() : Metric.SHARE.key();
        boolean named = first != null && first.firm() != null && data.firms().contains(first.firm());
        String firm = named ? first.firm() : moved.isEmpty() ? data.firms().get(0) : moved.get(0);
        Set<String> about = new LinkedHashSet<>(List.of(firm));
        about.addAll(moved);
        List<String> others =
                data.arms().stream().filter(a -> !a.equals(data.baseline())).toList();
        String arm = first != null && others.contains(first.arm())
                ? first.arm()
                : others.isEmpty() ? data.baseline() : others.get(0);
        List<String> shown = shown(data.baseline(), arm, others);
        List<String> leftOut = others.stream().filter(a -> !shown.contains(a)).toList();
        String said = named
                ? "Metric and firm are those of the first claim."
                : first != null
                        ? "The metric is that of the first claim; the firm is one that the arms change."
                        : "No claim was written down, so the report looks at the market share of a firm that the arms change.";
        Span span = Span.of(first == null ? "whole" : first.over(), data.lastPeriod());
        String period =
                Parameters.word(data.scenario().baselineArm().spec().market().period());
        return new Focus(metric, firm, arm, span, List.copyOf(about), shown, leftOut, period, said);
    }

    /** {@code months 1 to 60} or {@code month 12}. */
    String text(Span span) {
        return span.length() == 1 ? period + " " + span.first() : period + "s " + span.first() + " to " + span.last();
    }

    Unit unit() {
        return Unit.of(metric, period);
    }

    Unit unit(String key) {
        return Unit.of(key, period);
    }

    /** The arms shown that are compared with the baseline. */
    List<String> compared() {
        return arms.subList(1, arms.size());
    }

    /** {@code acme's market share}. */
    String subject() {
        return firm + "’s " + unit().label();
    }

    /** A sentence on arms that the charts leave out, or nothing. */
    String omitted() {
        return leftOut.isEmpty() ? "" : " Not drawn, but in the effects table: " + Num.list(leftOut) + ".";
    }

    private static List<String> shown(String baseline, String arm, List<String> others) {
        Set<String> shown = new LinkedHashSet<>(List.of(baseline, arm));
        for (String other : others) {
            if (shown.size() < MOST_ARMS) {
                shown.add(other);
            }
        }
        return List.copyOf(shown);
    }

    private static List<String> moved(Scenario scenario, List<String> firms) {
        MarketSpec base = scenario.baselineArm().spec();
        List<String> moved = new ArrayList<>();
        for (String firm : firms) {
            for (Arm arm : scenario.arms()) {
                if (!moved.contains(firm) && changes(base, arm.spec(), firm)) {
                    moved.add(firm);
                }
            }
        }
        return moved;
    }

    private static boolean changes(MarketSpec base, MarketSpec arm, String firm) {
        int here = base.firmIndex(firm);
        int there = arm.firmIndex(firm);
        FirmSpec before = here < 0 ? null : base.firms().get(here);
        FirmSpec after = there < 0 ? null : arm.firms().get(there);
        return !java.util.Objects.equals(before, after) || !events(base, firm).equals(events(arm, firm));
    }

    private static List<EventSpec> events(MarketSpec spec, String firm) {
        return spec.events().stream().filter(e -> firm.equals(e.firm())).toList();
    }
}
