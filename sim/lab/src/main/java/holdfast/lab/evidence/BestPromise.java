package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import java.util.ArrayList;
import java.util.List;

/** A promise wins trials by raising expectations, and loses repeats by disappointing them: which is best? */
final class BestPromise implements Family {
    private static final String SOURCE = "derived; signs as in Kopalle and Lehmann 2006";
    private static final Oracle LINEAR = new Oracle(
            "A17",
            "best-promise",
            "The best promise leads to E* = ((1+b r0)/(b g) + Q - a/b) / 2; it may be more than is delivered.",
            "D",
            SOURCE);

    private static final Oracle KINK = new Oracle(
            "A17",
            "best-promise",
            "If shortfalls weigh twice, the honest promise is best: E* = Q exactly.",
            "D",
            SOURCE + "; loss aversion near 2: Brown et al. 2024");

    /** Promises are tried at this distance. */
    private static final double STEP = 0.05;

    /**
     * The market: trial a + b·E, repeat r0 + g·v(Q − E), expectation (1−w)·E0 + w·promise, discount of the second period.
     */
    private record Market(
            double a, double b, double r0, double g, double quality, double prior, double weight, double discount) {
        double best() {
            return ((1 + discount * r0) / (discount * g) + quality - a / b) / 2;
        }

        double promise(double expectation) {
            return (expectation - (1 - weight) * prior) / weight;
        }

        /** True if all chances are chances, and all promises promises, where they are tried. */
        boolean possible(double lambda) {
            double low = promise(best()) - 2 * STEP;
            double high = promise(best()) + 2 * STEP;
            double most = (1 - weight) * prior + weight * high;
            double least = (1 - weight) * prior + weight * low;
            return low > 0
                    && high < 1
                    && a + b * most < 1
                    && r0 - lambda * g * Math.max(0, most - quality) > 0
                    && r0 + g * Math.max(0, quality - least) < 1
                    && best() > quality;
        }
    }

    /** Listed case with weights 0.8 and 0.6 of advertising: the best promises are 0.7171 and 0.8228. */
    private static final Market LISTED = new Market(0.2, 0.6, 0.6, 1.5, 0.5, 0.4, 0.8, 0.9);

    private static final Market LEANING_LESS = new Market(0.2, 0.6, 0.6, 1.5, 0.5, 0.4, 0.6, 0.9);

    @Override
    public String name() {
        return "best-promise";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        List<Market> markets = new ArrayList<>(List.of(LISTED));
        if (!workshop.quick()) {
            markets.add(LEANING_LESS);
            Cases cases = workshop.cases(name());
            while (markets.size() < 5) {
                Market random = new Market(
                        cases.between(0.1, 0.4),
                        cases.between(0.2, 0.8),
                        cases.between(0.3, 0.8),
                        cases.between(0.5, 2),
                        cases.between(0.4, 0.7),
                        cases.between(0.2, 0.6),
                        cases.between(0.5, 0.95),
                        0.9);
                if (random.possible(1)) {
                    markets.add(random);
                }
            }
        }
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < markets.size(); k++) {
            points.add(best(workshop, k + 1, markets.get(k)));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(LINEAR.judged(markets.size() + " markets", points, "top of a parabola over three promises"));
        findings.add(KINK.judged(
                "listed market, loss aversion 2", List.of(kink(workshop)), "best of 11 promises, to one step"));
        return findings;
    }

    private Document document(Workshop workshop, String which, Market m, double lambda, double[] promises) {
        Document document = new Document(
                        name() + "-" + which, "Which promise is best where it wins trials and costs repeats?")
                .size(workshop.pick(20_000, 50_000), 2, workshop.pick(10, 30), workshop.seed())
                .rule("trialRepeat.trial", m.a())
                .set("market.rules.trialRepeat.trialSlope", m.b())
                .set("market.rules.trialRepeat.repeat", m.r0())
                .set("market.rules.trialRepeat.repeatSlope", m.g())
                .set("market.rules.trialRepeat.lossAversion", lambda)
                .rule("advertising.adRate", m.weight())
                .set("market.rules.trust.start", 1)
                .set("market.rules.learning.prior", m.prior())
                .rule("experience.steady", 0.2)
                .set("market.rules.delivery", Document.pairs("off", false, "moodSpread", 0))
                .set("market.rules.choice.outside", 0)
                .firm("a", "initialShare", 0, "quality", m.quality(), "serviceSpread", 0, "failureRate", 0, "reach", 1)
                .event("silence", "at", 2, "lever", "reach", "value", 0);
        for (int k = 0; k < promises.length; k++) {
            document.arm("promise-" + (k + 1), "firms.a.promise", promises[k]);
        }
        return document;
    }

    private static double profit(Observations o, Market m) {
        double tried = o.value(Metric.CUSTOMERS, 0, 0);
        return tried + m.discount() * (tried - o.value(Metric.LOST, 1, 0));
    }

    private Point best(Workshop workshop, int number, Market m) {
        double known = m.promise(m.best());
        double middle = Math.rint(known / STEP) * STEP;
        double[] promises = {middle - 2 * STEP, middle, middle + 2 * STEP};
        Study study = workshop.run(document(workshop, Integer.toString(number), m, 1, promises));
        double[][] profits = new double[3][];
        for (int k = 0; k < 3; k++) {
            profits[k] = Workshop.each(study, "promise-" + (k + 1), o -> profit(o, m));
        }
        double[] tops = new double[profits[0].length];
        for (int r = 0; r < tops.length; r++) {
            tops[r] = new Parabola(middle, 2 * STEP, profits[0][r], profits[1][r], profits[2][r]).top();
        }
        String label = "best promise, quality " + Words.number(m.quality()) + ", weight " + Words.number(m.weight());
        return Point.of(label, known, tops);
    }

    /** The promise by which expectation is just the quality, against the best of a row of promises. */
    private Point kink(Workshop workshop) {
        double honest = LISTED.promise(LISTED.quality());
        double step = 0.02;
        double[] promises = new double[11];
        for (int k = 0; k < promises.length; k++) {
            promises[k] = honest + (k - 5) * step;
        }
        Study study = workshop.run(document(workshop, "kink", LISTED, 2, promises));
        int replications = study.replications();
        double[] best = new double[replications];
        double[] most = new double[replications];
        for (int k = 0; k < promises.length; k++) {
            double[] profits = Workshop.each(study, "promise-" + (k + 1), o -> profit(o, LISTED));
            for (int r = 0; r < replications; r++) {
                if (profits[r] > most[r]) {
                    most[r] = profits[r];
                    best[r] = promises[k];
                }
            }
        }
        return Point.of("best promise", honest, best).slack(step / honest);
    }
}
