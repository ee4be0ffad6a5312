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
                "interval",
                "the curve would say");
        List<List<String>> rows = new ArrayList<>();
        Curve curve = Curve.of(m.data().retention(), m.data().baseline());
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
                        unit.interval(-churn.ciHigh(), -churn.ciLow()),
                        suggested(curve, satisfaction)));
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
                ? "The same customers, with and without the change in delivered performance: this is the effect. Where it is not what the curve says, the curve misleads."
                : "No arm is shown to change what " + m.focus().firm()
                        + " delivers, so satisfaction moves here only through what customers expect and who they are.";
    }

    /** What one would expect from the cross-section at the two means of satisfaction. */
    private static String suggested(Curve curve, Effect satisfaction) {
        double gain = curve.at(satisfaction.armMean() * 100) - curve.at(satisfaction.baselineMean() * 100);
        return Double.isNaN(gain) ? Num.NONE : Num.signed(gain, 2) + " points";
    }

    private static String points(Material m, Effect e) {
        if (e == null) {
            return Num.NONE;
        }
        Unit unit = m.focus().unit(e.metric());
        return unit.difference(e.difference(), (e.ciHigh() - e.ciLow()) / 2) + " points";
    }
}
