package holdfast.lab.sensitivity;

import holdfast.lab.design.Points;
import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.PairedDifference;
import holdfast.lab.sweep.Sweep;
import holdfast.scenario.Design;
import java.util.ArrayList;
import java.util.List;

/**
 * What matters for one output: a row for each factor, by the method that the design was made for. One-at-a-time gives a
 * tornado, morris elementary effects, saltelli Sobol indices, any other spread PAWN.
 *
 * @param columns names of the numbers, those of SALib where it has them
 * @param values by factor and column
 * @param second Sobol indices of pairs with their half-widths, else null
 * @param chance what a factor without any effect would get in the first column, NaN where that is 0
 */
public record Analysis(
        Output output,
        String method,
        List<String> columns,
        double[][] values,
        double[][][] second,
        double chance,
        Noise noise) {

    /** True where a design has a method. */
    public static boolean fits(Design design) {
        return design.type().spread() && design.type() != Design.Type.ROBUST
                || design.type() == Design.Type.ONE_AT_A_TIME;
    }

    /** @param y by point and replication, NaN where a run failed */
    public static Analysis of(Sweep sweep, Output output, double[][] y) {
        Points points = sweep.points();
        double confidence = sweep.scenario().experiment().confidence();
        double[] means = new double[y.length];
        for (int p = 0; p < y.length; p++) {
            means[p] = MeanInterval.of(y[p], confidence).mean();
        }
        Noise noise = Noise.of(y);
        int k = points.factors().size();
        return switch (points.design().type()) {
            case SALTELLI -> sobol(output, SobolIndices.of(means, k, confidence), noise);
            case MORRIS -> morris(output, MorrisEffects.of(means, k, points::unit, confidence), noise);
            case ONE_AT_A_TIME -> tornado(output, points, y, confidence, noise);
            default -> pawn(output, points, means, noise);
        };
    }

    private static Analysis sobol(Output output, SobolIndices s, Noise noise) {
        double[][] rows = rows(s.first(), s.firstConf(), s.total(), s.totalConf());
        double[][][] second = {s.second(), s.secondConf()};
        return new Analysis(
                output, "sobol", List.of("S1", "S1_conf", "ST", "ST_conf"), rows, second, Double.NaN, noise);
    }

    private static Analysis morris(Output output, MorrisEffects m, Noise noise) {
        double[][] rows = rows(m.muStar(), m.muStarConf(), m.mu(), m.sigma());
        return new Analysis(
                output, "morris", List.of("mu_star", "mu_star_conf", "mu", "sigma"), rows, null, Double.NaN, noise);
    }

    private static Analysis pawn(Output output, Points points, double[] means, Noise noise) {
        double[][] x = new double[means.length][];
        for (int p = 0; p < x.length; p++) {
            x[p] = points.unit(p);
        }
        Pawn pawn = Pawn.of(x, means);
        double[][] rows = rows(pawn.median(), pawn.minimum(), pawn.mean(), pawn.maximum(), pawn.cv());
        return new Analysis(
                output, "pawn", List.of("median", "minimum", "mean", "maximum", "CV"), rows, null, pawn.dummy(), noise);
    }

    /** From the scenario itself to the least and to the greatest value of each factor, pair by pair. */
    private static Analysis tornado(Output output, Points points, double[][] y, double confidence, Noise noise) {
        List<double[]> rows = new ArrayList<>();
        int first = 1;
        for (int f = 0; f < points.factors().size(); f++) {
            int last = first + points.design().levels(f) - 1;
            MeanInterval low = PairedDifference.of(y[first], y[0], confidence).difference();
            MeanInterval high = PairedDifference.of(y[last], y[0], confidence).difference();
            double swing = Math.abs(high.mean() - low.mean());
            rows.add(
                    new double[] {swing, low.mean(), low.ciLow(), low.ciHigh(), high.mean(), high.ciLow(), high.ciHigh()
                    });
            first = last + 1;
        }
        List<String> columns = List.of("swing", "low", "low_ciLow", "low_ciHigh", "high", "high_ciLow", "high_ciHigh");
        return new Analysis(output, "tornado", columns, rows.toArray(double[][]::new), null, Double.NaN, noise);
    }

    private static double[][] rows(double[]... columns) {
        double[][] rows = new double[columns[0].length][columns.length];
        for (int c = 0; c < columns.length; c++) {
            for (int r = 0; r < rows.length; r++) {
                rows[r][c] = columns[c][r];
            }
        }
        return rows;
    }

    /** Factors by importance: total index, mean size of the effect, median distance, or swing. */
    public List<Integer> order() {
        int column = method.equals("sobol") ? 2 : 0;
        List<Integer> order = new ArrayList<>();
        for (int f = 0; f < values.length; f++) {
            order.add(f);
        }
        order.sort((a, b) -> Double.compare(values[b][column], values[a][column]));
        return order;
    }
}
