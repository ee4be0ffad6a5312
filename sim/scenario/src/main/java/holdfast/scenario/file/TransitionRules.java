package holdfast.scenario.file;

import holdfast.market.customer.BrandTransitions;
import holdfast.market.spec.FirmSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A switching matrix: its firms exist, each step has one entry, and the entries of a row sum to 1. */
final class TransitionRules {
    private static final double TOLERANCE = 1e-6;

    private final BrandTransitions.Rule rule;
    private final List<String> names;
    private final Report report;

    /** Takes a problem of an entry, counted from 0. */
    interface Report {
        void of(Code code, int entry, String message, String help);
    }

    TransitionRules(BrandTransitions.Rule rule, List<FirmSpec> firms, Report report) {
        this.rule = rule;
        this.names = firms.stream().map(FirmSpec::name).toList();
        this.report = report;
    }

    void check() {
        Map<String, Double> sums = new LinkedHashMap<>();
        Map<String, Integer> first = new LinkedHashMap<>();
        Map<String, Integer> steps = new LinkedHashMap<>();
        for (int k = 0; k < rule.matrix().size(); k++) {
            BrandTransitions.Entry entry = rule.matrix().get(k);
            named("from", entry.from(), k);
            named("to", entry.to(), k);
            if (steps.put(entry.from() + " " + entry.to(), k) != null) {
                report.of(
                        Code.CONTRADICTION,
                        k,
                        "the step from " + entry.from() + " to " + entry.to() + " has two entries",
                        "leave one of them out");
            }
            sums.merge(entry.from(), entry.probability(), Double::sum);
            first.putIfAbsent(entry.from(), k);
        }
        sums.forEach((from, sum) -> {
            if (Math.abs(sum - 1) > TOLERANCE) {
                report.of(
                        Code.SHARES,
                        first.get(from),
                        "the steps from " + from + " sum to " + NumberText.of(Math.rint(sum * 1e9) / 1e9)
                                + ", they must sum to 1",
                        "");
            }
        });
    }

    private void named(String key, String firm, int entry) {
        if (!names.contains(firm)) {
            String nearest = Nearest.of(firm, names);
            report.of(
                    Code.UNKNOWN_NAME,
                    entry,
                    "'" + key + "' is '" + firm + "', there is no such firm",
                    nearest == null ? "there are " + String.join(", ", names) : "did you mean " + nearest + "?");
        }
    }
}
