package holdfast.lab.report;

import holdfast.lab.search.Causes;
import holdfast.lab.search.Causes.Share;
import holdfast.lab.stats.MeanInterval;
import java.util.ArrayList;
import java.util.List;

/** How an effect adds up from its causes: a step for each, from what is left without any to the whole. */
final class CausesFigure {
    private static final double ROW = 34;

    private record Step(String name, double from, MeanInterval share, boolean sum) {
        double to() {
            return from + share.mean();
        }
    }

    private final Unit unit;
    private final Causes causes;
    private final List<Step> steps = new ArrayList<>();

    private CausesFigure(Unit unit, List<String> names, Causes causes) {
        this.unit = unit;
        this.causes = causes;
        double at = causes.without().mean();
        if (at != 0) {
            steps.add(new Step("without any", 0, causes.without(), true));
        }
        for (int k = 0; k < names.size(); k++) {
            Share share = causes.shares().get(k);
            steps.add(new Step(CausesReport.name(names.get(k)), at, share.share(), false));
            at += share.share().mean();
        }
        steps.add(new Step("whole effect", 0, causes.whole(), true));
    }

    static Figure of(Unit unit, List<String> names, Causes causes) {
        CausesFigure f = new CausesFigure(unit, names, causes);
        String question = "How does the effect add up from its causes?";
        String note =
                "Dark: what is left without any of these causes, and the whole. Blue: the share of a cause (Shapley value), from where "
                        + "those above it end; whisker: its interval. The order of the rows does not matter for the shares.";
        return new Figure(
                "causes",
                question,
                f.finding(),
                note,
                f.draw(Figure.WIDE, 250, question),
                f.draw(Figure.NARROW, 130, question),
                f.table(names));
    }

    private String finding() {
        List<String> parts = new ArrayList<>();
        for (Step step : steps) {
            if (!step.sum()) {
                parts.add(unit.said(step.share().mean()) + " from " + step.name());
            }
        }
        return "Of " + unit.said(causes.whole().mean()) + ", " + Num.list(parts)
                + (causes.without().mean() == 0
                        ? "."
                        : "; " + unit.said(causes.without().mean()) + " without any.");
    }

    private String draw(int width, double left, String about) {
        double bottom = 16 + ROW * steps.size();
        Svg svg = new Svg(width, bottom + 46, about);
        double low = 0;
        double high = 0;
        for (Step step : steps) {
            double half = Double.isNaN(step.share().ciLow())
                    ? 0
                    : step.share().ciHigh() - step.share().mean();
            low = Math.min(low, Math.min(step.from(), step.to() - half));
            high = Math.max(high, Math.max(step.from(), step.to() + half));
        }
        Axis xs = Axis.around(low * unit.factor(), high * unit.factor(), width == Figure.WIDE ? 8 : 4);
        Panel panel = new Panel(svg, left, 16, width - left - 24, ROW * steps.size(), xs, new Axis(0, 1, 2));
        for (double tick : xs.ticks()) {
            svg.line(panel.x(tick), 16, panel.x(tick), bottom, Look.GRID);
            svg.text(panel.x(tick), bottom + 17, "middle", 12, Look.MUTED, xs.text(tick));
        }
        svg.text(
                panel.x(xs.high()),
                bottom + 36,
                "end",
                12,
                Look.MUTED,
                unit.label() + ": difference" + (unit.points().isEmpty() ? "" : "," + unit.points()));
        svg.line(panel.x(0), 16, panel.x(0), bottom, Look.ZERO);
        for (int row = 0; row < steps.size(); row++) {
            step(svg, panel, left, 16 + ROW * row + ROW / 2, steps.get(row), row + 1 < steps.size());
        }
        return svg.done();
    }

    private void step(Svg svg, Panel panel, double left, double y, Step step, boolean more) {
        double from = panel.x(step.from() * unit.factor());
        double to = panel.x(step.to() * unit.factor());
        svg.text(left - 10, y + 4, "end", 13, step.sum() ? Look.BOLD : Look.INK, step.name());
        svg.rect(
                Math.min(from, to),
                y - 9,
                Math.max(1.5, Math.abs(to - from)),
                18,
                step.sum() ? Look.fill(0) : Look.fill(1));
        if (!Double.isNaN(step.share().ciLow())) {
            double half = step.share().ciHigh() - step.share().mean();
            svg.line(
                    panel.x((step.to() - half) * unit.factor()),
                    y,
                    panel.x((step.to() + half) * unit.factor()),
                    y,
                    Look.OTHER);
        }
        if (more) {
            svg.line(to, y + 9, to, y + ROW - 9, Look.AXIS);
        }
    }

    private Table table(List<String> names) {
        Table table = Table.of("cause", "alone", "last", "share", "interval", "of the whole");
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            Share s = causes.shares().get(k);
            rows.add(List.of(
                    names.get(k),
                    unit.said(s.alone().mean()),
                    unit.said(s.last().mean()),
                    unit.said(s.share().mean()),
                    unit.interval(s.share().ciLow(), s.share().ciHigh()),
                    part(s.share())));
        }
        rows.add(sum("without any of them", causes.without()));
        rows.add(sum("whole effect", causes.whole()));
        return new Table(table.head(), rows);
    }

    private List<String> sum(String name, MeanInterval of) {
        return List.of(name, "", "", unit.said(of.mean()), unit.interval(of.ciLow(), of.ciHigh()), part(of));
    }

    /** Part of the whole, where that means something. */
    private String part(MeanInterval of) {
        double part = of.mean() / causes.whole().mean();
        return part >= 0 && part <= 1 ? Num.percent(part) : Num.NONE;
    }
}
