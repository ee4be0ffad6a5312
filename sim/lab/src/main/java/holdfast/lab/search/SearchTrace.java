package holdfast.lab.search;

import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.Measure;
import holdfast.scenario.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a search for the best values of levers tried, and what came of it.
 *
 * @param candidates all that were tried, in order
 * @param means of the measures, by candidate, over the replications of the search
 * @param rows the candidates it is about: today and the best, or the rounds of answers
 */
public record SearchTrace(
        List<Factor> levers, List<Measure> measures, List<Object[]> candidates, double[][] means, List<Row> rows) {
    /** A candidate with a name and an interval of every measure. */
    public record Row(String name, Object[] values, List<MeanInterval> measures) {}

    /**
     * Reads it from what has run.
     *
     * @param names of the rows
     * @param from first replication of the rows
     * @param to last
     * @param searched replications of the search
     */
    public static SearchTrace of(
            Trials trials,
            List<Factor> levers,
            List<Measure> measures,
            List<String> names,
            List<Object[]> rows,
            int from,
            int to,
            int searched,
            double confidence) {
        List<Row> named = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            List<MeanInterval> intervals = Arrays.stream(trials.values(rows.get(k), from, to))
                    .map(values -> MeanInterval.of(values, confidence))
                    .toList();
            named.add(new Row(names.get(k), rows.get(k), intervals));
        }
        List<Object[]> candidates = trials.candidates();
        double[][] means = new double[candidates.size()][];
        for (int k = 0; k < means.length; k++) {
            means[k] = Arrays.stream(trials.values(candidates.get(k), 1, searched))
                    .mapToDouble(v -> Arrays.stream(v).average().orElse(Double.NaN))
                    .toArray();
        }
        return new SearchTrace(levers, measures, candidates, means, List.copyOf(named));
    }
}
