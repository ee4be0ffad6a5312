package holdfast.app.cli;

import holdfast.lab.store.SweepFolder;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with what was interrupted. */
@CommandLine.Command(
        name = "resume",
        description = {
            "Goes on with a sweep that was interrupted, however it was.",
            "Runs that are finished are not run again, and the results are the same as if nothing had happened."
        })
final class ResumeCommand extends Command {
    @Parameters(paramLabel = "FOLDER", description = "Result folder.")
    private Path folder;

    @Mixin
    private final Threads threads = new Threads();

    ResumeCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        try (SweepFolder begun = SweepFolder.resume(context.existing(folder))) {
            int kept = begun.journal().done();
            say(kept + " of " + begun.sweep().size() + " runs are there already");
            return new SweepEnd(this, threads).run(begun);
        }
    }
}
