package holdfast.proof.reference;

import holdfast.lab.stats.Verdict;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.scenario.Reading;
import holdfast.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The committed results of a shipped scenario under {@code results/reference/<name>}: {@code quick.properties}, the hash of a
 * small run, and {@code full.properties} with {@code verdicts.csv}, made by the full run. Both carry the hash of the scenario
 * they belong to. {@code another-seed.properties} and {@code another-seed.csv} are those of a full run under a seed for which no claim was
 * written, with the seconds that it took.
 */
record Reference(Path scenario) {
    private static final Path ROOT = Path.of("../..");
    private static final List<String> ONLY = Stream.of(
                    System.getProperty("holdfast.scenario", "").split(","))
            .filter(name -> !name.isBlank())
            .toList();
    /** No claim was written, and no value chosen, with this seed in view. */
    private static final int ANOTHER_SEED = 20261;

    private static final List<String> SMALL = List.of("market.customers=2000", "experiment.replications=2");

    /** All shipped scenarios: files in scenarios/ and its group folders, bases left out; with holdfast.scenario only those named. */
    static Stream<Reference> all() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("scenarios"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getParent().endsWith("bases"))
                    .filter(file -> !file.getParent().endsWith("lessons"))
                    .filter(file -> ONLY.isEmpty()
                            || ONLY.contains(file.getFileName().toString().replace(".yaml", "")))
                    .sorted()
                    .toList()
                    .stream()
                    .map(Reference::new);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean renewalIsAsked() {
        return "renew".equals(System.getProperty("holdfast.golden"));
    }

    private Path file(String name) {
        String stem = scenario.getFileName().toString().replace(".yaml", "");
        return ROOT.resolve("results/reference").resolve(stem).resolve(name);
    }

    /** The hash of the scenario as it is shipped. */
    String scenarioHash() {
        return read(List.of()).hash();
    }

    /** Runs 2 replications of at most 2,000 customers. */
    Study quick() {
        return run(SMALL);
    }

    Study full() {
        return run(List.of());
    }

    /** The full run under another seed. */
    Study underAnotherSeed() {
        return run(List.of("experiment.seed=" + ANOTHER_SEED));
    }

    /** True if the scenario itself says why this claim does not come out. */
    boolean doubted(String claim) {
        return read(List.of()).scenario().expect().stream()
                .anyMatch(e -> e.claim().equals(claim) && e.why() != null);
    }

    private Study run(List<String> sets) {
        Reading reading = read(sets);
        int threads = Runtime.getRuntime().availableProcessors();
        return Study.run(reading.scenario(), reading.hash(), StudyOptions.threads(threads), Progress.SILENT);
    }

    private Reading read(List<String> sets) {
        Reading reading = ScenarioReader.read(scenario, sets);
        if (!reading.valid()) {
            throw new IllegalStateException(scenario + ": " + reading.problems());
        }
        return reading;
    }

    /** What is committed under a name; empty if there is no such file. */
    TreeMap<String, String> committed(String name) throws IOException {
        TreeMap<String, String> values = new TreeMap<>();
        if (Files.exists(file(name))) {
            for (String line : Files.readAllLines(file(name))) {
                if (!line.startsWith("#")) {
                    values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
                }
            }
        }
        return values;
    }

    /** Writes what a run gave, with the command that made it. @param more further lines */
    void renew(String name, String command, Study study, String... more) throws IOException {
        Files.createDirectories(file(name).getParent());
        List<String> lines = new ArrayList<>();
        lines.add("# made by: " + command);
        lines.add("scenarioHash=" + scenarioHash());
        lines.add("resultHash=" + study.resultHash());
        lines.addAll(List.of(more));
        Files.writeString(file(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    /** Writes the verdicts in words. */
    void renewVerdicts(String name, List<Verdict> verdicts) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("claim,verdict,explanation");
        for (Verdict v : verdicts) {
            lines.add(quoted(v.claim()) + "," + v.outcome().text() + "," + quoted(v.explanation()));
        }
        Files.writeString(file(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return scenario.getFileName().toString();
    }
}
