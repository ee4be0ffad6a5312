package holdfast.app.cli;

import holdfast.lab.store.CsvRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a shipped scenario gave when it was run in full under a seed for which no claim was written.
 *
 * @param supported claims that came out, empty text if it was not run
 * @param turned claims whose verdict was another
 * @param seconds that the run took, 0 if it was not run
 */
record AnotherSeed(String supported, List<Turned> turned, long seconds) {
    /** A claim with its verdict under the scenario's own seed, and under the other. */
    record Turned(String claim, String own, String other) {}

    static AnotherSeed of(Path folder) throws IOException {
        Path file = folder.resolve("another-seed.csv");
        if (!Files.exists(file)) {
            return new AnotherSeed("", List.of(), 0);
        }
        TreeMap<String, String> own = verdicts(folder.resolve("verdicts.csv"));
        TreeMap<String, String> other = verdicts(file);
        List<Turned> turned = new ArrayList<>();
        int supported = 0;
        for (String claim : other.keySet()) {
            String verdict = other.get(claim);
            supported += verdict.equals("supported") ? 1 : 0;
            if (!verdict.equals(own.get(claim))) {
                turned.add(new Turned(claim, own.get(claim), verdict));
            }
        }
        return new AnotherSeed(supported + " of " + other.size(), turned, seconds(folder));
    }

    private static TreeMap<String, String> verdicts(Path file) throws IOException {
        TreeMap<String, String> verdicts = new TreeMap<>();
        try (CsvRows rows = new CsvRows(file)) {
            while (rows.next()) {
                verdicts.put(rows.text("claim"), rows.text("verdict"));
            }
        }
        return verdicts;
    }

    private static long seconds(Path folder) throws IOException {
        String key = "seconds=";
        return Files.readAllLines(folder.resolve("another-seed.properties")).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.substring(key.length())))
                .findFirst()
                .orElse(0);
    }
}
