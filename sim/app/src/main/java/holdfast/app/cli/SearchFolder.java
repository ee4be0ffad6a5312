package holdfast.app.cli;

import holdfast.lab.search.TrialJournal;
import holdfast.lab.store.PageFolder;
import holdfast.lab.store.RunLine;
import holdfast.lab.store.Target;
import holdfast.scenario.Reading;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a search writes, and how its finished runs are kept until it has written. */
final class SearchFolder {
    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "Result folder (default: results/NAME-optimise, -calibration or -causes).")
    Path out;

    @Option(names = "--force", description = "A folder in the way is moved aside, never deleted.")
    boolean force;

    private final String kind;
    private final Instant started = Instant.now();
    private Target.Fresh target;

    /** @param kind ending of the folder's name */
    SearchFolder(String kind) {
        this.kind = kind;
    }

    /** Finds the folder, before the first run. */
    void find(Context context, String name) {
        Path folder = out == null
                ? context.here().resolve("results").resolve(name + "-" + kind)
                : context.here().resolve(out);
        target = out == null && !force ? PageFolder.free(folder) : PageFolder.named(folder, force);
    }

    /** Path of the folder. */
    Path folder() {
        return target.folder();
    }

    /** The command line as it was typed. */
    List<String> typed() {
        return spec.root().commandLine().getParseResult().originalArgs();
    }

    /**
     * Searches with a journal: whatever ends it, the same command goes on from there.
     *
     * @param looked what is measured
     */
    Exit search(Command command, Reading reading, List<?> looked, Function<TrialJournal, Exit> search) {
        command.context.interruption().guard();
        try (TrialJournal journal = PageFolder.trials(target, reading, looked)) {
            if (journal.kept() > 0) {
                command.say(journal.kept() + " runs were finished before it was interrupted; they are not run again");
            }
            try {
                Exit exit = search.apply(journal);
                if (exit == Exit.OK) {
                    journal.delete();
                }
                return exit;
            } catch (CancellationException e) {
                command.complain(
                        journal.trouble() == null
                                ? "Interrupted; " + journal.done()
                                        + " finished runs are kept, and the same command goes on from there."
                                : "Interrupted; finished runs could not be kept: "
                                        + journal.trouble().getMessage());
                return Exit.INTERRUPTED;
            } catch (IllegalStateException e) {
                command.complain("failed: " + e.getMessage());
                return Exit.FAILED;
            }
        }
    }

    /** Writes the folder. */
    void write(Map<String, String> files, Reading reading, Path file) {
        PageFolder.write(target, files, reading, new RunLine(typed(), file, started));
    }
}
