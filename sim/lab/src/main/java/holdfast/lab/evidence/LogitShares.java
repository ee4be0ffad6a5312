package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Customers who know every offer and weigh price, brand and luck alone: s = e^v / Σ e^v. */
final class LogitShares implements Family {
    private static final Oracle ORACLE = new Oracle(
            "A1",
            "logit-shares",
            "Choices by utility with Gumbel noise have multinomial logit shares.",
            "D",
            "McFadden 1974: s = e^v / sum of e^v");

    @Override
    public String name() {
        return "logit-shares";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Cases cases = workshop.cases(name());
        List<Finding> findings = new ArrayList<>();
        for (int k = 1; k <= workshop.pick(3, 8); k++) {
            findings.add(one(workshop, cases, k));
        }
        return findings;
    }

    private Finding one(Workshop workshop, Cases cases, int number) {
        int firms = number == 1 ? 2 : cases.whole(3, 64);
        boolean outside = number % 2 == 0;
        double weight = cases.between(0.5, 4);
        double none = cases.between(-2, 2);
        int customers = workshop.pick(5_000, 20_000);
        int replications = workshop.pick(6, 20);
        Document document = new Document(name() + "-" + number, "Which shares do known offers get?")
                .size(customers, 1, replications, workshop.seed() + number)
                .rule("utility.price", weight)
                .rule("choice.outsideOption", outside)
                .rule("choice.outside", none);
        double[] v = new double[firms + 1];
        for (int f = 0; f < firms; f++) {
            double price = cases.between(0.5, 1.5);
            double brand = cases.between(-1.5, 1.5);
            v[f] = brand - weight * price;
            document.firm("f" + (f + 1), "price", price, "brand", brand);
        }
        v[firms] = outside ? none : Double.NEGATIVE_INFINITY;
        double sum = Arrays.stream(v).map(StrictMath::exp).sum();
        Study study = workshop.run(document);
        List<Point> points = new ArrayList<>();
        for (int f = 0; f < firms + (outside ? 1 : 0); f++) {
            int firm = f;
            double[] shares = Workshop.each(study, "as-is", o -> o.value(Metric.CUSTOMERS, 0, firm) / customers);
            String label = f == firms ? "none" : "f" + (f + 1);
            double known = StrictMath.exp(v[f]) / sum;
            double mean = Arrays.stream(shares).average().orElse(Double.NaN);
            points.add(Point.share("share of " + label, known, mean, (double) customers * replications));
        }
        String subject = firms + " firms" + (outside ? " and an outside good" : "");
        return ORACLE.judged(subject, points, "random prices, brands and weight of the price");
    }
}
