package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import java.util.ArrayList;
import java.util.List;

/** A cohort that shrinks by a constant retention and pays once a year: what a customer is worth. */
final class LifetimeValue implements Family {
    private static final Oracle ELASTICITY = new Oracle(
            "A13",
            "lifetime-value",
            "One per cent more retention raises lifetime value by (1+i) / (1+i-r) per cent.",
            "D",
            "Gupta, Lehmann and Stuart 2004: about 5 at r = 0.9, i = 0.12; closed form");

    private static final Oracle FIVE_POINTS = new Oracle(
            "A14",
            "lifetime-value",
            "Five points more retention: +20 % from 0.8, +33 % from 0.9, +100 % from 0.9 without interest.",
            "D",
            "closed form, payments at the start of a year; the arithmetic behind Reichheld and Sasser 1990");

    /** Part of the value that may lie beyond the horizon. */
    private static final double TAIL = 1e-5;

    /** Relative change of retention for a finite difference. */
    private static final double STEP = 0.0025;

    @Override
    public String name() {
        return "lifetime-value";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Cases cases = workshop.cases(name());
        List<Point> points = new ArrayList<>();
        points.add(elasticity(workshop, 1, 0.9, 0.12));
        if (!workshop.quick()) {
            points.add(elasticity(workshop, 2, 0.8, 0.12));
            points.add(elasticity(workshop, 3, 0.95, 0.12));
            for (int k = 4; k <= 6; k++) {
                points.add(elasticity(workshop, k, cases.between(0.5, 0.95), cases.between(0.05, 0.2)));
            }
        }
        List<Point> gains = new ArrayList<>();
        gains.add(gain(workshop, 1, 0.8, 0.1));
        if (!workshop.quick()) {
            gains.add(gain(workshop, 2, 0.9, 0.1));
            gains.add(gain(workshop, 3, 0.9, 0));
        }
        return List.of(
                ELASTICITY.judged("listed and random retention and interest", points, ""),
                FIVE_POINTS.judged("from 0.8 and 0.9", gains, "arithmetic of lifetimes, not an observation of firms"));
    }

    private Study cohort(Workshop workshop, String which, double interest, double[] retention) {
        double slowest = 0;
        Document document = new Document(name() + "-" + which, "What is a customer worth whom one keeps longer?")
                .set("market.period", "year")
                .set("market.rules.demography.awareness", 0)
                .set("market.rules.choice.off", true)
                .firm("a", "price", 1, "unitCost", 0);
        for (int k = 0; k < retention.length; k++) {
            slowest = Math.max(slowest, retention[k]);
            double monthly = 1 - StrictMath.pow(retention[k], 1.0 / 12);
            document.arm("retention-" + (k + 1), "market.rules.demography.involuntaryExit", monthly);
        }
        int years = (int) Math.ceil(StrictMath.log(TAIL) / StrictMath.log(slowest / (1 + interest)));
        return workshop.run(document.size(workshop.pick(10_000, 20_000), years, workshop.pick(8, 20), workshop.seed()));
    }

    /** Present value of the payments of a customer, the first after a year. */
    private static double value(Observations o, double interest) {
        double sum = 0;
        for (int t = o.horizon().total(); t >= 1; t--) {
            sum = (sum + o.value(Metric.PROFIT, t - 1, 0)) / (1 + interest);
        }
        return sum / (o.value(Metric.CUSTOMERS, 0, 0) + o.value(Metric.LOST, 0, 0));
    }

    private Point elasticity(Workshop workshop, int number, double retention, double interest) {
        double[] around = {retention * (1 - STEP), retention * (1 + STEP)};
        Study study = cohort(workshop, "elasticity-" + number, interest, around);
        double[] less = Workshop.each(study, "retention-1", o -> value(o, interest));
        double[] more = Workshop.each(study, "retention-2", o -> value(o, interest));
        double[] slopes = new double[less.length];
        for (int r = 0; r < slopes.length; r++) {
            slopes[r] = StrictMath.log(more[r] / less[r]) / StrictMath.log(around[1] / around[0]);
        }
        String label = "elasticity at r = " + Words.number(retention) + ", i = " + Words.number(interest);
        return Point.of(label, (1 + interest) / (1 + interest - retention), slopes);
    }

    private Point gain(Workshop workshop, int number, double retention, double interest) {
        double better = retention + 0.05;
        Study study = cohort(workshop, "gain-" + number, interest, new double[] {retention, better});
        double[] less = Workshop.each(study, "retention-1", o -> 1 + value(o, interest));
        double[] more = Workshop.each(study, "retention-2", o -> 1 + value(o, interest));
        double[] gains = new double[less.length];
        for (int r = 0; r < gains.length; r++) {
            gains[r] = more[r] / less[r] - 1;
        }
        String label = "gain from " + Words.number(retention) + ", i = " + Words.number(interest);
        return Point.of(label, (1 + interest - retention) / (1 + interest - better) - 1, gains);
    }
}
