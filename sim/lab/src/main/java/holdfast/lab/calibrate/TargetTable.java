package holdfast.lab.calibrate;

import holdfast.lab.stats.Span;
import holdfast.lab.store.CsvRows;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A table of targets: CSV with the columns metric, firm, over and value, and if wanted segment, se and use.
 *
 * <p>An empty firm means all firms together, an empty over the whole run, an empty segment all customers. Without a standard
 * error it is taken as 5 % of the value (of 0: 0.01). In use stands fit (which is meant where it is empty) or held; a source is for
 * readers.
 */
public final class TargetTable {
    /** Columns that must be there. */
    public static final List<String> NEEDED = List.of("metric", "firm", "over", "value");
    /** Columns that may be there. */
    public static final List<String> ALLOWED =
            List.of("metric", "firm", "segment", "over", "value", "se", "use", "source");

    private static final double PART = 0.05;
    private static final double OF_ZERO = 0.01;

    private final Path file;
    private final MarketSpec market;
    private final BiFunction<String, List<String>, String> nearest;
    private final List<String> problems = new ArrayList<>();

    private TargetTable(Path file, MarketSpec market, BiFunction<String, List<String>, String> nearest) {
        this.file = file;
        this.market = market;
        this.nearest = nearest;
    }

    /**
     * Reads a table.
     *
     * @param nearest of some names the one most like a wrong one, or null
     * @throws IllegalArgumentException with all that is wrong in it, one problem a line
     */
    public static List<Target> read(Path file, MarketSpec market, BiFunction<String, List<String>, String> nearest)
            throws IOException {
        TargetTable table = new TargetTable(file, market, nearest);
        List<Target> targets = table.targets();
        if (table.problems.isEmpty() && targets.stream().allMatch(Target::held)) {
            table.problems.add(file + ": it has no row to fit");
        }
        if (!table.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", table.problems));
        }
        return targets;
    }

    private List<Target> targets() throws IOException {
        List<Target> targets = new ArrayList<>();
        try (CsvRows rows = new CsvRows(file)) {
            for (String column : NEEDED) {
                if (!rows.header().contains(column)) {
                    String near = nearest.apply(column, rows.header());
                    problem(
                            1,
                            "there is no column '" + column + "'; it has " + String.join(", ", rows.header())
                                    + (near == null ? "" : "; is '" + near + "' meant?"));
                }
            }
            rows.header().stream()
                    .filter(c -> !ALLOWED.contains(c))
                    .forEach(column -> problem(
                            1,
                            "the column '" + column + "' means nothing here; allowed are "
                                    + String.join(", ", ALLOWED)));
            for (int line = 2; problems.isEmpty() && rows.next() || line > 2 && rows.next(); line++) {
                Target target = target(rows, line);
                if (target != null) {
                    targets.add(target);
                }
            }
        }
        return targets;
    }

    private Target target(CsvRows rows, int line) {
        int before = problems.size();
        Metric metric = Metric.of(rows.text("metric"));
        if (metric == null) {
            List<String> known =
                    java.util.Arrays.stream(Metric.values()).map(Metric::key).toList();
            unknown(line, "metric", rows.text("metric"), known);
        }
        List<String> firms =
                new ArrayList<>(market.firms().stream().map(f -> f.name()).toList());
        firms.addAll(List.of(Observations.NONE, Observations.ALL));
        String firm = cell(rows, "firm", Observations.ALL);
        if (!firms.contains(firm)) {
            unknown(line, "firm", firm, firms);
        }
        List<String> segments =
                new ArrayList<>(market.segments().stream().map(s -> s.name()).toList());
        segments.add(Observations.ALL);
        String segment = cell(rows, "segment", Observations.ALL);
        if (!segments.contains(segment)) {
            unknown(line, "segment", segment, segments);
        }
        String over = cell(rows, "over", "whole");
        try {
            Span.of(over, market.horizon().periods());
        } catch (IllegalArgumentException e) {
            problem(line, e.getMessage());
        }
        double value = number(rows, "value", line, Double.NaN);
        double se = number(rows, "se", line, value == 0 ? OF_ZERO : PART * Math.abs(value));
        if (se <= 0) {
            problem(line, "se is " + se + ", it must be above 0");
        }
        String use = cell(rows, "use", "fit");
        if (!use.equals("fit") && !use.equals("held")) {
            problem(line, "use is '" + use + "', allowed are fit and held");
        }
        return problems.size() > before
                ? null
                : new Target(
                        metric,
                        firm.equals(Observations.ALL) ? null : firm,
                        segment,
                        over,
                        value,
                        se,
                        use.equals("held"));
    }

    private static String cell(CsvRows rows, String column, String otherwise) {
        String text = rows.header().contains(column) ? rows.text(column).strip() : "";
        return text.isEmpty() ? otherwise : text;
    }

    private double number(CsvRows rows, String column, int line, double otherwise) {
        String text = cell(rows, column, "");
        if (text.isEmpty() && !Double.isNaN(otherwise)) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(text);
            if (!Double.isNaN(number) && !Double.isInfinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problem(line, column + " is '" + text + "', a number is needed");
        return 1;
    }

    private void unknown(int line, String what, String name, List<String> known) {
        String near = nearest.apply(name, known);
        problem(
                line,
                "there is no " + what + " '" + name + "'; "
                        + (near == null ? "there are " + String.join(", ", known) : "did you mean '" + near + "'?"));
    }

    private void problem(int line, String what) {
        problems.add(file + ":" + line + ": " + what);
    }
}
