package holdfast.lab.report;

import holdfast.lab.stats.Span;
import holdfast.market.observe.Reason;
import java.util.ArrayList;
import java.util.List;

/** Who leaves and why: customers lost per run, by first reason and arm. */
final class ReasonsFigure {
    private static final double BAR = 13;

    private final Material m;
    private final Leavers leavers;
    private final List<Reason> reasons;

    private ReasonsFigure(Material m) {
        this.m = m;
        this.leavers = new Leavers(m);
        this.reasons = leavers.reasons();
    }

    /** The figure, or null if nobody left. */
    static Figure of(Material m) {
        ReasonsFigure figure = new ReasonsFigure(m);
        if (figure.reasons.isEmpty()) {
            return null;
        }
        String question = "Who leaves " + m.focus().firm() + ", and why?";
        String finding = figure.finding() + m.focus().omitted();
        String note = "Customers lost per run in "
                + m.focus().text(new Span(1, m.last()))
                + ". Every departure has exactly one first reason, so the bars of an arm sum to all who left.";
        String about = question + " " + finding;
        return new Figure(
                "reasons",
                question,
                finding,
                note,
                figure.draw(Figure.WIDE, about),
                figure.draw(Figure.NARROW, about),
                figure.table());
    }

    private String finding() {
        String base = m.data().baseline();
        String arm = m.focus().arm();
        Reason main = largest(base);
        double before = perRun(base, null);
        String mainText =
                main == null ? "" : ", most often for " + main.label() + " (" + Num.percent(share(base, main)) + ")";
        String head = "With " + base + ", " + Num.fixed(before, 0) + " customers leave per run" + mainText;
        if (arm.equals(base)) {
            return head + ".";
        }
        double change = perRun(arm, null) - before;
        Reason mover = mover(base, arm, change);
        String because = mover == null
                ? ""
                : "; the largest change is " + mover.label() + ", "
                        + Num.signed(perRun(arm, mover) - perRun(base, mover), 0);
        return head + ". With " + arm + " it is " + Num.fixed(perRun(arm, null), 0) + " (" + Num.signed(change, 0) + ")"
                + because + ".";
    }

    private Reason largest(String arm) {
        Reason largest = null;
        for (Reason reason : reasons) {
            if (leavers.first(arm, reason) > 0
                    && (largest == null || leavers.first(arm, reason) > leavers.first(arm, largest))) {
                largest = reason;
            }
        }
        return largest;
    }

    private Reason mover(String base, String arm, double change) {
        Reason mover = null;
        double most = 0;
        for (Reason reason : reasons) {
            double moved = (perRun(arm, reason) - perRun(base, reason)) * (change < 0 ? -1 : 1);
            if (moved > most) {
                most = moved;
                mover = reason;
            }
        }
        return mover;
    }

    private double perRun(String arm, Reason reason) {
        return leavers.perRun(arm, reason == null ? leavers.all(arm) : leavers.first(arm, reason));
    }

    private double share(String arm, Reason reason) {
        return (double) leavers.first(arm, reason) / leavers.all(arm);
    }

    private String draw(int width, String about) {
        boolean wide = width > Figure.NARROW;
        List<String> arms = m.focus().arms();
        double left = wide ? 150 : 124;
        double legend = Legend.height(arms, width - 8);
        double row = arms.size() * (BAR + 2) + 14;
        double top = legend + 12;
        Svg svg = new Svg(width, top + reasons.size() * row + 30, about);
        Legend key = new Legend(svg, 4, 10);
        for (int k = 0; k < arms.size(); k++) {
            key.area(Labels.shortened(arms.get(k)), Look.fill(k));
        }
        Axis xs = Axis.around(0, most(), wide ? 6 : 3);
        double right = width - 64;
        for (double tick : xs.ticks()) {
            double x = xs.at(tick, left, right);
            svg.line(x, top, x, top + reasons.size() * row, Look.GRID);
            svg.text(x, top + reasons.size() * row + 18, "middle", 12, Look.MUTED, xs.text(tick));
        }
        for (int r = 0; r < reasons.size(); r++) {
            double y = top + r * row + 5;
            svg.text(
                    left - 8,
                    y + row / 2 - 3,
                    "end",
                    wide ? 13 : 12,
                    Look.INK,
                    reasons.get(r).label());
            for (int k = 0; k < arms.size(); k++) {
                bar(svg, xs, left, right, y + k * (BAR + 2), k, perRun(arms.get(k), reasons.get(r)));
            }
        }
        svg.line(left, top, left, top + reasons.size() * row, Look.AXIS);
        return svg.done();
    }

    private static void bar(Svg svg, Axis xs, double left, double right, double y, int arm, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        double end = xs.at(value, left, right);
        svg.rect(left, y, end - left, BAR, Look.fill(arm));
        svg.text(end + 5, y + BAR - 2, "start", 12, Look.INK, Num.fixed(value, value < 10 ? 1 : 0));
    }

    private double most() {
        double most = 1;
        for (String arm : m.focus().arms()) {
            for (Reason reason : reasons) {
                double value = perRun(arm, reason);
                most = Double.isNaN(value) ? most : Math.max(most, value);
            }
        }
        return most;
    }

    /** Exact counts over all runs, so that the rows sum to the last one. */
    private Table table() {
        List<String> head = new ArrayList<>(List.of("first reason"));
        for (String arm : m.focus().arms()) {
            head.add(arm + ": customers, " + Num.count(m.completed(arm), "run"));
            head.add("of all who left");
        }
        Table table = new Table(head, List.of());
        for (Reason reason : reasons) {
            List<String> row = new ArrayList<>(List.of(reason.label()));
            for (String arm : m.focus().arms()) {
                row.add(Num.whole(leavers.first(arm, reason)));
                row.add(Num.percent(share(arm, reason)));
            }
            table = table.plus(row);
        }
        List<String> sum = new ArrayList<>(List.of("all who left"));
        for (String arm : m.focus().arms()) {
            sum.add(Num.whole(leavers.all(arm)));
            sum.add(leavers.all(arm) == 0 ? Num.NONE : "100%");
        }
        return table.plus(sum);
    }
}
