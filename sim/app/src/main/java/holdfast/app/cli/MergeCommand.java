package holdfast.app.cli;

import holdfast.lab.report.Report;
import holdfast.lab.store.Merge;
import holdfast.lab.store.Results;
import holdfast.lab.store.SweepFolder;
import holdfast.lab.store.Target;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the shards of an experiment together. */
@CommandLine.Command(
        name = "merge",
        description = {
            "Makes results of the shards of an experiment (run, sweep or sensitivity with --shard I/N).",
            "They are those of the experiment in one piece, to the same result hash. The shards stay as they are."
        })
final class MergeCommand extends Command {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final Threads threads = new Threads();

    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "The folders of all shards, in any order.")
    private List<Path> folders;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "Result folder (default: results/NAME or results/NAME-sweep).")
    private Path out;

    @Option(names = "--force", description = "A result folder in the way is moved aside, never deleted.")
    private boolean force;

    MergeCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        Merge merge = new Merge(folders.stream().map(context::existing).toList());
        List<String> words = spec.root().commandLine().getParseResult().originalArgs();
        Target.Fresh target = target(merge.name());
        say(folders.size()
                + (folders.size() == 1 ? " shard makes " : " shards make ")
                + context.shown(target.folder()));
        if (merge.sweep()) {
            try (SweepFolder whole = merge.sweep(target, words)) {
                return new SweepEnd(this, threads).run(whole);
            }
        }
        Path written = merge.run(target, words, Report::pages);
        Outcome outcome = Outcome.of(Results.read(written), context.shown(written), false);
        if (talk.json) {
            data(Json.text(outcome.data()));
        }
        new RunEnd(this).tell(outcome);
        return outcome.failed().isEmpty() ? Exit.OK : Exit.FAILED;
    }

    private Target.Fresh target(String name) {
        Path folder = out == null
                ? context.here().resolve("results").resolve(name)
                : context.here().resolve(out).normalize();
        Path reached = context.reached(folder);
        return out == null && !force ? Target.free(reached) : (Target.Fresh) Target.named(reached, force);
    }
}
