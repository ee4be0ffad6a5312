package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.draw.Draws;
import holdfast.market.observe.Metric;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.special.Gamma;

/**
 * Customers of a shop without contracts, in a file of the reader's: how often they buy and when they drop out unseen is fitted to
 * half of them, and how many of the others never come again is predicted.
 */
final class PurchaseHistories implements Family {
    static final String NAME = "purchase-histories";

    private static final String FILE = "cdnow_summary.csv";
    private static final double ALLOWED = 0.03;

    private static final Oracle NONE = new Oracle(
            "B17",
            NAME,
            "As many never buy again as predicted from other customers, give or take .03.",
            "R",
            FILE + ": ID, frequency, recency, T (weeks since the first purchase)");

    /** Repeat purchases, the week of the last, and weeks that were watched. */
    private record History(double repeats, double last, double weeks) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Path file = workshop.data(FILE);
        if (file == null) {
            return List.of(NONE.noData("needs " + FILE + " in the folder of --data"));
        }
        DataFile data = new DataFile(file, "ID", "frequency", "recency", "T");
        List<List<History>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        for (int row = 0; row < data.size(); row++) {
            halves.get((int) Draws.key(data.text(row, "ID")) & 1)
                    .add(new History(
                            data.number(row, "frequency"), data.number(row, "recency"), data.number(row, "T")));
        }
        if (halves.get(0).size() < 100 || halves.get(1).size() < 100) {
            throw new DataProblem(FILE + ": " + data.size() + " customers, at least 250 or so are needed");
        }
        return List.of(predicted(workshop, fitted(halves.get(0)), halves.get(1)));
    }

    /** r, alpha, a and b of BG/NBD by maximum likelihood. */
    private static double[] fitted(List<History> histories) {
        double[] best = new SimplexOptimizer(1e-10, 1e-10)
                .optimize(
                        new MaxEval(20_000),
                        new ObjectiveFunction(x -> histories.stream()
                                .mapToDouble(h -> likelihood(h, exp(x)))
                                .sum()),
                        GoalType.MAXIMIZE,
                        new InitialGuess(new double[] {0, 1, 0, 1}),
                        new NelderMeadSimplex(4))
                .getPoint();
        return exp(best);
    }

    private static double[] exp(double[] logs) {
        double[] values = new double[logs.length];
        for (int k = 0; k < logs.length; k++) {
            values[k] = StrictMath.exp(logs[k]);
        }
        return values;
    }

    /** Log-likelihood of one history (Fader, Hardie and Lee 2005, equation 6). */
    static double likelihood(double repeats, double last, double weeks, double... p) {
        double r = p[0];
        double alpha = p[1];
        double a = p[2];
        double b = p[3];
        double x = repeats;
        double common = Gamma.logGamma(r + x) - Gamma.logGamma(r) + r * StrictMath.log(alpha);
        double alive = logBeta(a, b + x) - logBeta(a, b) - (r + x) * StrictMath.log(alpha + weeks);
        if (x == 0) {
            return common + alive;
        }
        double gone = logBeta(a + 1, b + x - 1) - logBeta(a, b) - (r + x) * StrictMath.log(alpha + last);
        double most = Math.max(alive, gone);
        return common + most + StrictMath.log(StrictMath.exp(alive - most) + StrictMath.exp(gone - most));
    }

    private static double likelihood(History h, double[] p) {
        return likelihood(h.repeats(), h.last(), h.weeks(), p);
    }

    private static double logBeta(double a, double b) {
        return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
    }

    private static Finding predicted(Workshop workshop, double[] p, List<History> held) {
        int weeks =
                (int) Math.ceil(held.stream().mapToDouble(History::weeks).max().orElse(1));
        int customers = workshop.pick(10_000, 30_000);
        int[] watched = new int[weeks + 1];
        held.forEach(h -> watched[(int) Math.round(h.weeks())]++);
        Study study =
                workshop.run(BuyTillYouDie.shop(workshop, NAME + "-fitted", customers, weeks, p[0], p[1], p[2], p[3]));
        double[] none = Workshop.each(study, "as-is", o -> {
            double sum = 0;
            for (int t = 1; t <= weeks; t++) {
                sum += watched[t] == 0 ? 0 : watched[t] * (1 - o.over(Metric.FIRST_PURCHASES, 0, t, 0, 0) / customers);
            }
            return sum / held.size();
        });
        double known = held.stream().filter(h -> h.repeats() == 0).count() / (double) held.size();
        Point point = Point.of("share without a second purchase", known, none).slack(ALLOWED / known);
        return NONE.judged(
                held.size() + " customers held out",
                List.of(point),
                "fitted to the others: r = " + Words.number(p[0]) + ", alpha = " + Words.number(p[1]) + ", a = "
                        + Words.number(p[2]) + ", b = " + Words.number(p[3]));
    }
}
