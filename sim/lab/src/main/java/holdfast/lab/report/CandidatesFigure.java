package holdfast.lab.report;

import holdfast.lab.search.SearchTrace;
import java.util.ArrayList;
import java.util.List;

/** What every candidate of a search came to, by the value of one lever. */
final class CandidatesFigure {
    private final SearchTrace trace;
    private final int lever;

    private CandidatesFigure(SearchTrace trace, int lever) {
        this.trace = trace;
        this.lever = lever;
    }

    /** @param lever by position */
    static Figure of(SearchTrace trace, int lever) {
        CandidatesFigure f = new CandidatesFigure(trace, lever);
        String name = Reply.shortName(trace.levers().get(lever).path());
        String what = trace.measures().get(0).words();
        String question = "What does " + what + " come to, by " + name + "?";
        double first = f.value(0);
        double last = f.value(trace.rows().size() - 1);
        String finding = "From " + Num.short4(first) + " today to " + Num.short4(last) + " where the search ended.";
        String note =
                "Each dot: a candidate, mean over the replications of the search; the other levers differ between dots. "
                        + "Upright: where the search ended.";
        return new Figure(
                "candidates-" + (lever + 1),
                question,
                finding,
                note,
                f.draw(Figure.WIDE, question),
                f.draw(Figure.NARROW, question),
                f.table());
    }

    private double value(int row) {
        return (Double) trace.rows().get(row).values()[lever];
    }

    private double at(int candidate) {
        return (Double) trace.candidates().get(candidate)[lever];
    }

    private String draw(int width, String about) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < trace.means().length; k++) {
            low = Math.min(low, trace.means()[k][0]);
            high = Math.max(high, trace.means()[k][0]);
            left = Math.min(left, at(k));
            right = Math.max(right, at(k));
        }
        double height = 260;
        Svg svg = new Svg(width, height, about);
        Axis ys = Axis.around(low, high, 5);
        double room = Math.max(1e-9, (right - left) * 0.03);
        Axis xs = new Axis(
                left - room,
                right + room,
                Axis.around(left, right, width == Figure.WIDE ? 10 : 5).step());
        Panel panel = new Panel(svg, 78, 14, width - 98, height - 50, xs, ys);
        panel.frame(true, true);
        for (int k = 0; k < trace.means().length; k++) {
            svg.circle(panel.x(at(k)), panel.y(trace.means()[k][0]), 3.2, Look.fill(1));
        }
        panel.upright(value(trace.rows().size() - 1), Look.MARK);
        return svg.done();
    }

    private Table table() {
        Table table = Table.of(
                trace.levers().get(lever).path(), trace.measures().get(0).words());
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < trace.means().length; k++) {
            rows.add(List.of(Num.short4(at(k)), Num.short4(trace.means()[k][0])));
        }
        return new Table(table.head(), rows);
    }
}
