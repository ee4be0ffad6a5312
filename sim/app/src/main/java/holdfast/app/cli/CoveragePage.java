package holdfast.app.cli;

import holdfast.app.cli.Coverage.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page {@code scenarios/README.md}: which file answers which question, then which concept lives where. */
final class CoveragePage {
    private CoveragePage() {}

    static String of(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        lines.add("# Scenarios");
        lines.add("");
        lines.add(
                "Made by `./holdfast coverage --write`; a test fails when it is out of date. Find the question, run the file:");
        lines.add(
                "`./holdfast run scenarios/FILE`. Verdicts are those committed under `results/reference`: how many claims came out,");
        lines.add(
                "and what became of the first. Another seed: how many came out when the whole scenario was run once more, with seed 20261,");
        lines.add(
                "for which no claim was written. Seconds are those of that run, measured on two cores that others shared; `./holdfast plan");
        lines.add("FILE` says what it takes on yours.");
        questions(coverage, lines);
        turned(coverage, lines);
        lines.add("");
        lines.add("## What lives where");
        lines.add("");
        lines.add(coverage.totals() + ".");
        lines.add(
                "A constant after a dot is a metric. Verdicts are those of the whole scenario, not of the concept alone.");
        lines.add("");
        lines.add("| id | concept | kind | class | scenarios and claims supported |");
        lines.add("|---|---|---|---|---|");
        for (Concept c : coverage.concepts().values()) {
            String home =
                    c.hasHome() ? c.homes().stream().map(h -> "`" + h + "`").collect(Collectors.joining(", ")) : "none";
            lines.add("| " + c.id() + " | " + c.name() + " | " + c.kind() + " | " + home + " | "
                    + scenarios(coverage, c.id()) + " |");
        }
        leftOut(coverage, lines);
        return String.join("\n", lines) + "\n";
    }

    private static void questions(Coverage coverage, List<String> lines) {
        String group = null;
        for (Shown s : coverage.scenarios()) {
            if (!s.group().equals(group)) {
                group = s.group();
                lines.add("");
                lines.add("## " + (group.isEmpty() ? "First of all" : heading(group)));
                lines.add("");
                lines.add("| question | file | claims supported | another seed | the first claim | seconds |");
                lines.add("|---|---|---|---|---|---|");
            }
            Committed committed = s.committed();
            String first = committed.claims() == 0
                    ? "not run in full yet"
                    : cell(committed.first()) + " *" + committed.firstVerdict() + "*";
            lines.add("| " + cell(s.question()) + " | [" + s.name() + "](" + s.file() + ") | " + committed.score()
                    + " | " + committed.another().supported() + " | " + first + " | "
                    + (committed.another().seconds() == 0
                            ? ""
                            : committed.another().seconds()) + " |");
        }
    }

    /** Claims that hang on the seed, so that nobody builds on them. */
    private static void turned(Coverage coverage, List<String> lines) {
        lines.add("");
        lines.add("## What turns with the seed");
        lines.add("");
        lines.add(
                "Claims whose verdict was another under the other seed: whether they come out is a matter of luck at this number of replications.");
        lines.add("");
        lines.add("| scenario | claim | verdict | with seed 20261 |");
        lines.add("|---|---|---|---|");
        for (Shown s : coverage.scenarios()) {
            s.committed()
                    .another()
                    .turned()
                    .forEach(t -> lines.add("| [" + s.name() + "](" + s.file() + ") | " + cell(t.claim()) + " | "
                            + t.own() + " | " + t.other() + " |"));
        }
    }

    private static void leftOut(Coverage coverage, List<String> lines) {
        lines.add("");
        lines.add("## What is left out, and why");
        lines.add("");
        for (Concept c : coverage.concepts().values()) {
            if (!c.hasHome()) {
                lines.add("- " + c.id() + ", " + c.name() + ": " + c.reason() + ".");
            }
        }
    }

    private static String scenarios(Coverage coverage, String id) {
        return coverage.covering(id).stream()
                .map(s ->
                        "[" + s.name() + "](" + s.file() + ") " + s.committed().score())
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }

    private static String heading(String group) {
        return group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
