package holdfast.lab.report;

import holdfast.lab.stats.Effect;
import java.util.ArrayList;
import java.util.List;

/** What the same luck gained: standard errors with paired and with independent runs. */
final class LuckFigure {
    private static final double BAR = 18;

    private final Material m;
    private final Unit unit;
    private final List<Effect> effects = new ArrayList<>();

    private LuckFigure(Material m) {
        this.m = m;
        this.unit = m.focus().unit();
        for (String arm : m.focus().compared()) {
            Effect e = m.effects().whole(arm, m.focus().firm(), m.focus().metric());
            if (e != null && e.pairs() > 1 && e.pairedSe() > 0 && e.unpairedSe() > 0) {
                effects.add(e);
            }
        }
    }

    /** The figure, or null where no standard error is known. */
    static Figure of(Material m) {
        LuckFigure figure = new LuckFigure(m);
        if (figure.effects.isEmpty()) {
            return null;
        }
        String question = "What did it gain to give every world the same luck?";
        List<String> parts = new ArrayList<>();
        figure.effects.forEach(e -> parts.add(figure.finding(e)));
        String finding = String.join(" ", parts);
        String note = "Standard error of the difference in " + m.focus().subject()
                + " over the whole span. Paired: as run, customer by customer with the same draws in every world."
                + " Independent: what as many runs with separate luck would give.";
        String about = question + " " + finding;
        return new Figure(
                "same-luck",
                question,
                finding,
                note,
                figure.draw(Figure.WIDE, about),
                figure.draw(Figure.NARROW, about),
                figure.table());
    }

    /** As many independent runs of each world as give the same standard error. */
    static long independent(Effect e) {
        return Math.round(e.pairs() * e.varianceRatio());
    }

    private String finding(Effect e) {
        String ratio = Num.fixed(e.varianceRatio(), e.varianceRatio() < 10 ? 1 : 0);
        return "For " + e.arm() + " the variance is "
                + (e.varianceRatio() >= 1 ? ratio + " times smaller" : ratio + " of the independent one")
                + ": " + e.pairs() + " pairs tell as much as " + Num.whole(independent(e))
                + " independent runs of each world.";
    }

    private String draw(int width, String about) {
        boolean wide = width > Figure.NARROW;
        double left = wide ? 250 : 12;
        double right = width - 86;
        double row = wide ? 2 * BAR + 22 : 2 * BAR + 62;
        Svg svg = new Svg(width, effects.size() * row + 12, about);
        double most = 0;
        for (Effect e : effects) {
            most = Math.max(most, Math.max(e.pairedSe(), e.unpairedSe()));
        }
        for (int k = 0; k < effects.size(); k++) {
            Effect e = effects.get(k);
            double y = k * row + 8;
            int series = m.series(e.arm());
            String name = Labels.shortened(e.arm());
            bar(svg, left, right, y, e.pairedSe() / most, e.pairedSe(), name + ", paired", Look.fill(series), wide);
            double next = y + BAR + (wide ? 4 : 24);
            bar(svg, left, right, next, e.unpairedSe() / most, e.unpairedSe(), name + ", independent", Look.BAR, wide);
        }
        return svg.done();
    }

    private void bar(
            Svg svg,
            double left,
            double right,
            double y,
            double part,
            double se,
            String name,
            Look look,
            boolean wide) {
        double top = wide ? y : y + 18;
        svg.text(wide ? left - 10 : left, wide ? y + BAR - 5 : y + 12, wide ? "end" : "start", 12.5, Look.INK, name);
        double end = left + Math.max(1, part * (right - left));
        svg.rect(left, top, end - left, BAR, look);
        svg.text(end + 6, top + BAR - 5, "start", 12.5, Look.INK, Num.fixed(se * unit.factor(), unit.saidDecimals(se)));
    }

    private Table table() {
        Table table = Table.of(
                "arm",
                "standard error, paired" + unit.points(),
                "independent" + unit.points(),
                "variance ratio",
                "pairs",
                "as many independent runs");
        for (Effect e : effects) {
            table = table.plus(List.of(
                    e.arm(),
                    Num.fixed(e.pairedSe() * unit.factor(), unit.saidDecimals(e.pairedSe())),
                    Num.fixed(e.unpairedSe() * unit.factor(), unit.saidDecimals(e.pairedSe())),
                    Num.fixed(e.varianceRatio(), 1),
                    Integer.toString(e.pairs()),
                    Num.whole(independent(e))));
        }
        return table;
    }
}
