package holdfast.app.cli;

import holdfast.lab.store.Reproduction;
import holdfast.lab.store.Results;
import holdfast.lab.store.SweepResults;
import holdfast.scenario.Scenario;
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
        description = {
            "Runs a result folder again and compares the hashes (0 same, 5 not).",
            "All of it, or one run of it."
        })
final class ReproduceCommand extends Command {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Result folder.")
    private Path folder;

    @Option(names = "--arm", paramLabel = "NAME", description = "Only one replication of this arm.")
    private String arm;

    @Option(names = "--replication", paramLabel = "N", description = "Which one, from 1.")
    private Integer replication;

    @Option(names = "--point", paramLabel = "N", description = "Of a sweep: at which point, from 1.")
    private Integer point;

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
        if (SearchAgain.in(context.existing(folder))) {
            return new SearchAgain(this, context.existing(folder)).run();
        }
        Reproduction reproduction;
        if (SweepResults.in(context.existing(folder))) {
            SweepResults stored = SweepResults.read(context.existing(folder));
            reproduction = arm == null && point == null ? whole(stored) : one(stored);
        } else {
            Results stored = Results.read(context.existing(folder));
            reproduction = arm == null ? whole(stored) : one(stored);
        }
        if (context.interruption().asked()) {
            return Exit.INTERRUPTED;
        }
        if (talk.json) {
            data(Json.text(reproduction));
        } else if (reproduction.same()) {
            say((reproduction.expected() == null ? "not finished, so there is nothing to compare with: " : "same: ")
                    + reproduction.actual());
        } else {
            complain("different: expected " + reproduction.expected() + ", got " + reproduction.actual());
            complain("first difference: " + reproduction.firstDifference());
        }
        return reproduction.same() ? Exit.OK : Exit.DIFFERENT;
    }

    private Reproduction whole(SweepResults stored) {
        if (stored.manifest() == null) {
            throw new Stop(Exit.STORAGE, "this sweep is not finished; go on with: holdfast resume " + folder);
        }
        ProgressLine progress =
                new ProgressLine(context.terminal().err(), context.terminal().errIsLively(), talk.quiet);
        context.interruption().guard();
        try {
            return stored.reproduce(
                    threads.options(false, context.interruption()), progress, threads.simulator(context));
        } finally {
            progress.end();
        }
    }

    private Reproduction one(SweepResults stored) {
        Scenario scenario = stored.sweep().scenario();
        int position = scenario.arms()
                .indexOf(scenario.arm(arm == null ? scenario.baselineArm().name() : arm));
        within("--point", point, stored.sweep().points().size());
        within("--replication", replication, stored.sweep().replications());
        if (position < 0) {
            throw new ParameterException(spec.commandLine(), "there is no arm '" + arm + "'");
        }
        return stored.reproduce(point, position, replication, threads.simulator(context));
    }

    private void within(String option, Integer value, int most) {
        if (value == null || value < 1 || value > most) {
            throw new ParameterException(spec.commandLine(), option + " is " + value + ", needed is 1 to " + most);
        }
    }

    private Reproduction whole(Results stored) {
        ProgressLine progress =
                new ProgressLine(context.terminal().err(), context.terminal().errIsLively(), talk.quiet);
        context.interruption().guard();
        try {
            return Reproduction.of(
                    stored, threads.options(false, context.interruption()), progress, threads.simulator(context));
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
        return Reproduction.of(stored, arm, replication, threads.simulator(context));
    }
}
