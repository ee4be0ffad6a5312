package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prices where customers lean to the firm they bought from last: of firms that look ahead or not, and of firms that can tell. */
final class SwitchingPrices implements Family {
    private static final String SOURCE = "derived; two solvers agree to 1e-4";
    private static final Oracle MYOPIC = new Oracle(
            "A5",
            "switching-prices",
            "Firms that do not look ahead charge more where customers lean to their last firm.",
            "D",
            SOURCE);

    private static final Oracle AHEAD = new Oracle(
            "A6",
            "switching-prices",
            "Firms that look ahead charge less at moderate switching costs (-4.7 % at 0.5), more at high ones (+6.1 % at 1.5).",
            "D",
            SOURCE + "; sign: Dube, Hitsch and Rossi 2009");

    private static final Oracle LOWER = new Oracle(
            "C6",
            "switching-prices",
            "Prices are lower with moderate switching costs than without, by up to 18 %, where firms look ahead.",
            "V",
            "Dube, Hitsch and Rossi 2009");

    private static final Oracle TELLING = new Oracle(
            "A7",
            "switching-prices",
            "Firms that can tell whose customer one is charge their own more, and those of the other less.",
            "D",
            "fixed point of the logit market of each group; Farrell and Klemperer 2007: signs");

    /** Until everybody has bought once and leans to a firm. */
    private static final int WARM = 16;

    /** How much lower prices were found at most. */
    private static final double MOST_LOWER = 0.18;

    private static final double ASIDE = 0.15;
    private static final int ROWS = 40;
    /** Loyalty with which every relation begins. */
    private static final double LOYALTY = 0.2;

    @Override
    public String name() {
        return "switching-prices";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Cases cases = workshop.cases(name());
        List<Finding> findings = new ArrayList<>();
        List<Point> myopic = new ArrayList<>();
        List<Point> telling = new ArrayList<>();
        for (int k = 1; k <= workshop.pick(1, 4); k++) {
            double inertia = k == 1 ? 0.5 : k == 2 ? 1.5 : cases.between(0.2, 2);
            myopic.add(myopic(workshop, k, inertia));
            telling.addAll(telling(workshop, k, inertia));
        }
        findings.add(MYOPIC.judged("inertia 0.5 and others", myopic, "best answer to the other's solved price"));
        findings.addAll(ahead(workshop, 1, 0.5, 0.95));
        if (!workshop.quick()) {
            findings.add(ahead(workshop, 2, 1.5, 0.95).get(0));
            findings.add(ahead(workshop, 3, 0.5, 0.9).get(0));
            findings.add(ahead(workshop, 4, cases.between(0.2, 1.4), cases.between(0.8, 0.95))
                    .get(0));
        }
        findings.add(TELLING.judged("inertia 0.5 and others", telling, "best answers for both groups"));
        return findings;
    }

    private static Document leaning(Workshop workshop, String name, double inertia, double price, int periods) {
        return new Document(name, "Which price is best where customers lean to the firm they bought from last?")
                .size(workshop.pick(20_000, 50_000), periods, workshop.pick(12, 20), workshop.seed())
                .set("experiment.warmUp", WARM)
                .set("market.type", "repertoire")
                .set("market.purchases.rate", 1)
                .set("market.purchases.regular", true)
                .rule("walletShare.carry", 0)
                .rule("utility.habit", inertia)
                .set("market.rules.utility.price", 1)
                .set("market.rules.choice.outside", 0)
                .firm("a", "price", price, "brand", 1, "unitCost", 0)
                .firm("b", "price", price, "brand", 1, "unitCost", 0)
                .event("aside", "at", 1, "firm", "a", "lever", "price", "change", "add", "value", 0)
                .arm("as-is")
                .arm("less", "events.aside.value", -ASIDE)
                .arm("more", "events.aside.value", ASIDE);
    }

    /** The price that would have been best, replication by replication. */
    private static double[] best(Study study, String[] arms, double price, ToDoubleFunction<Observations> profit) {
        double[] low = Workshop.each(study, arms[0], profit);
        double[] mid = Workshop.each(study, arms[1], profit);
        double[] high = Workshop.each(study, arms[2], profit);
        double[] best = new double[mid.length];
        for (int r = 0; r < best.length; r++) {
            best[r] = new Parabola(price, ASIDE, low[r], mid[r], high[r]).top();
        }
        return best;
    }

    private Point myopic(Workshop workshop, int number, double inertia) {
        double price = new LoyaltyGame(1, inertia, 0).solve().price().at(0.5);
        Study study = workshop.run(leaning(workshop, name() + "-myopic-" + number, inertia, price, 1));
        double[] best =
                best(study, new String[] {"less", "as-is", "more"}, price, o -> o.value(Metric.PROFIT, WARM, 0));
        return Point.of("best price, inertia " + Words.number(inertia), price, best);
    }

    /** The solved price, and the sign of what switching costs do to prices. */
    private List<Finding> ahead(Workshop workshop, int number, double inertia, double discount) {
        LoyaltyGame.Solution solved = new LoyaltyGame(1, inertia, discount).solve();
        double price = solved.price().at(0.5);
        int periods = (int) Math.ceil(StrictMath.log(5e-4) / StrictMath.log(discount));
        Document document = leaning(workshop, name() + "-ahead-" + number, inertia, price, periods);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int k = 0; k <= ROWS; k++) {
            double share = (double) k / ROWS;
            rows.add(Document.pairs("at", share, "value", solved.price().at(share)));
        }
        document.each("firms", "pricing", Document.pairs("policy", "table", "of", "share", "table", rows))
                .set("market.customers", workshop.pick(3_000, 8_000));
        Study study = workshop.run(document);
        int customers = study.scenario().baselineArm().spec().market().customers();
        ToDoubleFunction<Observations> worth = o -> {
            double sum = 0;
            for (int t = periods - 1; t >= 0; t--) {
                sum = o.value(Metric.PROFIT, WARM + t, 0) / customers + discount * sum;
            }
            return sum;
        };
        List<Point> points = new ArrayList<>();
        points.add(Point.of(
                "best price at equal shares",
                price,
                best(study, new String[] {"less", "as-is", "more"}, price, worth)));
        points.add(Point.of("worth of a firm", solved.value().at(0.5), Workshop.each(study, "as-is", worth)));
        double without = new LoyaltyGame(1, 0, 0).solve().price().at(0.5);
        String note = "price " + Words.number(100 * (price / without - 1))
                + " % from that without inertia; firms follow the solved policy, one of them a little aside of it";
        String subject = "inertia " + Words.number(inertia) + ", discount " + Words.number(discount);
        double[] charged = Workshop.each(study, "as-is", o -> o.over(Metric.PRICE, WARM, WARM + periods, 0, 0));
        boolean[] lower = Replications.each(charged, p -> p < without && p > (1 - MOST_LOWER) * without);
        return List.of(
                AHEAD.judged(subject, points, note),
                LOWER.judged(
                        subject,
                        List.of(Replications.share(lower)),
                        "mean price " + Words.mean(charged) + " against " + Words.number(without)
                                + " without switching costs"));
    }

    private List<Point> telling(Workshop workshop, int number, double inertia) {
        double[] solved = new LogitNash(1, new double[] {1 + inertia, 1}, new double[2], 0).prices();
        Document document = new Document(
                        name() + "-telling-" + number, "Which prices are best for own and others' customers?")
                .size(workshop.pick(20_000, 50_000), 1, workshop.pick(8, 20), workshop.seed())
                .rule("utility.price", 1)
                .rule("utility.loyalty", inertia / LOYALTY)
                .set("market.rules.choice.outside", 0)
                .arm("as-is");
        for (String firm : List.of("a", "b")) {
            document.firm(firm, "price", solved[0], "newcomerPrice", solved[1], "brand", 1, "unitCost", 0);
        }
        String[] keys = {"price", "newcomerPrice"};
        for (int k = 0; k < 2; k++) {
            document.arm(k + "-less", "firms.a." + keys[k], solved[k] - ASIDE);
            document.arm(k + "-more", "firms.a." + keys[k], solved[k] + ASIDE);
        }
        Study study = workshop.run(document);
        List<Point> points = new ArrayList<>();
        String[] who = {"own", "others'"};
        for (int k = 0; k < 2; k++) {
            String[] arms = {k + "-less", "as-is", k + "-more"};
            double[] best = best(study, arms, solved[k], o -> o.value(Metric.PROFIT, 0, 0));
            points.add(Point.of(
                    "best price for " + who[k] + " customers, inertia " + Words.number(inertia), solved[k], best));
        }
        return points;
    }
}
