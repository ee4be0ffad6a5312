package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Firms that set prices against one another in a market of multinomial logit. */
final class BertrandNash implements Family {
    private static final String SOURCE = "Anderson, de Palma and Thisse 1992; fixed point by iteration";
    private static final Oracle BEST =
            oracle("Firms that answer by logit, knowing their own sales only, end at p = c + 1 / (a(1 - s)).");
    private static final Oracle CLIMB = oracle(
            "A firm that only feels its way by profit, among firms that answer, ends within 5 % of the same price.");
    private static final Oracle ALL_CLIMB = new Oracle(
            "A2, A3",
            "bertrand-nash",
            "Where all firms go on while profit rises and turn when it falls, they end between these prices and those best for"
                    + " all together.",
            "D",
            "Huck, Normann and Oechssler 2003: trial and error ends near the joint maximum; bounds by iteration");
    private static final Oracle TRY = oracle(
            "Where all firms try a little more and a little less by chance, they end within 5 % of the same prices.");
    private static final Oracle LEARN = oracle("Firms that learn by trying (Q-learning): where do their prices end?");

    private static final Map<String, Object> ANSWER = Document.pairs("policy", "logit-best-response");

    /** Hill-climbers may be this far off. */
    private static final double CLIMBED = 0.05;

    /** Periods between steps, firm by firm: in step with one another they would feel each other's moves for their own. */
    private static final int[] OUT_OF_STEP = {5, 7, 11, 13};

    private static Oracle oracle(String claim) {
        return new Oracle("A2, A3", "bertrand-nash", claim, "D", SOURCE);
    }

    @Override
    public String name() {
        return "bertrand-nash";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        List<Finding> findings = new ArrayList<>();
        double[] one = {1, 1, 1};
        double[] free = {0, 0, 0};
        // The listed case: intrinsic utility 1, weight 1, no cost, outside good of utility 0; p = 1.4011 and 1.2987.
        for (int firms = 2; firms <= 3; firms++) {
            LogitNash equal = new LogitNash(1, Arrays.copyOf(one, firms), Arrays.copyOf(free, firms), 0);
            findings.add(answered(workshop, "listed-" + firms, equal, firms + " equal firms, outside good"));
            if (firms == 2 || !workshop.quick()) {
                findings.add(climbed(workshop, "climb-" + firms, equal, firms + " equal firms, outside good"));
            }
        }
        Cases cases = workshop.cases(name());
        for (int k = 1; k <= workshop.pick(2, 6); k++) {
            int firms = k == 1 ? 64 : k == 2 ? 4 : cases.whole(2, 64);
            boolean outside = k % 2 == 0;
            LogitNash market = market(cases, firms, outside ? cases.between(-3, 1) : Double.NEGATIVE_INFINITY);
            String subject = firms + " unequal firms" + (outside ? ", outside good" : "");
            findings.add(answered(workshop, "answer-" + k, market, subject));
        }
        findings.add(tried(workshop, "try-4", market(cases, 4, -1), "4 unequal firms, outside good"));
        if (!workshop.quick()) {
            findings.add(tried(workshop, "try-12", market(cases, 12, 0), "12 unequal firms, outside good"));
            findings.add(climbed(workshop, "climb-4", market(cases, 4, -1), "4 unequal firms, outside good"));
            findings.add(allClimbed(
                    workshop,
                    new LogitNash(1, new double[] {1, 1}, new double[] {0, 0}, 0),
                    "2 equal firms, outside good"));
            findings.add(learned(workshop));
            findings.addAll(triedElsewhere(workshop));
        }
        return findings;
    }

    private static List<Finding> triedElsewhere(Workshop workshop) {
        Cases cases = workshop.cases("bertrand-nash-try");
        LogitNash two = new LogitNash(1, new double[] {1, 1}, new double[] {0, 0}, 0);
        int firms = cases.whole(5, 20);
        LogitNash some = market(cases, firms, cases.between(-3, 1));
        return List.of(
                tried(workshop, "try-2", two, "2 equal firms, outside good"),
                tried(workshop, "try-random", some, firms + " unequal firms, outside good"));
    }

    private static LogitNash market(Cases cases, int firms, double outside) {
        double weight = cases.between(1, 4);
        double[] brand = new double[firms];
        double[] cost = new double[firms];
        for (int f = 0; f < firms; f++) {
            brand[f] = cases.between(-1, 1);
            cost[f] = cases.between(0.2, 0.8);
        }
        return new LogitNash(weight, brand, cost, outside);
    }

    private static Document document(
            String name, LogitNash market, double start, IntFunction<Map<String, Object>> pricing) {
        boolean outside = !Double.isInfinite(market.outside());
        Document document = new Document("bertrand-nash-" + name, "Where do the prices of firms come to rest?")
                .rule("utility.price", market.weight())
                .rule("choice.outsideOption", outside);
        if (outside) {
            document.rule("choice.outside", market.outside());
        }
        for (int f = 0; f < market.brand().length; f++) {
            document.firm(
                    "f" + (f + 1),
                    "price",
                    start,
                    "brand",
                    market.brand()[f],
                    "unitCost",
                    market.cost()[f],
                    "pricing",
                    pricing.apply(f));
        }
        return document;
    }

    /** Mean price of the last periods against equilibrium, firm by firm. */
    private static List<Point> points(Study study, LogitNash market, int last, double slack) {
        double[] nash = market.prices();
        List<Point> points = new ArrayList<>();
        for (int f = 0; f < nash.length; f++) {
            int firm = f;
            double[] price = Workshop.each(study, "as-is", o -> {
                int total = o.horizon().total();
                return o.over(Metric.PRICE, total - last, total, firm, 0);
            });
            points.add(Point.of("price of f" + (f + 1), nash[f], price).slack(slack));
        }
        return points;
    }

    private static Finding answered(Workshop workshop, String name, LogitNash market, String subject) {
        Document document = document(name, market, 1, f -> ANSWER)
                .size(workshop.pick(8_000, 20_000), 40, workshop.pick(4, 8), workshop.seed());
        return BEST.judged(
                subject, points(workshop.run(document), market, 10, Point.SLACK), "mean of 10 periods after 30");
    }

    /** The first firm climbs, the others answer. */
    private static Finding climbed(Workshop workshop, String name, LogitNash market, String subject) {
        Document document = document(name, market, 1, f -> f == 0 ? climb(6) : ANSWER)
                .size(10_000, 1_500, workshop.pick(4, 8), workshop.seed());
        List<Point> points = points(workshop.run(document), market, 1_200, CLIMBED);
        return CLIMB.judged(subject, points, "mean of 1,200 periods after 300");
    }

    private static Finding allClimbed(Workshop workshop, LogitNash market, String subject) {
        Document document = document("all-climb", market, 1, f -> climb(OUT_OF_STEP[f]))
                .size(10_000, 2_000, workshop.pick(4, 8), workshop.seed());
        Study study = workshop.run(document);
        double[] nash = market.prices();
        double[] joint = market.joint();
        List<Point> points = new ArrayList<>();
        for (int f = 0; f < nash.length; f++) {
            int firm = f;
            double[] price = Workshop.each(study, "as-is", o -> {
                int total = o.horizon().total();
                return o.over(Metric.PRICE, total - 1_500, total, firm, 0);
            });
            points.add(Replications.share(Replications.each(price, p -> p > nash[firm] && p < joint[firm])));
        }
        return ALL_CLIMB.judged(
                subject,
                points,
                "mean of 1,500 periods after 500; equilibrium " + Words.mean(nash) + ", best for all together "
                        + Words.mean(joint) + ", simulated "
                        + points(study, market, 1_500, CLIMBED).stream()
                                .map(p -> Words.number(p.simulated()))
                                .toList()
                        + ": a rise by one lifts the profit of the others, who take it for their own doing. Trials above and"
                        + " below by chance, as above, keep that out, and end within 5 %");
    }

    private static Finding tried(Workshop workshop, String name, LogitNash market, String subject) {
        Document document = document(name, market, 1, f -> Document.pairs("policy", "price-experiments"))
                .size(10_000, 1_000, workshop.pick(4, 8), workshop.seed());
        List<Point> points = points(workshop.run(document), market, 700, CLIMBED);
        return TRY.judged(subject, points, "mean of 700 periods after 300");
    }

    private static Map<String, Object> climb(int every) {
        return Document.pairs("policy", "hill-climb", "size", 0.05, "every", every);
    }

    private static Finding learned(Workshop workshop) {
        LogitNash market = new LogitNash(1, new double[] {1, 1}, new double[] {0, 0}, 0);
        Document document = document(
                        "learn-2",
                        market,
                        1.4,
                        f -> Document.pairs("policy", "q-learning", "low", 0.8, "high", 2.4, "every", 1_000))
                .size(2_000, 10_000, 6, workshop.seed());
        return LEARN.reported(
                "2 equal firms, outside good",
                points(workshop.run(document), market, 2_000, CLIMBED),
                "mean of 2,000 periods after 8,000; learners may end above equilibrium (Calvano et al. 2020)");
    }
}
