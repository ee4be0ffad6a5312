package holdfast.app.cli;

import holdfast.lab.store.Reproduction;
import holdfast.lab.store.Results;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs stored results again and compares. */
@CommandLine.Command(
        name = "reproduce",
        description =
                "Runs a result folder again, all of it or one replication, and compares the hashes (0 same, 5 not).")
final class ReproduceCommand extends Command {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Result folder.")
    private Path folder;

    @Option(names = "--arm", paramLabel = "NAME", description = "Only one replication of this arm.")
    private String arm;

    @Option(names = "--replication", paramLabel = "N", description = "Which one, from 1.")
    private Integer replication;

    @Mixin
    private final Threads threads = new Threads();

    ReproduceCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        if ((arm == null) != (replication == null)) {
            throw new ParameterException(spec.commandLine(), "--arm and --replication go together");
        }
        Results stored = Results.read(context.existing(folder));
        Reproduction reproduction = arm == null ? whole(stored) : one(stored);
        if (context.interruption().asked()) {
            return Exit.INTERRUPTED;
        }
        if (talk.json) {
            data(Json.text(reproduction));
        } else if (reproduction.same()) {
            say("same: " + reproduction.actual());
        } else {
            complain("different: expected " + reproduction.expected() + ", got " + reproduction.actual());
            complain("first difference: " + reproduction.firstDifference());
        }
        return reproduction.same() ? Exit.OK : Exit.DIFFERENT;
    }

    private Reproduction whole(Results stored) {
        ProgressLine progress =
                new ProgressLine(context.terminal().err(), context.terminal().errIsLively(), talk.quiet);
        context.interruption().guard();
        try {
            return Reproduction.of(stored, threads.options(false, context.interruption()), progress);
        } finally {
            progress.end();
        }
    }

    private Reproduction one(Results stored) {
        if (!stored.arms().contains(arm)) {
            String near = Nearest.to(arm, stored.arms());
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no arm '" + arm + "'; "
                            + (near == null
                                    ? "there are " + String.join(", ", stored.arms())
                                    : "did you mean '" + near + "'?"));
        }
        if (replication < 1 || replication > stored.replications()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--replication is " + replication + ", allowed is 1 to " + stored.replications());
        }
        return Reproduction.of(stored, arm, replication);
    }
}
