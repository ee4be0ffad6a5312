package holdfast.app.cli;

import holdfast.lab.evidence.DataProblem;
import holdfast.lab.evidence.Finding;
import holdfast.lab.evidence.KnownData;
import holdfast.lab.evidence.Point;
import holdfast.lab.evidence.Suite;
import holdfast.lab.evidence.Workshop;
import holdfast.lab.report.EvidenceReport;
import holdfast.lab.store.EvidenceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the model against what is known. */
@CommandLine.Command(
        name = "evidence",
        description = {
            "Holds the model against closed forms and published findings, case by case.",
            "Random cases are drawn from the seed; each is a scenario file that is read and run like any other."
        })
final class EvidenceCommand extends Command {
    private static final String TABLE = "evidence.csv";

    @Spec
    private CommandSpec spec;

    @Mixin
    private final Threads threads = new Threads();

    @Option(names = "--quick", description = "Fewer and smaller cases: under two minutes.")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "FAMILY",
            split = ",",
            description = "Only these families, for example logit-shares,bertrand-nash.")
    private List<String> only = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the random cases and of their runs (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "Where page, tables and scenario files go (default: results/evidence-run).")
    private Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of open data (default: HOLDFAST_DATA); claims without data are not counted.")
    private Path data;

    @Option(
            names = "--files",
            description =
                    "Run nothing; list the files of open data that are read, and whether --data has them unchanged.")
    private boolean files;

    @Option(names = "--write", description = "Write results/evidence of this checkout, to be committed.")
    private boolean write;

    EvidenceCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() throws IOException {
        for (String family : only) {
            if (!Suite.families().contains(family)) {
                String nearest = Nearest.to(family, Suite.families());
                throw new ParameterException(
                        spec.commandLine(),
                        "--only " + family + ": there is no such family"
                                + (nearest == null ? "." : "; did you mean " + nearest + "?") + " There are "
                                + String.join(", ", Suite.families()));
            }
        }
        if (write && (out != null || quick || !only.isEmpty() || seed != 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--write is for the whole suite; leave out --out, --quick, --only and --seed");
        }
        if (files) {
            table(known());
            return Exit.OK;
        }
        Path folder = folder();
        context.interruption().guard();
        List<Finding> findings;
        try {
            Workshop workshop = new Workshop(
                    folder.resolve("scenarios"),
                    context.home().resolve("scenarios"),
                    folderOfData(),
                    quick,
                    seed,
                    threads.options(false, context.interruption()),
                    threads.simulator(context));
            findings = Suite.run(workshop, only, (number, family) -> say(number + ": " + family));
        } catch (DataProblem e) {
            throw new Stop(Exit.USAGE, e.getMessage());
        } catch (CancellationException e) {
            return Exit.INTERRUPTED;
        }
        store(folder, findings);
        table(shown(findings));
        say(EvidenceReport.headline(findings));
        say("Page: " + context.shown(folder.resolve("evidence.html")));
        return Exit.OK;
    }

    private Path folderOfData() {
        String named = context.terminal().environment().getOrDefault("HOLDFAST_DATA", "");
        Path wanted = data != null ? data : named.isEmpty() ? null : Path.of(named);
        if (wanted == null) {
            return null;
        }
        Path folder = context.existing(wanted);
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "--data " + wanted + " is a file; give the folder that holds it");
        }
        return folder;
    }

    /** The folder, empty or with an earlier evidence, whole or interrupted, which is replaced. */
    private Path folder() throws IOException {
        Path folder = write
                ? context.home().resolve("results/evidence")
                : context.here().resolve(out == null ? Path.of("results/evidence-run") : out);
        if (Files.exists(folder) && !Files.exists(folder.resolve(TABLE))) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.anyMatch(file -> !file.endsWith("scenarios"))) {
                    throw new Stop(
                            Exit.STORAGE,
                            context.shown(folder)
                                    + " holds something other than evidence; choose another folder with --out");
                }
            }
        }
        clear(folder.resolve("scenarios"));
        return folder;
    }

    /** Takes away the documents of an earlier run, some of which may have no case any more. */
    private static void clear(Path scenarios) throws IOException {
        if (Files.isDirectory(scenarios)) {
            try (Stream<Path> files = Files.list(scenarios)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void store(Path folder, List<Finding> findings) throws IOException {
        Map<String, String> files = new LinkedHashMap<>(EvidenceFiles.of(findings));
        files.putAll(EvidenceReport.pages(findings, line()));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private String line() {
        StringBuilder line = new StringBuilder("./holdfast evidence");
        line.append(quick ? " --quick" : "");
        only.forEach(family -> line.append(" --only ").append(family));
        line.append(data == null ? "" : " --data DIR");
        return line + (seed == 1 ? "" : " --seed " + seed);
    }

    private Table known() {
        Table table = new Table("file", "found", "columns", "licence", "origin", "sha256");
        for (KnownData file : KnownData.in(folderOfData())) {
            table.add(file.file(), file.found(), file.columns(), file.licence(), file.origin(), file.sha256());
        }
        return table;
    }

    private static Table shown(List<Finding> findings) {
        Table table = new Table(
                "anchor",
                "claim",
                "case",
                "number",
                "known",
                "simulated",
                "low",
                "high",
                "within",
                "verdict",
                "code",
                "source");
        for (Finding f : findings) {
            Point worst = f.worst();
            table.add(
                    f.anchor(),
                    f.claim(),
                    f.subject(),
                    worst == null ? f.note() : worst.label(),
                    worst == null ? null : (Object) worst.published(),
                    worst == null ? null : (Object) worst.simulated(),
                    worst == null ? null : (Object) worst.low(),
                    worst == null ? null : (Object) worst.high(),
                    f.points().isEmpty() ? "" : f.within() + "/" + f.points().size(),
                    f.outcome().word(),
                    f.code(),
                    f.source());
        }
        return table;
    }
}
