package holdfast.lab.store;

import holdfast.lab.search.SearchTrace;
import holdfast.lab.stats.MeanInterval;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A search for the best values of levers as tables: candidates.csv (all that were tried) and outcome.csv. */
public final class OptimumFiles {
    private OptimumFiles() {}

    public static Map<String, String> of(SearchTrace trace) {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            files.put("candidates.csv", candidates(trace));
            files.put("outcome.csv", outcome(trace));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String candidates(SearchTrace trace) throws IOException {
        List<String> head = new ArrayList<>(List.of("candidate"));
        trace.levers().forEach(lever -> head.add(lever.path()));
        trace.measures().forEach(measure -> head.add(measure.words()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv csv = new Csv(out, head);
        for (int k = 0; k < trace.candidates().size(); k++) {
            csv.number(k + 1);
            for (Object value : trace.candidates().get(k)) {
                csv.number((Double) value);
            }
            for (double mean : trace.means()[k]) {
                csv.number(mean);
            }
            csv.end();
        }
        csv.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String outcome(SearchTrace trace) throws IOException {
        List<String> head = new ArrayList<>(List.of("result"));
        trace.levers().forEach(lever -> head.add(lever.path()));
        head.addAll(List.of("measure", "mean", "low", "high", "replications"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv csv = new Csv(out, head);
        for (SearchTrace.Row row : trace.rows()) {
            for (int m = 0; m < row.measures().size(); m++) {
                csv.text(row.name());
                for (Object value : row.values()) {
                    csv.number((Double) value);
                }
                MeanInterval i = row.measures().get(m);
                csv.text(trace.measures().get(m).words());
                csv.number(i.mean()).number(i.ciLow()).number(i.ciHigh()).number(i.n());
                csv.end();
            }
        }
        csv.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
