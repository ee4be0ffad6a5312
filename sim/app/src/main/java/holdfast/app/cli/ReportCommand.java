package holdfast.app.cli;

import holdfast.lab.report.Report;
import holdfast.lab.report.SweepReport;
import holdfast.lab.store.ResultFolder;
import holdfast.lab.store.SweepFolder;
import holdfast.lab.store.SweepResults;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Makes the report of a result folder again. */
@CommandLine.Command(name = "report", description = "Makes report.html and the figures of a result folder again.")
final class ReportCommand extends Command {
    @Parameters(paramLabel = "FOLDER", description = "Result folder.")
    private Path folder;

    ReportCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        Path full = context.existing(folder);
        if (SweepResults.in(full)) {
            SweepFolder.rewrite(full, SweepReport::pages);
        } else {
            ResultFolder.rewrite(full, Report::pages);
        }
        data(context.shown(full.resolve(Outcome.REPORT)));
        return Exit.OK;
    }
}
