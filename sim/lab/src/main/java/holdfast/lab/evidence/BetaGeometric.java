package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Customers whose chance to leave differs by a beta distribution, and nothing else: retention rises though nobody changes. */
final class BetaGeometric implements Family {
    private static final Oracle SURVIVAL = new Oracle(
            "A8",
            "beta-geometric",
            "Where churn propensities are beta-distributed, survival is S(t) = B(a, b+t) / B(a, b).",
            "R",
            "Fader and Hardie 2007, shifted beta-geometric");

    private static final Oracle RETENTION = new Oracle(
            "A8",
            "beta-geometric",
            "Retention then rises with tenure without any learning: r(t) = (b+t-1) / (a+b+t-1).",
            "R",
            "Fader and Hardie 2007, shifted beta-geometric");

    private static final int PERIODS = 12;

    @Override
    public String name() {
        return "beta-geometric";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Cases cases = workshop.cases(name());
        List<Finding> findings = new ArrayList<>();
        // The published fit of the segment "High End": alpha .6681, beta 3.8061.
        findings.addAll(one(workshop, "high-end", 0.6681 / 4.4742, 4.4742));
        for (int k = 1; k <= workshop.pick(1, 5); k++) {
            findings.addAll(one(workshop, Integer.toString(k), cases.between(0.05, 0.5), cases.between(0.6, 8)));
        }
        return findings;
    }

    private static int replications(Workshop workshop) {
        return workshop.pick(4, 10);
    }

    /** A cohort whose chances to leave for good in a period have this mean and sum of shapes; sum 0: all alike. */
    static Document cohort(Workshop workshop, String name, double mean, double sum, int customers, int periods) {
        return new Document(name, "How long do customers stay whose habits differ?")
                .size(customers, periods, replications(workshop), workshop.seed())
                .rule("reconsideration.deliberation", mean)
                .set("market.rules.reconsideration.shapeSum", sum)
                .set("market.rules.reconsideration.dissatisfied", 0)
                .set("market.rules.reconsideration.priceRise", 0)
                .set("market.rules.choice.outside", 100)
                .firm("a");
    }

    private List<Finding> one(Workshop workshop, String which, double mean, double sum) {
        int customers = workshop.pick(10_000, 50_000);
        int replications = replications(workshop);
        double a = mean * sum;
        double b = sum - a;
        Study study = workshop.run(cohort(workshop, name() + "-" + which, mean, sum, customers, PERIODS));
        List<Point> left = new ArrayList<>();
        List<Point> kept = new ArrayList<>();
        double survival = 1;
        for (int t = 1; t <= PERIODS; t++) {
            int period = t - 1;
            double retention = (b + t - 1) / (a + b + t - 1);
            double draws = survival * customers * replications;
            double[] rates = Workshop.each(study, "as-is", o -> 1 - o.value(Metric.CHURN, period, 0));
            kept.add(Point.share(
                    "retention in period " + t,
                    retention,
                    Arrays.stream(rates).average().orElse(Double.NaN),
                    draws));
            survival *= retention;
            double[] shares = Workshop.each(study, "as-is", o -> o.value(Metric.CUSTOMERS, period, 0) / customers);
            left.add(Point.share(
                    "survival to period " + t,
                    survival,
                    Arrays.stream(shares).average().orElse(Double.NaN),
                    (double) customers * replications));
        }
        String subject = "a = " + Words.number(a) + ", b = " + Words.number(b);
        return List.of(SURVIVAL.judged(subject, left, ""), RETENTION.judged(subject, kept, ""));
    }
}
