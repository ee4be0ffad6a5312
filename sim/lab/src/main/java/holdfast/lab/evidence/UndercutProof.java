package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import java.util.ArrayList;
import java.util.List;

/** Customers who all have the same switching cost and take the cheapest offer, that cost included. */
final class UndercutProof implements Family {
    private static final Oracle ORACLE = new Oracle(
            "A18",
            "undercut-proof",
            "The highest price that does not invite undercutting: p_A = S + p_B N_B / N; with equal shares 2S.",
            "D",
            "Shy 2002: method; formula derived");

    /** A price is lower by this if it is to be lower. */
    private static final double PENNY = 1e-4;

    /** Loyalty with which every relation begins; its weight times this is the switching cost. */
    private static final double LOYALTY = 0.2;

    @Override
    public String name() {
        return "undercut-proof";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Cases cases = workshop.cases(name());
        List<Point> points = new ArrayList<>();
        points.addAll(one(workshop, 1, 0.5, 0.5));
        for (int k = 2; k <= workshop.pick(2, 5); k++) {
            points.addAll(one(workshop, k, cases.between(0.1, 1), cases.between(0.3, 0.7)));
        }
        return List.of(ORACLE.judged(
                "equal and random shares and switching costs", points, "price at which undercutting begins to pay"));
    }

    private List<Point> one(Workshop workshop, int number, double cost, double share) {
        // p_A = S + p_B (1 - n), p_B = S + p_A n
        double a = cost * (2 - share) / (1 - share * (1 - share));
        double b = cost + a * share;
        return List.of(
                bearable(workshop, number + "-a", cost, 1 - share, a, b),
                bearable(workshop, number + "-b", cost, share, b, a));
    }

    /** The price of a firm at which its rival, of the given share, becomes indifferent between its own price and undercutting. */
    private Point bearable(
            Workshop workshop, String which, double cost, double rivalShare, double price, double rival) {
        double[] tried = {0.95 * price, 1.05 * price};
        Document document = new Document(name() + "-" + which, "At which price does undercutting begin to pay?")
                .size(20_000, 1, workshop.pick(6, 12), workshop.seed())
                .rule("utility.price", 1)
                .rule("utility.loyalty", cost / LOYALTY)
                .rule("choice.noiseScale", 0)
                .set("market.rules.choice.outsideOption", false)
                .firm("a", "price", price, "unitCost", 0, "initialShare", 1 - rivalShare)
                .firm("b", "price", rival, "unitCost", 0, "initialShare", rivalShare)
                .arm("stay");
        for (int k = 0; k < 2; k++) {
            double under = tried[k] - cost - PENNY;
            document.arm("undercut-" + (k + 1), "firms.a.price", tried[k], "firms.b.price", under);
        }
        Study study = workshop.run(document);
        double[] stay = Workshop.each(study, "stay", o -> o.value(Metric.PROFIT, 0, 1));
        double[] low = Workshop.each(study, "undercut-1", o -> o.value(Metric.PROFIT, 0, 1));
        double[] high = Workshop.each(study, "undercut-2", o -> o.value(Metric.PROFIT, 0, 1));
        double[] crossing = new double[stay.length];
        for (int r = 0; r < crossing.length; r++) {
            crossing[r] = tried[0] + (stay[r] - low[r]) / (high[r] - low[r]) * (tried[1] - tried[0]);
        }
        String label =
                "bearable price, switching cost " + Words.number(cost) + ", share " + Words.number(1 - rivalShare);
        return Point.of(label, price, crossing);
    }
}
