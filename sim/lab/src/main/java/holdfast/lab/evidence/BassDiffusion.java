package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import java.util.ArrayList;
import java.util.List;

/** A new category that spreads among people who all see one another. */
final class BassDiffusion implements Family {
    private static final Oracle ORACLE = new Oracle(
            "A11",
            "bass-diffusion",
            "Adopters follow F(t) = (1 - e^-(p+q)t) / (1 + (q/p) e^-(p+q)t).",
            "D",
            "Bass 1969; p = 0.03, q = 0.38 are averages from memory, used as one case among others");

    /** Steps of a day: what others have adopted is known a step late, and weeks would show that. */
    private static final double DAYS = 365.25;

    @Override
    public String name() {
        return "bass-diffusion";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Cases cases = workshop.cases(name());
        List<Finding> findings = new ArrayList<>();
        findings.add(one(workshop, 1, 0.03, 0.38));
        for (int k = 2; k <= workshop.pick(1, 5); k++) {
            findings.add(one(workshop, k, cases.between(0.005, 0.06), cases.between(0.1, 0.8)));
        }
        return findings;
    }

    static double adopted(double p, double q, double years) {
        double e = StrictMath.exp(-(p + q) * years);
        return (1 - e) / (1 + q / p * e);
    }

    private Finding one(Workshop workshop, int number, double p, double q) {
        int years = 8;
        int people = workshop.pick(2_000, 5_000);
        Document document = new Document(name() + "-" + number, "How does a new category spread?")
                .size(people, (int) (years * DAYS), workshop.pick(6, 12), workshop.seed())
                .set("market.period", "day")
                .rule("adoption.innovation", p / 12)
                .set("market.rules.adoption.imitation", q / 12)
                .set("market.rules.choice.outsideOption", false)
                .firm("a", "initialShare", 0);
        Study study = workshop.run(document);
        List<Point> points = new ArrayList<>();
        for (int year = 1; year <= years; year++) {
            int days = (int) (year * DAYS);
            double[] shares = Workshop.each(study, "as-is", o -> o.value(Metric.CUSTOMERS, days - 1, 0) / people);
            points.add(Point.of("adopted after " + year, adopted(p, q, days / DAYS), shares));
        }
        return ORACLE.judged("p = " + Words.number(p) + ", q = " + Words.number(q) + " a year", points, "daily steps");
    }
}
