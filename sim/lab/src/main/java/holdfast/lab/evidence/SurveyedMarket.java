package holdfast.lab.evidence;

import holdfast.market.MarketSpec;
import holdfast.market.Rules;
import holdfast.market.customer.Utility;
import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.CustomerView;
import holdfast.market.observe.CustomerView.OfFirm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;

/** Customers of the default market, asked at the end of a run what they hold of their provider. */
record SurveyedMarket(double[][] held, double[][] luck) {
    /** Position of what speaks for the provider when offers are compared, after what paths are about. */
    static final int PULL = SurveyPaths.ASKED.size();

    /** How finely luck is drawn. */
    private static final int PARTS = 1_000_000;

    /** Runs the market and asks everybody who has a provider. */
    static SurveyedMarket of(Workshop workshop) {
        Document document = new Document("surveyed", "What would customers say of their provider?")
                .on(workshop.base("bases/telecom.yaml"))
                .set("market.customers", workshop.pick(2_000, 8_000))
                .set("experiment.seed", workshop.seed());
        MarketSpec spec = workshop.scenario(document).baselineArm().spec();
        Simulation run = Simulation.open(spec, Draws.replicationSeed(workshop.seed(), 1));
        while (!run.finished()) {
            run.step();
        }
        List<double[]> people = new ArrayList<>();
        for (int i = 0; i < spec.market().customers(); i++) {
            CustomerView view = run.customer(i);
            OfFirm of = view.ofProvider();
            if (of != null && of.tenure() > 0) {
                people.add(held(spec.market().rules(), of, view.pricePaid()));
            }
        }
        double[][] held = new double[PULL + 1][people.size()];
        double[][] luck = new double[held.length][people.size()];
        Cases cases = workshop.cases("surveyed");
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        for (int a = 0; a < held.length; a++) {
            for (int i = 0; i < people.size(); i++) {
                held[a][i] = people.get(i)[a];
                luck[a][i] = normal.inverseCumulativeProbability((cases.whole(1, PARTS) - 0.5) / PARTS);
            }
            held[a] = StatUtils.normalize(held[a]);
        }
        return new SurveyedMarket(held, luck);
    }

    /** Image is trust, quality what was experienced, value that against its price, complaints the lack of a grievance. */
    private static double[] held(Rules rules, OfFirm of, double paid) {
        Utility.Rule weigh = rules.utility();
        double value = weigh.quality() * of.experience() - weigh.price() * paid;
        double pull = weigh.quality() * of.expectation()
                + weigh.trust() * of.trust()
                - weigh.price() * paid
                - weigh.grievance() * of.grievance()
                + weigh.loyalty() * of.loyalty();
        return new double[] {
            of.trust(), of.expectation(), of.experience(), value, of.satisfaction(), -of.grievance(), of.loyalty(), pull
        };
    }

    /** What they say: what they hold, and as much luck in every answer. @param noise in standard deviations of what is held */
    double[][] answers(double noise) {
        double[][] answers = new double[held.length][held[0].length];
        for (int a = 0; a < answers.length; a++) {
            for (int i = 0; i < answers[a].length; i++) {
                answers[a][i] = held[a][i] + noise * luck[a][i];
            }
        }
        return answers;
    }

    /** The noise with which what is measured, which falls with it, is as large as that. */
    double noise(double known, ToDoubleFunction<double[][]> measured) {
        double low = 0;
        double high = 5;
        for (int k = 0; k < 30; k++) {
            double middle = (low + high) / 2;
            if (measured.applyAsDouble(answers(middle)) > known) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
