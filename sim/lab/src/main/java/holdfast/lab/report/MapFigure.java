package holdfast.lab.report;

import holdfast.lab.design.Points;
import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.PairedDifference;
import holdfast.lab.sweep.Sweep;
import holdfast.scenario.Design;
import java.util.ArrayList;
import java.util.List;

/**
 * Where does it pay: the effect of the first arm, or the level, at every crossing of two factors of a grid; in a robust design
 * the mean over its markets.
 */
final class MapFigure {
    private static final double LEFT = 78;
    private static final double TOP = 34;

    private final Sweep sweep;
    private final Unit unit;
    private final boolean differences;
    private final int arm;
    private final int markets;
    private final int down;
    private final int across;
    private final MeanInterval[] cells;
    private double[] levels;
    private double[] baseline;

    MapFigure(Sweep sweep, String period) {
        this.sweep = sweep;
        this.unit = Unit.of(sweep.measures().get(0).metric().key(), period);
        this.differences = sweep.scenario().arms().size() > 1;
        this.arm = differences && sweep.scenario().baseline() == 0 ? 1 : 0;
        this.markets = sweep.points().design().markets();
        this.down = sweep.points().design().levers().get(0);
        this.across = sweep.points().design().levers().get(1);
        this.cells = new MeanInterval[sweep.points().size() / markets];
    }

    /** True for grids of two factors that can be drawn. */
    static boolean fits(Points points) {
        Design design = points.design();
        boolean combined = design.type() == Design.Type.GRID || design.type() == Design.Type.ROBUST;
        return combined
                && design.levers().size() == 2
                && design.levers().stream().allMatch(f -> design.levels(f) > 1 && design.levels(f) <= 12);
    }

    /** Takes the points in order; those of one cell follow one another. */
    void add(int point, double[][][] values) {
        if (point % markets == 0) {
            levels = new double[sweep.replications()];
            baseline = new double[sweep.replications()];
        }
        for (int r = 0; r < levels.length; r++) {
            levels[r] += values[arm][0][r] / markets;
            baseline[r] += values[sweep.scenario().baseline()][0][r] / markets;
        }
        double confidence = sweep.scenario().experiment().confidence();
        cells[point / markets] = differences
                ? PairedDifference.of(levels, baseline, confidence).difference()
                : MeanInterval.of(levels, confidence);
    }

    Figure figure() {
        String name = sweep.scenario().arms().get(arm).name();
        Reply any = new Reply(sweep, 0, 0, differences, List.of(arm), List.of(), false, List.of());
        String subject = SweepWords.subject(any, unit);
        String question = differences
                ? "Where does " + name + " raise " + subject + ", and where does it lower it?"
                : "Where is " + subject + " high, and where low?";
        int up = 0;
        int down = 0;
        for (MeanInterval cell : cells) {
            up += Reply.side(cell) > 0 ? 1 : 0;
            down += Reply.side(cell) < 0 ? 1 : 0;
        }
        String finding = differences
                ? "Raised at " + up + ", lowered at " + down + ", not told apart from zero at "
                        + (cells.length - up - down) + " of " + cells.length + " combinations."
                : "From " + unit.level(extreme(false)) + " to " + unit.level(extreme(true)) + ".";
        String note = differences
                ? "Each field: mean paired difference to "
                        + sweep.scenario().baselineArm().name()
                        + "; pale fields with a dashed edge are not told apart from zero."
                : "Each field: mean over the replications.";
        return new Figure(
                "map", question, finding, note, draw(Figure.WIDE, question), draw(Figure.NARROW, question), table());
    }

    private double extreme(boolean most) {
        double found = cells[0].mean();
        for (MeanInterval cell : cells) {
            found = most ? Math.max(found, cell.mean()) : Math.min(found, cell.mean());
        }
        return found;
    }

    private String draw(int width, String about) {
        int rows = sweep.points().design().levels(down);
        int columns = sweep.points().design().levels(across);
        double cell = Math.min(46, 420.0 / rows);
        Svg svg = new Svg(width, TOP + rows * cell + 46, about);
        double w = (width - LEFT - 10) / columns;
        svg.text(
                4,
                16,
                "start",
                12.5,
                Look.MUTED,
                sweep.points().factors().get(down).path());
        svg.text(
                width - 10,
                TOP + rows * cell + 36,
                "end",
                12.5,
                Look.MUTED,
                sweep.points().factors().get(across).path());
        for (int i = 0; i < rows; i++) {
            double y = TOP + (rows - 1 - i) * cell;
            svg.text(LEFT - 8, y + cell / 2 + 4, "end", 12, Look.MUTED, text(i * columns, down));
            for (int j = 0; j < columns; j++) {
                field(svg, LEFT + j * w, y, w, cell, cells[i * columns + j]);
                if (i == 0) {
                    svg.text(LEFT + (j + 0.5) * w, TOP + rows * cell + 17, "middle", 12, Look.MUTED, text(j, across));
                }
            }
        }
        return svg.done();
    }

    private void field(Svg svg, double x, double y, double w, double h, MeanInterval cell) {
        double size = differences ? Math.max(Math.abs(extreme(true)), Math.abs(extreme(false))) : 1;
        double part = differences
                ? Math.abs(cell.mean()) / Math.max(size, 1e-300)
                : (cell.mean() - extreme(false)) / Math.max(extreme(true) - extreme(false), 1e-300);
        boolean clear = !differences || Reply.side(cell) != 0;
        int colour = differences && cell.mean() < 0 ? 2 : 1;
        String opacity = clear ? Num.fixed(0.18 + 0.6 * part, 2) : "0.06";
        svg.rect(x + 1, y + 1, w - 2, h - 2, Look.area(colour, opacity));
        if (!clear) {
            svg.path("M" + Svg.at(x + 3) + " " + Svg.at(y + h - 4) + "h" + Svg.at(w - 6), Look.MARK);
        }
        double half = (cell.ciHigh() - cell.ciLow()) / 2;
        String text = differences ? unit.difference(cell.mean(), half) : unit.number(cell.mean());
        if (Svg.width(text, 12) < w) {
            svg.text(x + w / 2, y + h / 2 + 4, "middle", 12, Look.INK, text);
        }
    }

    private String text(int point, int factor) {
        Object value = sweep.points().shown(point * markets)[factor];
        return value instanceof Double number ? Num.short4(number) : String.valueOf(value);
    }

    private Table table() {
        Table table = Table.of(
                sweep.points().factors().get(down).path(),
                sweep.points().factors().get(across).path(),
                differences ? "difference" + unit.points() : "mean",
                "low",
                "high");
        List<List<String>> rows = new ArrayList<>();
        for (int p = 0; p < cells.length; p++) {
            MeanInterval c = cells[p];
            double half = (c.ciHigh() - c.ciLow()) / 2;
            rows.add(List.of(
                    text(p, down),
                    text(p, across),
                    differences ? unit.difference(c.mean(), half) : unit.number(c.mean()),
                    differences ? unit.difference(c.ciLow(), half) : unit.number(c.ciLow()),
                    differences ? unit.difference(c.ciHigh(), half) : unit.number(c.ciHigh())));
        }
        return new Table(table.head(), rows);
    }
}
