package holdfast.lab.store;

import holdfast.lab.sensitivity.Analysis;
import holdfast.lab.stats.Measure;
import holdfast.lab.sweep.Sweep;
import holdfast.scenario.Factor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What analyses found, as files: sensitivity.csv, for Sobol indices the pairs, and the problem in the form of SALib. */
public final class AnalysisFiles {
    private final Sweep sweep;
    private final List<Analysis> analyses;

    private AnalysisFiles(Sweep sweep, List<Analysis> analyses) {
        this.sweep = sweep;
        this.analyses = analyses;
    }

    /** Name to text. */
    public static Map<String, String> of(Sweep sweep, List<Analysis> analyses) {
        Map<String, String> files = new LinkedHashMap<>();
        AnalysisFiles all = new AnalysisFiles(sweep, analyses);
        try {
            files.put("sensitivity.csv", all.rows());
            if (analyses.get(0).second() != null) {
                files.put("sensitivity-pairs.csv", all.pairs());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put("problem.json", all.problem());
        return files;
    }

    private List<String> head(String... more) {
        List<String> head = new ArrayList<>(List.of("arm", "against", "metric", "firm", "over"));
        head.addAll(List.of(more));
        return head;
    }

    private Csv head(Csv csv, Analysis a) throws IOException {
        Measure what = sweep.measures().get(a.output().measure());
        csv.text(sweep.scenario().arms().get(a.output().arm()).name());
        csv.text(a.output().against() < 0 ? "" : sweep.scenario().baselineArm().name());
        return csv.text(what.metric().key())
                .text(what.firm() == null ? "" : what.firm())
                .text(what.over());
    }

    private String rows() throws IOException {
        List<String> columns = head("method", "factor");
        columns.addAll(analyses.get(0).columns());
        columns.addAll(List.of("chance", "noiseShare", "luckOfOneRun"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv csv = new Csv(out, columns);
        for (Analysis a : analyses) {
            for (int f = 0; f < a.values().length; f++) {
                head(csv, a)
                        .text(a.method())
                        .text(sweep.points().factors().get(f).path());
                for (double value : a.values()[f]) {
                    csv.number(value);
                }
                csv.number(a.chance())
                        .number(a.noise().share())
                        .number(a.noise().ofOneRun())
                        .end();
            }
        }
        csv.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private String pairs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv csv = new Csv(out, head("factor1", "factor2", "S2", "S2_conf"));
        for (Analysis a : analyses) {
            for (int j = 0; j < a.values().length; j++) {
                for (int k = j + 1; k < a.values().length; k++) {
                    head(csv, a).text(path(j)).text(path(k));
                    csv.number(a.second()[0][j][k]).number(a.second()[1][j][k]).end();
                }
            }
        }
        csv.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private String path(int factor) {
        return sweep.points().factors().get(factor).path();
    }

    /** SALib's dictionary; a factor with listed values runs over their numbers. */
    private String problem() {
        List<String> names = new ArrayList<>();
        List<List<Double>> bounds = new ArrayList<>();
        for (Factor factor : sweep.points().factors()) {
            names.add(factor.path());
            bounds.add(
                    factor.ranged()
                            ? List.of(factor.from(), factor.to())
                            : List.of(0.0, (double) factor.values().size()));
        }
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("num_vars", names.size());
        problem.put("names", names);
        problem.put("bounds", bounds);
        problem.put(
                "outputs", analyses.stream().map(a -> a.output().words(sweep)).toList());
        return new String(ManifestFile.json(problem), StandardCharsets.UTF_8);
    }
}
