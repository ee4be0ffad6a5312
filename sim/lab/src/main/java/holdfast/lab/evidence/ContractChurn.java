package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.draw.Draws;
import holdfast.market.observe.Metric;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Customers of a telecom firm without a contract, in a file of the reader's: how churn falls with tenure is fitted to half of them
 * and predicted for the other half. Who leaves differs from who stays, and that is all that is assumed.
 */
final class ContractChurn implements Family {
    static final String NAME = "contract-churn";

    static final String FILE = "ibm_telco_churn.csv";
    /** The word for customers without a contract. */
    static final String FREE = "Month-to-month";

    static final int MONTHS = 24;
    /** First and last month of each stretch. */
    private static final int[][] STRETCHES = {{1, 1}, {2, 6}, {7, 12}, {13, MONTHS}};

    private static final Oracle RATIO = new Oracle(
            "B15",
            NAME,
            "Churn of month 1 is 4 to 9 times that of months 13 to 24.",
            "R",
            FILE + ": customerID, tenure, Contract, Churn");

    private static final Oracle FALLS = new Oracle(
            "B15",
            NAME,
            "Churn falls from stretch to stretch: months 1, 2 to 6, 7 to 12, 13 to 24.",
            "R",
            RATIO.source());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Path file = workshop.data(FILE);
        if (file == null) {
            String needed = "needs " + FILE + " in the folder of --data";
            return List.of(RATIO.noData(needed), FALLS.noData(needed));
        }
        DataFile data = new DataFile(file, "customerID", "tenure", "Contract", "Churn");
        double[] held = stretches(hazards(data, 1, MONTHS));
        BetaFit fit = fitted(data, MONTHS);
        double mean = fit.a() / (fit.a() + fit.b());
        int customers = workshop.pick(20_000, 50_000);
        Study study = workshop.run(
                BetaGeometric.cohort(workshop, NAME + "-beta", mean, fit.a() + fit.b(), customers, MONTHS));
        double[] predicted = stretches(left(study, customers, MONTHS));
        return List.of(ratio(fit, held, predicted), falls(fit, held, predicted));
    }

    /** Share of a simulated cohort that leaves, month by month, of those who are left. */
    static double[] left(Study study, int customers, int months) {
        double[] hazard = new double[months + 1];
        double before = customers;
        for (int t = 1; t <= months; t++) {
            int period = t - 1;
            double left = Workshop.each(study, "as-is", o -> o.value(Metric.CUSTOMERS, period, 0))[0];
            hazard[t] = 1 - left / before;
            before = left;
        }
        return hazard;
    }

    private static Finding ratio(BetaFit fit, double[] held, double[] predicted) {
        double known = held[0] / held[3];
        Point point = new Point("ratio", 6.5, predicted[0] / predicted[3], 0, 2.5 / 6.5);
        return RATIO.judged(
                "customers without a contract",
                List.of(point),
                "held-out customers: " + Words.number(known) + "; " + shapes(fit));
    }

    private static Finding falls(BetaFit fit, double[] held, double[] predicted) {
        List<Point> points = new ArrayList<>();
        List<String> sizes = new ArrayList<>();
        for (int k = 0; k < STRETCHES.length; k++) {
            String months = "months " + STRETCHES[k][0] + " to " + STRETCHES[k][1];
            sizes.add(Words.number(predicted[k]) + " (" + Words.number(held[k]) + ")");
            if (k > 0) {
                points.add(new Point(months + " below those before", 1, predicted[k] < predicted[k - 1] ? 1 : 0, 0, 0));
            }
        }
        return FALLS.judged(
                "customers without a contract",
                points,
                "predicted a month (held-out customers): " + String.join(", ", sizes) + "; " + shapes(fit));
    }

    private static String shapes(BetaFit fit) {
        return "fitted to the others: a = " + Words.number(fit.a()) + ", b = " + Words.number(fit.b());
    }

    /** How churn of those without a contract falls, by the first half of them. */
    static BetaFit fitted(DataFile data, int months) {
        double[] fitted = hazards(data, 0, months);
        double[] alive = new double[months + 1];
        alive[0] = 1;
        for (int t = 1; t <= months; t++) {
            alive[t] = alive[t - 1] * (1 - fitted[t]);
        }
        return BetaFit.of(alive, months);
    }

    /** Share of those who reached a month of tenure who left in it, for one half of the customers. */
    private static double[] hazards(DataFile data, int half, int months) {
        double[] left = new double[months + 1];
        double[] reached = new double[months + 1];
        for (int row = 0; row < data.size(); row++) {
            boolean counted = (Draws.key(data.text(row, "customerID")) & 1) == half
                    && data.text(row, "Contract").equals(FREE);
            int tenure = counted ? (int) data.number(row, "tenure") : 0;
            for (int t = 1; t <= Math.min(tenure, months); t++) {
                reached[t]++;
                left[t] += t == tenure && data.text(row, "Churn").equals("Yes") ? 1 : 0;
            }
        }
        double[] hazards = new double[months + 1];
        for (int t = 1; t <= months; t++) {
            if (reached[t] == 0) {
                throw new DataProblem(FILE + ": nobody without a contract has reached month " + t);
            }
            hazards[t] = left[t] / reached[t];
        }
        return hazards;
    }

    /** Mean hazard of each stretch. */
    private static double[] stretches(double[] hazards) {
        double[] means = new double[STRETCHES.length];
        for (int k = 0; k < means.length; k++) {
            for (int t = STRETCHES[k][0]; t <= STRETCHES[k][1]; t++) {
                means[k] += hazards[t] / (STRETCHES[k][1] - STRETCHES[k][0] + 1);
            }
        }
        return means;
    }
}
