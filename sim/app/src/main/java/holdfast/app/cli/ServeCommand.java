package holdfast.app.cli;

import holdfast.lab.window.Classroom;
import holdfast.scenario.Reading;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The classroom. */
@CommandLine.Command(
        name = "serve",
        description = {
            "Opens the classroom: a web page on which two worlds run side by side on the same luck.",
            "It is served on this machine only, works without a network, and ends with Ctrl-C. With --lan phones in the room",
            "can join with a code, to bet and to decide; all else stays on this machine."
        })
final class ServeCommand extends ScenarioCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Scenario to begin with (default: over-promising).")
    private Path file;

    @Option(names = "--port", paramLabel = "N", description = "Port (default: 7070; 0: any that is free).")
    private int port = 7070;

    @Option(
            names = "--lan",
            arity = "0..1",
            fallbackValue = "auto",
            paramLabel = "ADDRESS",
            description = "Let phones join at this address of the machine (without ADDRESS: its first one).")
    private String lan;

    ServeCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        if (file != null) {
            Reading reading = readValid(file, List.of(), 1);
            if (reading == null) {
                return Exit.INVALID;
            }
        }
        Classroom classroom = Classroom.found()
                .orElseThrow(
                        () -> new Stop(
                                Exit.USAGE,
                                "the page is not here; start with the launcher of a checkout, ./holdfast serve, which fetches it"));
        Path shown = file == null ? null : context.existing(file).toAbsolutePath();
        Path scenarios = context.home().resolve("scenarios");
        context.interruption().guard();
        try {
            classroom.serve(new Classroom.Place(scenarios, shown, port, lan), this::now, context.interruption()::asked);
            return Exit.OK;
        } catch (Classroom.Unserved e) {
            throw new Stop(Exit.USAGE, e.getMessage());
        }
    }

    /** A line that is read at once, also where the stream goes to a file. */
    private void now(String line) {
        data(line);
        context.terminal().out().flush();
    }
}
