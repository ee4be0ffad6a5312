package holdfast.lab.report;

import java.util.List;

/** Where the customers stand in the matrix of three by three (Burnett 2002): how attractive they are, and how near, in the baseline. */
final class PortfolioFigure {
    private static final List<String> ATTRACTIVE = List.of("Low", "Middle", "High");
    private static final List<String> RELATION = List.of("Weak", "Middle", "Strong");
    /** What to do in each cell: rows by attractiveness from low, columns by relation from weak. */
    private static final List<List<String>> POLICY = List.of(
            List.of("let go", "as little as will do", "defend some"),
            List.of("as little as will do", "defend and maintain", "develop"),
            List.of("maintain some", "develop", "develop and defend"));

    private static final double LEFT = 92;
    private static final double TOP = 34;
    private static final double CELL = 62;

    private final Material m;
    private final double[][] share = new double[ATTRACTIVE.size()][RELATION.size()];

    private PortfolioFigure(Material m) {
        this.m = m;
        for (int a = 0; a < share.length; a++) {
            for (int r = 0; r < share[a].length; r++) {
                String metric = "matrix" + ATTRACTIVE.get(a) + RELATION.get(r);
                share[a][r] =
                        m.sample().mean(metric, m.data().baseline(), m.focus().firm(), m.last());
            }
        }
    }

    /** The figure, or null where customers were not placed. */
    static Figure of(Material m) {
        PortfolioFigure figure = new PortfolioFigure(m);
        if (!(figure.sum() > 0)) {
            return null;
        }
        String question = "Which customers does " + m.focus().firm() + " have?";
        String finding = figure.finding();
        String note = "World " + m.data().baseline() + ", " + m.end()
                + ": share of the firm's customers, and the policy of the cell (Burnett 2002).";
        String about = question + " " + finding;
        return new Figure(
                "portfolio",
                question,
                finding,
                note,
                figure.draw(Figure.WIDE, about),
                figure.draw(Figure.NARROW, about),
                figure.table());
    }

    private double sum() {
        double sum = 0;
        for (double[] row : share) {
            for (double cell : row) {
                sum += cell;
            }
        }
        return sum;
    }

    private String finding() {
        double high = share[2][0] + share[2][1] + share[2][2];
        return Num.percent(high) + " are highly attractive, and of these " + Num.percent(share[2][2] / high)
                + " have a strong relation with the firm; " + Num.percent(share[0][0])
                + " are neither attractive nor near.";
    }

    private String draw(int width, String about) {
        double w = (width - LEFT - 10) / RELATION.size();
        double most = 0;
        for (double[] row : share) {
            for (double cell : row) {
                most = Math.max(most, cell);
            }
        }
        Svg svg = new Svg(width, TOP + ATTRACTIVE.size() * CELL + 46, about);
        svg.text(4, 16, "start", 12.5, Look.MUTED, "attractive");
        svg.text(width - 10, TOP + ATTRACTIVE.size() * CELL + 36, "end", 12.5, Look.MUTED, "relation");
        for (int a = 0; a < share.length; a++) {
            double y = TOP + (share.length - 1 - a) * CELL;
            svg.text(
                    LEFT - 8,
                    y + CELL / 2 + 4,
                    "end",
                    12,
                    Look.MUTED,
                    ATTRACTIVE.get(a).toLowerCase(java.util.Locale.ROOT));
            for (int r = 0; r < share[a].length; r++) {
                double x = LEFT + r * w;
                svg.rect(x + 1, y + 1, w - 2, CELL - 2, Look.area(1, Num.fixed(0.06 + 0.5 * share[a][r] / most, 2)));
                svg.text(x + w / 2, y + CELL / 2 - 2, "middle", 14, Look.BOLD, Num.percent(share[a][r]));
                if (Svg.width(POLICY.get(a).get(r), 11) < w) {
                    svg.text(
                            x + w / 2,
                            y + CELL / 2 + 17,
                            "middle",
                            11,
                            Look.INK,
                            POLICY.get(a).get(r));
                }
                if (a == 0) {
                    svg.text(
                            x + w / 2,
                            TOP + share.length * CELL + 17,
                            "middle",
                            12,
                            Look.MUTED,
                            RELATION.get(r).toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        return svg.done();
    }

    private Table table() {
        Table table = Table.of("attractive", "relation", "share", "policy");
        for (int a = share.length - 1; a >= 0; a--) {
            for (int r = 0; r < share[a].length; r++) {
                table = table.plus(List.of(
                        ATTRACTIVE.get(a).toLowerCase(java.util.Locale.ROOT),
                        RELATION.get(r).toLowerCase(java.util.Locale.ROOT),
                        Num.percent(share[a][r]),
                        POLICY.get(a).get(r)));
            }
        }
        return table;
    }
}
