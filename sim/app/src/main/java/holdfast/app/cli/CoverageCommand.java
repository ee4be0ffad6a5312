package holdfast.app.cli;

import holdfast.app.cli.Coverage.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Prints which concept lives in which class, which scenarios cover it, and what came out. */
@CommandLine.Command(
        name = "coverage",
        description = "Prints where each concept lives, which scenarios cover it, and what came out.")
final class CoverageCommand extends Command {
    @Option(names = "--write", description = "Write scenarios/README.md instead.")
    private boolean write;

    CoverageCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() throws IOException {
        Coverage coverage = Coverage.of(context.home());
        if (write) {
            Path page = context.home().resolve("scenarios/README.md");
            Files.writeString(page, CoveragePage.of(coverage));
            say("Wrote " + context.shown(page));
        } else {
            Table table = new Table("id", "concept", "kind", "home", "scenarios", "verdicts");
            for (Concept c : coverage.concepts().values()) {
                table.add(c.id(), c.name(), c.kind(), c.home(), scenarios(coverage, c), verdicts(coverage, c));
            }
            table(table);
        }
        coverage.problems().forEach(this::say);
        say(coverage.totals());
        return Exit.OK;
    }

    private static String scenarios(Coverage coverage, Concept c) {
        return coverage.covering(c.id()).stream().map(Shown::name).collect(Collectors.joining(", "));
    }

    private static String verdicts(Coverage coverage, Concept c) {
        return coverage.covering(c.id()).stream()
                .map(s -> s.committed().score())
                .collect(Collectors.joining(", "));
    }
}
