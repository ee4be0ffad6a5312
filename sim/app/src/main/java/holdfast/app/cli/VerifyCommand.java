package holdfast.app.cli;

import holdfast.lab.store.Integrity;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Checks a result folder against its manifest. */
@CommandLine.Command(name = "verify", description = "Checks every file of a result folder against its manifest.")
final class VerifyCommand extends Command {
    @Parameters(paramLabel = "FOLDER", description = "Result folder.")
    private Path folder;

    VerifyCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        Integrity integrity = Integrity.of(context.existing(folder));
        boolean same = integrity.differences().isEmpty();
        if (talk.json) {
            data(Json.text(integrity));
        } else if (!same) {
            Table table = new Table("state", "file", "expected", "actual");
            integrity.differences().forEach(d -> table.add(d.state(), d.file(), d.expected(), d.actual()));
            table(table);
        } else {
            say("all " + integrity.files() + " files are as written");
        }
        return same ? Exit.OK : Exit.DIFFERENT;
    }
}
