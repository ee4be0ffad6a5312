package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import java.util.ArrayList;
import java.util.List;

/** Customers who buy at rates of their own until they drop out unseen. */
final class BuyTillYouDie implements Family {
    private static final Oracle ORACLE = new Oracle(
            "A10",
            "buy-till-you-die",
            "Purchases to time t have the BG/NBD mean E[X(t)]; (alpha/(alpha+t))^r have none.",
            "R",
            "Fader, Hardie and Lee 2005; E[X(39)] = 1.195, E[X(52)] = 1.444 for music by mail, refitted");

    private static final int[] TIMES = {1, 5, 13, 26, 39, 52};
    private static final double PRECISION = 1e-13;

    @Override
    public String name() {
        return "buy-till-you-die";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Cases cases = workshop.cases(name());
        List<Finding> findings = new ArrayList<>();
        findings.add(one(workshop, 1, 0.243 / 4.414, 0.243, 0.793, 2.426));
        for (int k = 2; k <= workshop.pick(1, 5); k++) {
            double a = k % 2 == 0 ? cases.between(0.3, 0.9) : cases.between(1.2, 3);
            findings.add(one(workshop, k, cases.between(0.05, 0.6), cases.between(0.2, 3), a, cases.between(1, 8)));
        }
        return findings;
    }

    /** E[X(t)] = (a+b-1)/(a-1) · (1 − (α/(α+t))^r · 2F1(r, b; a+b−1; t/(α+t))). */
    static double expected(double r, double alpha, double a, double b, double t) {
        double z = t / (alpha + t);
        double term = 1;
        double sum = 1;
        for (int n = 0; term > PRECISION * sum; n++) {
            term *= (r + n) * (b + n) / ((a + b - 1 + n) * (n + 1)) * z;
            sum += term;
        }
        return (a + b - 1) / (a - 1) * (1 - StrictMath.pow(alpha / (alpha + t), r) * sum);
    }

    /** A shop whose customers buy by BG/NBD. */
    static Document shop(
            Workshop workshop, String name, int customers, int periods, double r, double alpha, double a, double b) {
        return new Document(name, "How much do customers buy who may drop out unseen?")
                .size(customers, periods, workshop.pick(6, 12), workshop.seed())
                .set("market.type", "repertoire")
                .set("market.purchases.rate", r / alpha)
                .set("market.purchases.shape", r)
                .rule("dropout.a", a)
                .set("market.rules.dropout.b", b)
                .rule("penetration.off", false)
                .set("market.rules.choice.outsideOption", false)
                .firm("a");
    }

    private Finding one(Workshop workshop, int number, double rate, double r, double a, double b) {
        int customers = workshop.pick(10_000, 30_000);
        double alpha = r / rate;
        Study study =
                workshop.run(shop(workshop, name() + "-" + number, customers, TIMES[TIMES.length - 1], r, alpha, a, b));
        List<Point> points = new ArrayList<>();
        for (int t : TIMES) {
            double[] bought = Workshop.each(study, "as-is", o -> o.over(Metric.PURCHASES, 0, t, 0, 0) / customers);
            double[] none =
                    Workshop.each(study, "as-is", o -> 1 - o.over(Metric.FIRST_PURCHASES, 0, t, 0, 0) / customers);
            points.add(Point.of("purchases to " + t, expected(r, alpha, a, b, t), bought));
            points.add(Point.of("none by " + t, StrictMath.pow(alpha / (alpha + t), r), none));
        }
        String subject = "r = " + Words.number(r) + ", alpha = " + Words.number(alpha) + ", a = " + Words.number(a)
                + ", b = " + Words.number(b);
        return ORACLE.judged(subject, points, "");
    }
}
