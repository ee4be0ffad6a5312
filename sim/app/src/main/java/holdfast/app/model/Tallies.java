package holdfast.app.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came out, counted: by scenario and by family of evidence, and the published patterns one by one. */
final class Tallies {
    private static final List<String> OUTCOMES = List.of("met", "missed", "reported", "no data", "out");

    private final Results results;

    Tallies(Results results) {
        this.results = results;
    }

    /** Claims of the shipped scenarios by verdict. */
    String scenarios() {
        Map<String, int[]> counts = new TreeMap<>();
        int supported = 0;
        for (Results.Verdict v : results.verdicts()) {
            int[] count = counts.computeIfAbsent(v.file(), file -> new int[2]);
            count[0]++;
            count[1] += v.supported() ? 1 : 0;
            supported += v.supported() ? 1 : 0;
        }
        List<String> lines = new ArrayList<>();
        lines.add(counts.size() + " scenarios, " + results.verdicts().size() + " claims, " + supported + " supported, "
                + (results.verdicts().size() - supported) + " not.");
        lines.add("");
        lines.add(Prose.head("scenario", "claims", "supported"));
        counts.forEach((file, count) -> lines.add(Prose.row(
                "[" + file + "](../../scenarios/" + file + ")",
                Integer.toString(count[0]),
                Integer.toString(count[1]))));
        return String.join("\n", lines);
    }

    /** Rows of the evidence by family and verdict. */
    String evidence() {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (Results.Row row : results.evidence()) {
            counts.computeIfAbsent(row.family(), family -> new LinkedHashMap<>())
                    .merge(row.verdict(), 1, Integer::sum);
        }
        List<String> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("family"));
        head.addAll(OUTCOMES);
        lines.add(Prose.head(head.toArray(String[]::new)));
        counts.forEach((family, count) -> {
            List<String> cells = new ArrayList<>(List.of(family));
            OUTCOMES.forEach(outcome -> cells.add(Integer.toString(count.getOrDefault(outcome, 0))));
            lines.add(Prose.row(cells.toArray(String[]::new)));
        });
        return String.join("\n", lines);
    }

    /** Published findings, and whether they come out. */
    String patterns() {
        List<String> lines = new ArrayList<>();
        lines.add(Prose.head("anchor", "pattern", "source", "confidence", "came out"));
        for (Results.Row row : results.evidence()) {
            if (row.anchor().startsWith("C") || row.anchor().startsWith("B")) {
                lines.add(Prose.row(row.anchor(), row.claim(), row.source(), row.code(), row.verdict()));
            }
        }
        return String.join("\n", lines);
    }
}
