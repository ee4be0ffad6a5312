package holdfast.lab.report;

import holdfast.lab.stats.Effect;
import java.util.ArrayList;
import java.util.List;

/** The paired effect on satisfaction and retention, to set beside their cross-section. */
final class QualityTable {
    private QualityTable() {}

    static Table of(Material m) {
        Table table = Table.of(
                "arm",
                "delivered performance",
                "satisfaction",
                "customers kept a " + m.focus().period(),
                "interval");
        List<List<String>> rows = new ArrayList<>();
        for (String arm : m.focus().compared()) {
            Effect performance = m.effects().whole(arm, m.focus().firm(), "performance");
            Effect satisfaction = m.effects().whole(arm, m.focus().firm(), "satisfaction");
            Effect churn = m.effects().whole(arm, m.focus().firm(), "churn");
            if (satisfaction != null && churn != null) {
                Unit unit = m.focus().unit("churn");
                double half = (churn.ciHigh() - churn.ciLow()) / 2;
                rows.add(List.of(
                        arm,
                        points(m, performance),
                        points(m, satisfaction),
                        unit.difference(-churn.difference(), half) + " points",
                        unit.interval(-churn.ciHigh(), -churn.ciLow())));
            }
        }
        return new Table(table.head(), rows);
    }

    /** Says what the arms did to quality, or that they did nothing. */
    static String finding(Material m) {
        boolean moved = m.focus().compared().stream().anyMatch(arm -> {
            Effect e = m.effects().whole(arm, m.focus().firm(), "performance");
            return e != null && Effects.side(e) != 0;
        });
        return moved
                ? "The same customers, with and without the change in delivered performance: this is the effect."
                : "No arm is shown to change what " + m.focus().firm()
                        + " delivers, so satisfaction moves here only through what customers expect and who they are.";
    }

    private static String points(Material m, Effect e) {
        if (e == null) {
            return Num.NONE;
        }
        Unit unit = m.focus().unit(e.metric());
        return unit.difference(e.difference(), (e.ciHigh() - e.ciLow()) / 2) + " points";
    }
}
