package holdfast.scenario.file;

import holdfast.market.customer.Shelf;
import holdfast.market.spec.FirmSpec;
import java.util.List;

/** What is met in stores: its firms exist, and so do its drivers. */
final class ShelfRules {
    private final Shelf.Rule rule;
    private final List<String> firms;
    private final List<String> drivers;
    private final TransitionRules.Report report;

    ShelfRules(Shelf.Rule rule, List<FirmSpec> firms, TransitionRules.Report report) {
        this.rule = rule;
        this.firms = firms.stream().map(FirmSpec::name).toList();
        this.drivers = rule.drivers().stream().map(Shelf.Driver::of).toList();
        this.report = report;
    }

    void check() {
        for (int k = 0; k < rule.entries().size(); k++) {
            Shelf.Entry entry = rule.entries().get(k);
            named("firm", entry.firm(), firms, k);
            named("of", entry.of(), drivers, k);
        }
    }

    private void named(String key, String name, List<String> known, int entry) {
        if (!known.contains(name)) {
            String nearest = Nearest.of(name, known);
            report.of(
                    Code.UNKNOWN_NAME,
                    entry,
                    "'" + key + "' is '" + name + "', there is no such " + (key.equals("of") ? "driver" : "firm"),
                    nearest != null
                            ? "did you mean " + nearest + "?"
                            : known.isEmpty() ? "there are none" : "there are " + String.join(", ", known));
        }
    }
}
