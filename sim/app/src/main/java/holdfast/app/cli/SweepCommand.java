package holdfast.app.cli;

import java.util.List;
import picocli.CommandLine;

/** Runs a scenario at every point of a design. */
@CommandLine.Command(
        name = "sweep",
        description = {
            "Runs a scenario at every point of its design, or of the one given here.",
            "All points run under the same luck. Whatever ends it, finished runs are kept: holdfast resume goes on."
        })
final class SweepCommand extends SweepingCommand {
    SweepCommand(Context context) {
        super(context, "sweep");
    }

    @Override
    List<String> designSets() {
        return design.sets(null, true);
    }
}
