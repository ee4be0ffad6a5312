package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is predicted from open data that lie in a folder of the reader's: switching counts, and survivors of a cohort. */
final class OpenData implements Family {
    private static final Oracle SWITCHING = new Oracle(
            "A12",
            "open-data",
            "Shares settle where the switching counts of a panel of households say.",
            "R",
            "brand_switching_counts.csv: panel, from, to, count");

    private static final Oracle RETENTION = new Oracle(
            "A8",
            "open-data",
            "From years 1 to 7 of a cohort the survivors of the years after it are predicted to 1.6 points.",
            "R",
            "sbg_retention.csv: year, high_end (Fader and Hardie 2007, figures after Berry and Linoff)");

    private static final Oracle ALIKE = new Oracle(
            "A8",
            "open-data",
            "Were all customers alike, far too few would be predicted to stay.",
            "R",
            RETENTION.source());

    private static final int FITTED = 7;
    /** Largest error of the held-out years, share of the cohort. */
    private static final double POINTS = 0.016;

    @Override
    public String name() {
        return "open-data";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        List<Finding> findings = new ArrayList<>();
        Path counts = workshop.data("brand_switching_counts.csv");
        if (counts == null) {
            findings.add(SWITCHING.noData("needs brand_switching_counts.csv in the folder of --data"));
        } else {
            panels(counts).forEach((panel, p) -> findings.add(switching(workshop, panel, p)));
        }
        Path cohort = workshop.data("sbg_retention.csv");
        if (cohort == null) {
            findings.add(RETENTION.noData("needs sbg_retention.csv in the folder of --data"));
        } else {
            findings.addAll(retention(workshop, cohort));
        }
        return findings;
    }

    /** Switching matrices by panel; firms in the order of their names. */
    private static Map<String, Map<String, Map<String, Double>>> panels(Path file) {
        DataFile data = new DataFile(file, "panel", "from", "to", "count");
        Map<String, Map<String, Map<String, Double>>> panels = new LinkedHashMap<>();
        for (int row = 0; row < data.size(); row++) {
            panels.computeIfAbsent(data.text(row, "panel"), panel -> new LinkedHashMap<>())
                    .computeIfAbsent(data.text(row, "from"), from -> new LinkedHashMap<>())
                    .merge(data.text(row, "to"), data.number(row, "count"), Double::sum);
        }
        return panels;
    }

    private static Finding switching(Workshop workshop, String panel, Map<String, Map<String, Double>> counts) {
        Set<String> firms = new LinkedHashSet<>(counts.keySet());
        counts.values().forEach(to -> firms.addAll(to.keySet()));
        List<String> names = List.copyOf(firms);
        double[][] p = new double[names.size()][names.size()];
        for (int from = 0; from < p.length; from++) {
            Map<String, Double> row = counts.getOrDefault(names.get(from), Map.of(names.get(from), 1.0));
            double sum = row.values().stream().mapToDouble(count -> count).sum();
            for (int to = 0; to < p.length; to++) {
                p[from][to] = row.getOrDefault(names.get(to), 0.0) / sum;
            }
        }
        List<Point> points = BrandSwitching.settled(workshop, "open-data-" + panel, names, p);
        return SWITCHING.judged(panel + ", " + names.size() + " brands", points, "all customers begin with one brand");
    }

    private static List<Finding> retention(Workshop workshop, Path file) {
        DataFile data = new DataFile(file, "year", "high_end");
        if (data.size() < FITTED + 2) {
            throw new DataProblem(file + ": " + data.size() + " years, more than " + (FITTED + 1) + " are needed");
        }
        double[] alive = new double[data.size()];
        for (int year = 0; year < alive.length; year++) {
            alive[year] = data.number(year, "high_end") / data.number(0, "high_end");
        }
        BetaFit fit = BetaFit.of(alive, FITTED);
        double mean = fit.a() / (fit.a() + fit.b());
        List<Point> points = predicted(workshop, "beta", alive, mean, fit.a() + fit.b());
        double stay = StrictMath.pow(alive[FITTED], 1.0 / FITTED);
        List<Point> alike = predicted(workshop, "alike", alive, 1 - stay, 0);
        boolean low = alike.stream().allMatch(point -> point.simulated() < point.published() - POINTS);
        String subject = "high end, a = " + Words.number(fit.a()) + ", b = " + Words.number(fit.b());
        return List.of(
                RETENTION.judged(subject, points, "fitted to years 1 to 7 by maximum likelihood"),
                ALIKE.judged(
                        "one chance of leaving for all, that meets year 7",
                        List.of(new Point("all held-out years too low", 1, low ? 1 : 0, 0, 0)),
                        "last year: " + Words.number(alike.get(alike.size() - 1).simulated()) + " instead of "
                                + Words.number(alive[alive.length - 1])));
    }

    private static List<Point> predicted(Workshop workshop, String which, double[] alive, double mean, double sum) {
        int customers = workshop.pick(10_000, 50_000);
        Study study = workshop.run(
                BetaGeometric.cohort(workshop, "open-data-" + which, mean, sum, customers, alive.length - 1));
        List<Point> points = new ArrayList<>();
        for (int year = FITTED + 1; year < alive.length; year++) {
            int period = year - 1;
            double[] left = Workshop.each(study, "as-is", o -> o.value(Metric.CUSTOMERS, period, 0) / customers);
            points.add(Point.of("survivors of year " + year, alive[year], left).slack(POINTS / alive[year]));
        }
        return points;
    }
}
