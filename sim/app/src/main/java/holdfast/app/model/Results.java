package holdfast.app.model;

import holdfast.lab.store.CsvRows;
import holdfast.scenario.Expectation;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import holdfast.scenario.file.Budget;
import holdfast.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What came out, as it is committed: verdicts of the shipped scenarios, and rows of the evidence. */
final class Results {
    private static final String EVIDENCE = "results/evidence/evidence.csv";

    /**
     * What became of a claim of a shipped scenario.
     *
     * @param file of the scenario, from the folder of scenarios on
     * @param explanation what was found, in words
     * @param why why it does not come out; empty where the scenario does not say
     */
    record Verdict(String file, String question, String claim, String verdict, String explanation, String why) {
        boolean supported() {
            return verdict.equals("supported");
        }
    }

    /** A row of the evidence. */
    record Row(
            String anchor,
            String family,
            String claim,
            String subject,
            String published,
            String simulated,
            String low,
            String high,
            String verdict,
            String code,
            String source,
            String note) {}

    private final List<Verdict> verdicts;
    private final List<Row> evidence;

    private Results(List<Verdict> verdicts, List<Row> evidence) {
        this.verdicts = verdicts;
        this.evidence = evidence;
    }

    static Results of(Path home) throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        for (Path file : scenarios(home.resolve("scenarios"))) {
            verdicts(home, file, verdicts);
        }
        List<Row> evidence = new ArrayList<>();
        if (Files.exists(home.resolve(EVIDENCE))) {
            try (CsvRows rows = new CsvRows(home.resolve(EVIDENCE))) {
                while (rows.next()) {
                    evidence.add(row(rows));
                }
            }
        }
        return new Results(verdicts, evidence);
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    List<Row> evidence() {
        return evidence;
    }

    private static List<Path> scenarios(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getParent().endsWith("lessons"))
                    .sorted()
                    .toList();
        }
    }

    private static void verdicts(Path home, Path file, List<Verdict> into) throws IOException {
        String name = file.getFileName().toString().replace(".yaml", "");
        Path committed = home.resolve("results/reference").resolve(name).resolve("verdicts.csv");
        if (!Files.exists(committed)) {
            return;
        }
        Reading reading = ScenarioReader.read(file, List.of(), Budget.ofThisProcess(1));
        if (!reading.valid()) {
            throw new IllegalStateException(
                    file + " does not validate: " + reading.problems().get(0).message());
        }
        Scenario scenario = reading.scenario();
        try (CsvRows rows = new CsvRows(committed)) {
            while (rows.next()) {
                into.add(new Verdict(
                        home.resolve("scenarios").relativize(file).toString().replace('\\', '/'),
                        scenario.question().strip().replaceAll("\\s+", " "),
                        rows.text("claim"),
                        rows.text("verdict"),
                        rows.text("explanation"),
                        why(scenario, rows.text("claim"))));
            }
        }
    }

    private static String why(Scenario scenario, String claim) {
        return scenario.expect().stream()
                .filter(e -> e.claim().equals(claim) && e.why() != null)
                .map(Expectation::why)
                .findFirst()
                .orElse("")
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static Row row(CsvRows rows) {
        return new Row(
                rows.text("anchor"),
                rows.text("family"),
                rows.text("claim"),
                rows.text("subject"),
                rows.text("published"),
                rows.text("simulated"),
                rows.text("low"),
                rows.text("high"),
                rows.text("verdict"),
                rows.text("code"),
                rows.text("source"),
                rows.text("note"));
    }
}
