package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import java.util.ArrayList;
import java.util.List;

/** Customers who learn what to expect from what they get, and do nothing else. */
final class ExpectationPaths implements Family {
    private static final Oracle BAYES = new Oracle(
            "A15",
            "expectation-paths",
            "Of a gap between belief and a steady quality rho / (rho + n) is left after n experiences.",
            "D",
            "Bayes' rule for normal beliefs; model as in Boulding et al. 1993, Rust et al. 1999");

    private static final Oracle KALMAN = new Oracle(
            "A16",
            "expectation-paths",
            "With drifting quality the steady gain is K = P / (P + 1), P = (q + sqrt(q^2 + 4q)) / 2.",
            "D",
            "Kalman filter of a random walk; q: variance of drift over variance of noise");

    /** Periods in which the gain settles. */
    private static final int SETTLE = 60;

    private static final int AFTER = 6;

    @Override
    public String name() {
        return "expectation-paths";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Cases cases = workshop.cases(name());
        List<Finding> findings = new ArrayList<>();
        for (int k = 1; k <= workshop.pick(1, 4); k++) {
            findings.add(bayes(workshop, k, k == 1 ? 4 : cases.between(0.5, 16)));
            findings.add(kalman(workshop, k, k == 1 ? 0.05 : cases.between(0.01, 2)));
        }
        return findings;
    }

    private static Document learning(Workshop workshop, String name, int periods, double quality, double spread) {
        return new Document(name, "What do customers expect who learn from what they get?")
                .size(workshop.pick(4_000, 20_000), periods, workshop.pick(4, 10), workshop.seed())
                .rule("learning.creep", 0)
                .rule("delivery.moodSpread", 0)
                .set("market.rules.choice.off", true)
                .firm("a", "quality", quality, "serviceSpread", spread, "failureRate", 0, "reach", 0);
    }

    private Finding bayes(Workshop workshop, int number, double rho) {
        double prior = 0.04;
        double quality = 0.5;
        double belief = 0.9;
        Document document = learning(workshop, "bayes-" + number, 8, quality, prior * Math.sqrt(rho))
                .set("market.rules.learning.drift", 0)
                .set("market.rules.learning.prior", belief)
                .set("market.rules.learning.uncertainty", prior);
        Study study = workshop.run(document);
        List<Point> points = new ArrayList<>();
        for (int n = 1; n <= 8; n++) {
            int period = n - 1;
            double[] left = Workshop.each(
                    study, "as-is", o -> (o.value(Metric.EXPECTATION, period, 0) - quality) / (belief - quality));
            points.add(Point.of("gap left after " + n, rho / (rho + n), left));
        }
        return BAYES.judged("rho = " + Words.number(rho), points, "");
    }

    private Finding kalman(Workshop workshop, int number, double drift) {
        double p = (drift + Math.sqrt(drift * drift + 4 * drift)) / 2;
        double gain = p / (p + 1);
        double low = 0.4;
        double high = 0.6;
        Document document = learning(workshop, "kalman-" + number, SETTLE + AFTER, low, 0.03)
                .set("market.rules.learning.drift", drift)
                .set("market.rules.learning.prior", low)
                .set("market.rules.learning.uncertainty", 0.5)
                .event("better", "at", SETTLE + 1, "lever", "quality", "value", high);
        Study study = workshop.run(document);
        List<Point> points = new ArrayList<>();
        for (int n = 1; n <= AFTER; n++) {
            int period = SETTLE + n - 1;
            double[] left = Workshop.each(
                    study,
                    "as-is",
                    o -> (high - o.value(Metric.EXPECTATION, period, 0))
                            / (high - o.value(Metric.EXPECTATION, SETTLE - 1, 0)));
            points.add(Point.of("gap left " + n + " after a step", StrictMath.pow(1 - gain, n), left));
        }
        return KALMAN.judged("q = " + Words.number(drift) + ", K = " + Words.number(gain), points, "");
    }
}
