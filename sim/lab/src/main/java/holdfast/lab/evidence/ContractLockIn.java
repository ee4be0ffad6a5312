package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.draw.Draws;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Customers of a telecom firm with and without contracts, in a file of the reader's: all have the propensities to leave of those
 * without, and what is due for leaving early holds the others. One number, how much that weighs, is fitted to contracts of a year.
 */
final class ContractLockIn implements Family {
    static final String NAME = "contract-lock-in";

    private static final List<String> TERMS = List.of(ContractChurn.FREE, "One year", "Two year");
    private static final List<String> WORDS = List.of("without a contract", "one year", "two years");
    private static final int YEAR = 12;
    private static final int MONTHS = 72;
    private static final double ALLOWED = 0.03;
    /** Pull of other firms, so that nearly all who look around leave if nothing holds them, and hardly anybody comes back. */
    private static final double ELSEWHERE = 6;

    private static final Oracle ORDER = new Oracle(
            "B14",
            NAME,
            "The longer the contract, the smaller is the part that leaves.",
            "R",
            ContractChurn.FILE + ": customerID, tenure, Contract, Churn");

    private static final Oracle SIZE = new Oracle(
            "B14",
            NAME,
            "Without a contract, and with one of one or two years, as many leave as predicted, give or take .03.",
            "R",
            ORDER.source());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Path file = workshop.data(ContractChurn.FILE);
        if (file == null) {
            String needed = "needs " + ContractChurn.FILE + " in the folder of --data";
            return List.of(ORDER.noData(needed), SIZE.noData(needed));
        }
        DataFile data = new DataFile(file, "customerID", "tenure", "Contract", "Churn");
        BetaFit fit = Group.of(data, 0, 0).fitted();
        double weight = weight(workshop, data, fit);
        double[] held = new double[TERMS.size()];
        double[] predicted = new double[TERMS.size()];
        for (int term = 0; term < held.length; term++) {
            Group group = Group.of(data, term, 1);
            held[term] = group.left();
            predicted[term] = group.predicted(hazards(workshop, fit, term, weight));
        }
        return judged(
                held,
                predicted,
                "fitted to others: a = " + Words.number(fit.a()) + ", b = " + Words.number(fit.b())
                        + ", weight of a payment due " + Words.number(weight));
    }

    private static List<Finding> judged(double[] held, double[] predicted, String note) {
        List<Point> order = new ArrayList<>();
        List<Point> sizes = new ArrayList<>();
        for (int term = 0; term < held.length; term++) {
            sizes.add(new Point(WORDS.get(term), held[term], predicted[term], 0, ALLOWED / held[term]));
            if (term > 0) {
                order.add(new Point(
                        WORDS.get(term) + " below " + WORDS.get(term - 1),
                        1,
                        predicted[term] < predicted[term - 1] ? 1 : 0,
                        0,
                        0));
            }
        }
        return List.of(ORDER.judged("customers held out", order, note), SIZE.judged("customers held out", sizes, note));
    }

    /** The weight by which as many leave a contract of a year as in the half that is fitted to. */
    private static double weight(Workshop workshop, DataFile data, BetaFit fit) {
        Group year = Group.of(data, 1, 0);
        double low = 0;
        double high = ELSEWHERE * YEAR;
        for (int k = 0; k < workshop.pick(5, 8); k++) {
            double middle = (low + high) / 2;
            if (year.predicted(hazards(workshop, fit, 1, middle)) > year.left()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double[] hazards(Workshop workshop, BetaFit fit, int term, double weight) {
        int customers = workshop.pick(10_000, 30_000);
        double sum = fit.a() + fit.b();
        Document document = new Document(NAME + "-" + term, "How many leave whom a contract holds?")
                .size(customers, MONTHS, 2, workshop.seed())
                .rule("reconsideration.deliberation", fit.a() / sum)
                .set("market.rules.reconsideration.shapeSum", Math.min(1000, sum))
                .set("market.rules.reconsideration.dissatisfied", 0)
                .set("market.rules.reconsideration.priceRise", 0)
                .set("market.rules.choice.outsideOption", false)
                .rule("contracts.weight", weight)
                .set("market.rules.contracts.reminded", false)
                .firm("a", "care", Document.pairs("contractMonths", term * YEAR, "contractPenalty", 1))
                .firm("elsewhere", "initialShare", 0, "brand", ELSEWHERE);
        Study study = workshop.run(document);
        return ContractChurn.left(study, customers, MONTHS);
    }

    /**
     * Customers of one kind.
     *
     * @param leavers how many have left, by tenure
     * @param stayers how many are there, by tenure
     */
    private record Group(double[] leavers, double[] stayers) {
        static Group of(DataFile data, int term, int half) {
            double[] leavers = new double[MONTHS + 1];
            double[] stayers = new double[MONTHS + 1];
            for (int row = 0; row < data.size(); row++) {
                if (data.text(row, "Contract").equals(TERMS.get(term))
                        && (Draws.key(data.text(row, "customerID")) & 1) == half) {
                    int tenure = (int) Math.min(MONTHS, data.number(row, "tenure"));
                    (data.text(row, "Churn").equals("Yes") ? leavers : stayers)[tenure]++;
                }
            }
            if (Arrays.stream(leavers).sum() == 0) {
                throw new DataProblem(ContractChurn.FILE + ": nobody with 'Contract' " + TERMS.get(term) + " has left");
            }
            return new Group(leavers, stayers);
        }

        double size() {
            return Arrays.stream(leavers).sum() + Arrays.stream(stayers).sum();
        }

        double left() {
            return Arrays.stream(leavers).sum() / size();
        }

        BetaFit fitted() {
            return BetaFit.of(leavers, stayers);
        }

        /** Share that leaves if those who are there leave at these rates: the sum of rates over the months that were lived through. */
        double predicted(double[] hazards) {
            double sum = 0;
            double rates = 0;
            for (int t = 1; t <= MONTHS; t++) {
                rates += hazards[t];
                sum += (leavers[t] + stayers[t]) * rates;
            }
            return sum / size();
        }
    }
}
