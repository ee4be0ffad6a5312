package holdfast.lab.report;

import holdfast.lab.report.Crossing.Run;
import holdfast.lab.stats.Effect;
import java.util.ArrayList;
import java.util.List;

/** Says in words how a difference moves over time. */
final class Turns {
    private static final int MOST_RUNS = 5;

    private Turns() {}

    /** For example: acme's market share is higher in months 1 to 9 (+2.1 points in month 4) and lower from month 14 on. */
    static String sentence(Material m, String arm) {
        List<Effect> path = m.effects().path(arm, m.focus().firm(), m.focus().metric());
        Crossing crossing = m.crossing(arm);
        String head = "With " + arm + ", " + m.focus().subject() + " is ";
        if (path.isEmpty()) {
            return "With " + arm + " there are no differences over time.";
        }
        if (crossing.runs().stream().allMatch(run -> run.side() == 0)) {
            return "With " + arm + ", " + m.focus().subject() + " cannot be told apart from that of "
                    + m.data().baseline() + " in any " + m.focus().period() + ".";
        }
        List<Run> decided =
                crossing.runs().stream().filter(run -> run.side() != 0).toList();
        if (decided.size() > MOST_RUNS) {
            return "With " + arm + ", the difference changes sides or fades " + (decided.size() - 1) + " times; "
                    + end(m, arm) + ".";
        }
        List<String> parts = new ArrayList<>();
        for (Run run : decided) {
            parts.add(part(m, path, run));
        }
        return head + Num.list(parts) + "." + turn(m, crossing);
    }

    private static String part(Material m, List<Effect> path, Run run) {
        Unit unit = m.focus().unit();
        String side = run.side() > 0 ? "higher" : "lower";
        Effect most = null;
        for (Effect e : path) {
            boolean inside = e.period() >= run.from() && e.period() <= run.to();
            if (inside && (most == null || (e.difference() - most.difference()) * run.side() > 0)) {
                most = e;
            }
        }
        String size = unit.said(most.difference());
        String period = m.focus().period();
        boolean toEnd = run.to() >= m.last();
        if (toEnd && run.from() < m.last()) {
            String since = run.from() <= 1 ? " throughout" : " from " + period + " " + run.from() + " on";
            return side + since + " (" + size + " in " + period + " " + most.period() + ")";
        }
        String when = run.from() == run.to()
                ? " in " + period + " " + run.from()
                : " in " + period + "s " + run.from() + " to " + run.to();
        return side
                + when
                + (run.from() == run.to()
                        ? " (" + size + ")"
                        : " (" + size + " in " + period + " " + most.period() + ")");
    }

    private static String turn(Material m, Crossing crossing) {
        if (!crossing.crosses()) {
            return "";
        }
        String period = m.focus().period();
        String range = period + "s " + crossing.low() + " to " + crossing.high();
        String sure = crossing.low() == crossing.high()
                ? ""
                : crossing.judged()
                        ? " (" + Num.confidence(m.confidence()) + " interval: " + range + ")"
                        : " (the band allows " + range + ")";
        return " The mean turns for good in " + period + " " + crossing.at() + sure + ".";
    }

    /** How it stands in the last period: {@code in month 60 it is −4.6 points}. */
    static String end(Material m, String arm) {
        Effect e = m.effects().at(arm, m.focus().firm(), m.focus().metric(), m.last());
        if (e == null) {
            return "nothing is known of " + m.end();
        }
        Unit unit = m.focus().unit();
        return "in " + m.end() + " it is " + unit.said(e.difference());
    }
}
