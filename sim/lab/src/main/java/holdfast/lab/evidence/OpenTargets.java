package holdfast.lab.evidence;

import holdfast.market.draw.Draws;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Targets for a calibration out of a file of open data, and the market that is to meet them. What was held out (later years, or
 * every customer or household of which the hash of the name is odd) is predicted, not fitted.
 *
 * @param name of the scenario
 * @param files by name: the scenario with what it extends, and the targets
 * @param targets which of them holds the targets
 * @param fit what is fitted and between which values, as {@code path=low..high}
 */
public record OpenTargets(String name, Map<String, String> files, String targets, List<String> fit) {
    private static final String PANEL = "_panel.csv";
    private static final String RETENTION = "sbg_retention.csv";
    private static final String CHURN = "ibm_telco_churn.csv";
    private static final String HEAD = "metric,firm,segment,over,value,se,use,source\n";
    private static final MathContext DIGITS = new MathContext(12);
    private static final int SIZE = 20_000;
    private static final int REPLICATIONS = 4;

    /** Years of the cohort that are fitted. */
    private static final int YEARS = 7;

    private static final int MONTHS = 24;
    private static final int[][] STRETCHES = {{1, 1}, {2, 6}, {7, 12}, {13, MONTHS}};

    /** Names in the file, and of the segments. */
    private static final Map<String, String> CONTRACTS = contracts();

    private static Map<String, String> contracts() {
        Map<String, String> contracts = new LinkedHashMap<>();
        contracts.put("Month-to-month", "month-to-month");
        contracts.put("One year", "one-year");
        contracts.put("Two year", "two-year");
        return contracts;
    }

    /**
     * Makes them.
     *
     * @param file one of {@link #readable}
     * @throws DataProblem if it is none, is not there, or a column is missing
     */
    public static OpenTargets of(Path data, String file) {
        if (!file.equals(RETENTION) && !file.equals(CHURN) && !file.endsWith(PANEL)) {
            throw new DataProblem("targets are made of " + readable() + ", not of " + file);
        }
        Path full = data.resolve(file);
        if (!Files.isRegularFile(full)) {
            throw new DataProblem(
                    "there is no " + file + " in " + data + "; holdfast evidence --files says where it is from");
        }
        return switch (file) {
            case RETENTION -> retention(full);
            case CHURN -> churn(full);
            default -> panel(full, file.substring(0, file.length() - PANEL.length()));
        };
    }

    /** Which files can be read, for people. */
    public static String readable() {
        return RETENTION + ", " + CHURN + " and NAME" + PANEL;
    }

    private static OpenTargets made(Document document, StringBuilder targets, String... fit) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(Workshop.STILL, Workshop.resource(Workshop.STILL));
        files.put(document.name() + ".yaml", document.text());
        files.put("targets.csv", targets.toString());
        return new OpenTargets(document.name(), files, "targets.csv", List.of(fit));
    }

    private static void row(
            StringBuilder to,
            String metric,
            String firm,
            String segment,
            String over,
            Rate rate,
            boolean held,
            String source) {
        to.append(String.join(
                        ",",
                        metric,
                        firm,
                        segment,
                        over,
                        digits(rate.value()),
                        digits(rate.se()),
                        held ? "held" : "fit",
                        source))
                .append('\n');
    }

    private static String digits(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** A market that customers leave by a chance of their own, of which the mean and the spread are to be found. */
    private static Document leaving(String name, String question, int periods) {
        return new Document(name, question)
                .size(SIZE, periods, REPLICATIONS, 1)
                .rule("reconsideration.deliberation", 0.1)
                .set("market.rules.reconsideration.shapeSum", 3)
                .set("market.rules.reconsideration.dissatisfied", 0)
                .set("market.rules.reconsideration.priceRise", 0)
                .set("market.rules.choice.outside", 100)
                .firm("a");
    }

    /** Survivors of a cohort, as what leaves each year; the first years are fitted, the others predicted. */
    private static OpenTargets retention(Path file) {
        DataFile data = new DataFile(file, "year", "high_end");
        if (data.size() < YEARS + 2) {
            throw new DataProblem(file + ": " + data.size() + " years, more than " + (YEARS + 1) + " are needed");
        }
        StringBuilder targets = new StringBuilder(HEAD);
        for (int year = 1; year < data.size(); year++) {
            double before = data.number(year - 1, "high_end");
            Rate left = Rate.of(before - data.number(year, "high_end"), before);
            row(targets, "churn", "a", "", "period " + year, left, year > YEARS, RETENTION);
        }
        Document document = leaving("retention-curve", "How long do the customers of a cohort stay?", data.size() - 1);
        return made(
                document,
                targets,
                "market.rules.reconsideration.deliberation=0.02..0.4",
                "market.rules.reconsideration.shapeSum=0.5..20");
    }

    /** Churn by contract and tenure: contracts are segments; half of the customers are held out. */
    private static OpenTargets churn(Path file) {
        DataFile data = new DataFile(file, "customerID", "tenure", "Contract", "Churn");
        StringBuilder targets = new StringBuilder(HEAD);
        Document document = leaving("churn-by-contract", "How does churn fall with tenure, by contract?", MONTHS);
        CONTRACTS.forEach((contract, segment) -> {
            long with = 0;
            for (int row = 0; row < data.size(); row++) {
                with += data.text(row, "Contract").equals(contract) ? 1 : 0;
            }
            double times = segment.equals("month-to-month") ? 1 : 0.05;
            document.item("segments", segment, "share", with / (double) data.size(), "deliberation", times);
            for (int half = 0; half < 2; half++) {
                for (int[] stretch : segment.equals("month-to-month") ? STRETCHES : new int[][] {{1, MONTHS}}) {
                    Rate left = hazard(data, contract, half, stretch);
                    String over = stretch[0] + ".." + stretch[1];
                    row(targets, "churn", "a", segment, over, left, half == 1, CHURN);
                }
            }
        });
        return made(
                document.set("experiment.bySegment", true),
                targets,
                "market.rules.reconsideration.deliberation=0.01..0.2",
                "market.rules.reconsideration.shapeSum=0.2..5",
                "segments.one-year.deliberation=0..0.2",
                "segments.two-year.deliberation=0..0.2");
    }

    /** Mean over the months of a stretch of what left of those who had reached the month. */
    private static Rate hazard(DataFile data, String contract, int half, int[] stretch) {
        int months = stretch[1] - stretch[0] + 1;
        double mean = 0;
        double variance = 0;
        for (int month = stretch[0]; month <= stretch[1]; month++) {
            double reached = 0;
            double left = 0;
            for (int row = 0; row < data.size(); row++) {
                boolean counted = (Draws.key(data.text(row, "customerID")) & 1) == half
                        && data.text(row, "Contract").equals(contract);
                double tenure = counted ? data.number(row, "tenure") : -1;
                reached += tenure >= month ? 1 : 0;
                left += tenure == month && data.text(row, "Churn").equals("Yes") ? 1 : 0;
            }
            Rate rate = Rate.of(left, reached);
            mean += rate.value() / months;
            variance += rate.se() * rate.se() / months / months;
        }
        return new Rate(mean, StrictMath.sqrt(variance));
    }

    /** Share and switching of every brand of a panel, one purchase a period; half of the households are held out. */
    private static OpenTargets panel(Path file, String name) {
        Panel panel = Panel.read(file);
        StringBuilder targets = new StringBuilder(HEAD);
        Document document = new Document(name + "-repeats", "How often do households buy the same brand again?")
                .size(SIZE, 6, REPLICATIONS, 1)
                .set("experiment.warmUp", 2) // the first choice is not yet one's own
                .rule("reconsideration.deliberation", 1)
                .rule("propensities.strength", 1)
                .set("market.rules.choice.outsideOption", false);
        double[] shares = panel.half(false).shares();
        for (int b = 0; b < shares.length; b++) {
            document.firm(panel.brands().get(b), "initialShare", shares[b]);
        }
        for (int half = 0; half < 2; half++) {
            List<Panel.Household> households = panel.half(half == 1).households();
            for (int b = 0; b < shares.length; b++) {
                int brand = b;
                Rate left = Rate.clustered(households, h -> switched(h, brand));
                row(targets, "churn", panel.brands().get(b), "", "whole", left, half == 1, file.getFileName() + "");
            }
        }
        return made(document, targets, "market.rules.propensities.strength=0.05..20");
    }

    /** How often a household did not buy a brand again, and how often it could have. */
    private static double[] switched(Panel.Household household, int brand) {
        int[] bought = household.bought();
        double[] counts = new double[2];
        for (int k = 1; k < bought.length; k++) {
            counts[1] += bought[k - 1] == brand ? 1 : 0;
            counts[0] += bought[k - 1] == brand && bought[k] != brand ? 1 : 0;
        }
        return counts;
    }

    /** A share of cases with its standard error. */
    private record Rate(double value, double se) {
        interface Counts {
            double[] of(Panel.Household household);
        }

        /** Of independent cases; half a case is added to both sides, so that none in few is not taken for never. */
        static Rate of(double cases, double all) {
            double p = (cases + 0.5) / (all + 1);
            return new Rate(all == 0 ? 0 : cases / all, StrictMath.sqrt(p * (1 - p) / (all + 1)));
        }

        /** Of cases that households have several of: the error of a ratio of sums over households. */
        static Rate clustered(List<Panel.Household> households, Counts counts) {
            List<double[]> each = new ArrayList<>();
            double cases = 0;
            double all = 0;
            for (Panel.Household household : households) {
                double[] of = counts.of(household);
                each.add(of);
                cases += of[0];
                all += of[1];
            }
            double rate = all == 0 ? 0 : cases / all;
            double squares = 0;
            for (double[] of : each) {
                squares += (of[0] - rate * of[1]) * (of[0] - rate * of[1]);
            }
            double least = Rate.of(cases, all).se();
            return new Rate(rate, all == 0 ? least : Math.max(least, StrictMath.sqrt(squares) / all));
        }
    }
}
