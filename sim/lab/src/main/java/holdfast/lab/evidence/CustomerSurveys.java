package holdfast.lab.evidence;

import holdfast.market.draw.Draws;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Surveys in files of the reader's, beside what customers of the default market would say. One number is fitted, to half of one
 * survey: how much luck there is in an answer. All else is predicted.
 */
final class CustomerSurveys implements Family {
    static final String NAME = "customer-surveys";

    private static final String ECSI = "ecsi_mobile_survey.csv";
    private static final String SWITCHING = "switching_intention_survey.csv";
    private static final List<String> ITEMS = List.of("IMAG", "CUEX", "PERQ", "PERV", "CUSA", "CUSCO", "CUSL");
    private static final double PATH = 0.1;
    /** From that answer on, of 10, one is likely to buy again. */
    private static final double LIKELY = 9;

    private static final Oracle PATHS = oracle(
            "B8", "The paths of the satisfaction index are those of surveyed customers, give or take .10.", ECSI);
    private static final Oracle MEDIATED =
            oracle("B9", "Expectation acts on satisfaction by way of quality and value, hardly directly.", ECSI);
    private static final Oracle ZONE = oracle(
            "B11",
            "The part that is likely to buy again is flat over low satisfaction, steep from 7 to 9, and flat from there.",
            ECSI);
    private static final Oracle FALL = oracle(
            "B12", "The more satisfied, the fewer intend to switch; first steeply, then less and less.", SWITCHING);
    private static final Oracle MINORITY = oracle(
            "B13", "Satisfaction and the intention to switch correlate as surveyed, give or take .10.", SWITCHING);

    private static Oracle oracle(String anchor, String claim, String file) {
        return new Oracle(anchor, NAME, claim, "R", file);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Path ecsi = workshop.data(ECSI);
        Path switching = workshop.data(SWITCHING);
        List<Finding> findings = new ArrayList<>();
        if (ecsi == null) {
            List.of(PATHS, MEDIATED, ZONE, FALL, MINORITY)
                    .forEach(claim -> findings.add(claim.noData("needs " + ECSI + " in the folder of --data")));
            return findings;
        }
        SurveyedMarket market = SurveyedMarket.of(workshop);
        DataFile data = new DataFile(ecsi, "CUSA1", "CUSL1");
        SurveyPaths fitted = SurveyPaths.of(answers(data, 0));
        SurveyPaths held = SurveyPaths.of(answers(data, 1));
        double noise =
                market.noise(fitted.values()[0], said -> SurveyPaths.of(said).values()[0]);
        double[][] said = market.answers(noise);
        SurveyPaths predicted = SurveyPaths.of(said);
        String note = "luck in an answer, fitted to the first path in the other half: " + Words.number(noise)
                + " standard deviations of what is held; no more is fitted";
        findings.add(PATHS.judged("answers held out", paths(held, predicted), note));
        findings.add(MEDIATED.judged(
                "the default market",
                List.of(new Point(
                        "direct part below a third of the whole",
                        1,
                        Math.abs(predicted.direct()) < predicted.total() / 3 ? 1 : 0,
                        0,
                        0)),
                "held-out answers: " + Words.number(held.direct()) + " of " + Words.number(held.total())
                        + "; simulated: " + Words.number(predicted.direct()) + " of "
                        + Words.number(predicted.total())));
        findings.add(zone(data, said));
        if (switching == null) {
            List.of(FALL, MINORITY)
                    .forEach(claim -> findings.add(claim.noData("needs " + SWITCHING + " in the folder of --data")));
        } else {
            findings.addAll(intentions(new DataFile(switching, "SAT1", "SAT2", "SAT3", "INT1", "INT2"), market));
        }
        return findings;
    }

    /** True for the rows of one half. */
    private static IntPredicate half(int which) {
        return row -> (Draws.key("row " + row) & 1) == which;
    }

    /** Mean answers by what was asked about, of one half of the people. */
    private static double[][] answers(DataFile data, int half) {
        double[][] answers = new double[ITEMS.size()][];
        for (int a = 0; a < answers.length; a++) {
            String item = ITEMS.get(a);
            String[] columns = data.head().stream()
                    .filter(column -> column.replaceAll("[0-9]+$", "").equals(item))
                    .toArray(String[]::new);
            if (columns.length == 0) {
                throw new DataProblem(ECSI + ": there is no column '" + item + "' in the head");
            }
            answers[a] = mean(data, half(half), columns);
        }
        return answers;
    }

    private static double[] mean(DataFile data, IntPredicate rows, String... columns) {
        return IntStream.range(0, data.size())
                .filter(rows)
                .mapToDouble(row -> Arrays.stream(columns)
                        .mapToDouble(column -> data.number(row, column))
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static List<Point> paths(SurveyPaths held, SurveyPaths predicted) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < held.values().length; k++) {
            double known = held.values()[k];
            points.add(new Point(held.labels().get(k), known, predicted.values()[k], 0, PATH / Math.abs(known)));
        }
        points.add(new Point(
                "explained of loyalty", held.explained()[1], predicted.explained()[1], 0, PATH / held.explained()[1]));
        return points;
    }

    /** Mean of {@code of} over groups of people: as large, in the order of {@code by}, as groups of answers. */
    private static double[] grouped(double[] by, boolean[] of, double[] parts) {
        Integer[] order = IntStream.range(0, by.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> by[i]).thenComparing(i -> i));
        double[] shares = new double[parts.length];
        double upTo = 0;
        int from = 0;
        for (int g = 0; g < parts.length; g++) {
            upTo += parts[g];
            int to = g == parts.length - 1 ? by.length : (int) Math.round(upTo * by.length);
            for (int k = from; k < to; k++) {
                shares[g] += of[order[k]] ? 1.0 / (to - from) : 0;
            }
            from = to;
        }
        return shares;
    }

    /** Those with the greatest values, so many as a part of all. */
    private static boolean[] top(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double least = sorted[Math.min(sorted.length - 1, (int) Math.round((1 - part) * sorted.length))];
        boolean[] top = new boolean[values.length];
        for (int i = 0; i < top.length; i++) {
            top[i] = values[i] >= least;
        }
        return top;
    }

    private static double part(double[] values, double above, double upTo) {
        return Arrays.stream(values).filter(x -> x > above && x <= upTo).count() / (double) values.length;
    }

    private static Finding zone(DataFile data, double[][] said) {
        double[] overall = mean(data, half(1), "CUSA1");
        double[] again = mean(data, half(1), "CUSL1");
        double[] parts = {
            part(overall, 0, 6), part(overall, 6, 7), part(overall, 7, 8), part(overall, 8, 9), part(overall, 9, 10)
        };
        boolean[] likely = new boolean[again.length];
        for (int i = 0; i < likely.length; i++) {
            likely[i] = again[i] >= LIKELY;
        }
        double[] known = grouped(overall, likely, parts);
        double part = part(again, LIKELY - 1e-9, 10);
        double[] seen = grouped(said[SurveyPaths.SATISFACTION], top(said[SurveyPaths.LOYALTY], part), parts);
        double steep = seen[3] - seen[1];
        return ZONE.judged(
                "the default market",
                List.of(
                        new Point(
                                "rise to 7 below half of that from 7 to 9",
                                1,
                                seen[1] - seen[0] < steep / 2 ? 1 : 0,
                                0,
                                0),
                        new Point(
                                "rise from 9 to 10 below that from 7 to 9",
                                1,
                                seen[4] - seen[3] < steep ? 1 : 0,
                                0,
                                0)),
                "simulated, by satisfaction up to 6, 7, 8, 9, 10 (held-out answers): " + beside(seen, known));
    }

    private static String beside(double[] seen, double[] known) {
        return String.join(
                ", ",
                IntStream.range(0, seen.length)
                        .mapToObj(g -> Words.number(seen[g]) + " (" + Words.number(known[g]) + ")")
                        .toList());
    }

    /** Who intends to switch is the one for whom least speaks for the provider. */
    private static List<Finding> intentions(DataFile data, SurveyedMarket market) {
        double noise = market.noise(-correlation(satisfied(data, 0), intends(data, 0)), CustomerSurveys::pulled);
        double[][] said = market.answers(noise);
        double[] satisfied = satisfied(data, 1);
        double[] intends = intends(data, 1);
        double[] parts = {
            part(satisfied, 0, 2),
            part(satisfied, 2, 3),
            part(satisfied, 3, 4),
            part(satisfied, 4, 4.5),
            part(satisfied, 4.5, 5)
        };
        double part = part(intends, 3 - 1e-9, 10);
        double[] against = Arrays.stream(said[SurveyedMarket.PULL]).map(x -> -x).toArray();
        double[] seen = grouped(said[SurveyPaths.SATISFACTION], top(against, part), parts);
        double[] known = grouped(satisfied, top(intends, part), parts);
        boolean falls = true;
        boolean flattens = true;
        for (int g = 1; g < seen.length; g++) {
            falls &= seen[g] < seen[g - 1];
            flattens &= g == 1 || seen[g - 2] - seen[g - 1] > seen[g - 1] - seen[g];
        }
        double surveyed = correlation(satisfied, intends);
        String note = "luck in an answer, fitted to the other half: " + Words.number(noise);
        return List.of(
                FALL.judged(
                        "answers held out",
                        List.of(
                                new Point("falls", 1, falls ? 1 : 0, 0, 0),
                                new Point("ever less", 1, flattens ? 1 : 0, 0, 0)),
                        "simulated, by satisfaction (surveyed): " + beside(seen, known) + "; " + note),
                MINORITY.judged(
                        "answers held out",
                        List.of(new Point("correlation", surveyed, -pulled(said), 0, PATH / Math.abs(surveyed))),
                        note));
    }

    private static double pulled(double[][] said) {
        return correlation(said[SurveyPaths.SATISFACTION], said[SurveyedMarket.PULL]);
    }

    private static double correlation(double[] a, double[] b) {
        return new PearsonsCorrelation().correlation(a, b);
    }

    private static double[] satisfied(DataFile data, int half) {
        return mean(data, half(half), "SAT1", "SAT2", "SAT3");
    }

    private static double[] intends(DataFile data, int half) {
        return mean(data, half(half), "INT1", "INT2");
    }
}
