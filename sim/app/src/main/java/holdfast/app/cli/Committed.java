package holdfast.app.cli;

import holdfast.lab.store.CsvRows;
import holdfast.scenario.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The verdicts of a shipped scenario that are committed under {@code results/reference}.
 *
 * @param supported claims that came out
 * @param claims all claims
 * @param first the first claim, empty if there is none
 * @param firstVerdict what became of it
 * @param another what came out under another seed
 * @param current true if the verdicts belong to the scenario as it is
 */
record Committed(int supported, int claims, String first, String firstVerdict, AnotherSeed another, boolean current) {
    static Committed of(Path home, String name, Reading reading) throws IOException {
        Path folder = home.resolve("results/reference").resolve(name);
        Path verdicts = folder.resolve("verdicts.csv");
        Path properties = folder.resolve("full.properties");
        int supported = 0;
        int claims = 0;
        String first = "";
        String firstVerdict = "";
        if (Files.exists(verdicts)) {
            try (CsvRows rows = new CsvRows(verdicts)) {
                while (rows.next()) {
                    String verdict = rows.text("verdict");
                    supported += verdict.equals("supported") ? 1 : 0;
                    if (claims++ == 0) {
                        first = rows.text("claim");
                        firstVerdict = verdict;
                    }
                }
            }
        }
        boolean current =
                Files.exists(properties) && Files.readAllLines(properties).contains("scenarioHash=" + reading.hash());
        return new Committed(supported, claims, first, firstVerdict, AnotherSeed.of(folder), current);
    }

    /** For example {@code 9 of 10}; empty if there are no verdicts. */
    String score() {
        return claims == 0 ? "" : supported + " of " + claims;
    }
}
