package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import java.util.ArrayList;
import java.util.List;

/** People with steady propensities who buy from several firms: penetration, purchases per buyer, double jeopardy. */
final class BrandRepertoires implements Family {
    private static final Oracle ORACLE = new Oracle(
            "A9",
            "brand-repertoires",
            "Buyers of a brand and purchases per buyer follow from its share by the NBD-Dirichlet.",
            "R",
            "Goodhardt, Ehrenberg and Chatfield 1984; listed case: toothpaste, M 1.456, K 0.7788, S 1.30");

    private static final double[] TOOTHPASTE = {0.25, 0.19, 0.1, 0.1, 0.09, 0.08, 0.03, 0.02, 0.14};

    @Override
    public String name() {
        return "brand-repertoires";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Cases cases = workshop.cases(name());
        List<Finding> findings = new ArrayList<>();
        findings.add(one(workshop, "toothpaste", new Dirichlet(1.456, 0.7788, 1.3), TOOTHPASTE));
        for (int k = 1; k <= workshop.pick(1, 5); k++) {
            Dirichlet market = new Dirichlet(cases.between(0.5, 8), cases.between(0.3, 3), cases.between(0.3, 6));
            findings.add(one(workshop, Integer.toString(k), market, shares(cases, cases.whole(3, 20))));
        }
        return findings;
    }

    private static double[] shares(Cases cases, int firms) {
        double[] shares = new double[firms];
        for (int f = 0; f < firms; f++) {
            shares[f] = cases.between(0.1, 2);
        }
        return shares;
    }

    private Finding one(Workshop workshop, String which, Dirichlet market, double[] weights) {
        int customers = workshop.pick(10_000, 20_000);
        Document document = new Document(name() + "-" + which, "How many buy a brand, and how much each?")
                .size(customers, 1, workshop.pick(8, 20), workshop.seed())
                .set("market.type", "repertoire")
                .set("market.period", "quarter")
                .set("market.purchases.rate", market.mean() / 3)
                .set("market.purchases.shape", market.shape())
                .rule("propensities.strength", market.strength())
                .rule("penetration.off", false)
                .set("market.rules.choice.outsideOption", false);
        double sum = 0;
        for (int f = 0; f < weights.length; f++) {
            document.firm("f" + (f + 1), "initialShare", weights[f]);
            sum += weights[f];
        }
        Study study = workshop.run(document);
        List<Point> points = new ArrayList<>();
        points.add(Point.of("buyers of the category", market.penetration(), buyers(study, weights.length, customers)));
        for (int f = 0; f < weights.length; f++) {
            int firm = f;
            double share = weights[f] / sum;
            points.add(Point.of("buyers of f" + (f + 1), market.penetration(share), buyers(study, f, customers)));
            double[] each = Workshop.each(
                    study, "as-is", o -> o.value(Metric.PURCHASES, 0, firm) / o.value(Metric.FIRST_PURCHASES, 0, firm));
            points.add(Point.of("purchases per buyer of f" + (f + 1), market.perBuyer(share), each));
        }
        String subject = weights.length + " brands, M = " + Words.number(market.mean()) + ", K = "
                + Words.number(market.shape()) + ", S = " + Words.number(market.strength());
        return ORACLE.judged(subject, points, "one quarter");
    }

    private static double[] buyers(Study study, int firm, int customers) {
        return Workshop.each(study, "as-is", o -> o.value(Metric.FIRST_PURCHASES, 0, firm) / customers);
    }
}
