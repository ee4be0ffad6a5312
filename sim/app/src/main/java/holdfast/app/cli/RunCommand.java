package holdfast.app.cli;

import holdfast.lab.report.Report;
import holdfast.lab.store.ResultFolder;
import holdfast.lab.store.Results;
import holdfast.lab.store.RunLine;
import holdfast.lab.store.ShardFolder;
import holdfast.lab.store.Target;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.lab.sweep.KeptRuns;
import holdfast.scenario.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a scenario and writes its result folder. */
@CommandLine.Command(
        name = "run",
        description = {
            "Runs a scenario, judges its claims and writes a result folder with a report.",
            "All arms and replications run under the same luck. Results that are there already are not computed again."
        })
final class RunCommand extends ScenarioCommand {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private final Threads threads = new Threads();

    @Mixin
    private final ShardOption part = new ShardOption();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Scenario file, YAML or JSON.")
    private Path file;

    @Option(names = "--all", description = "All shipped scenarios, one after the other.")
    private boolean all;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "Result folder (default: results/NAME); with --all, the folder of result folders.")
    private Path out;

    @Option(names = "--force", description = "Run anew; a result folder in the way is moved aside, never deleted.")
    private boolean force;

    @Option(names = "--stop-when-settled", description = "Stop as soon as every claim has its verdict.")
    private boolean stopWhenSettled;

    @Option(names = "--fail-on-verdict", description = "Exit code 5 unless every claim is supported.")
    private boolean failOnVerdict;

    RunCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() throws IOException {
        if (all == (file != null)) {
            throw new ParameterException(
                    spec.commandLine(), all ? "FILE or --all, not both" : "which FILE? (or --all)");
        }
        if (part.given()) {
            return shard();
        }
        List<Path> files = all ? Shipped.scenarios(context.home()) : List.of(file);
        if (files.isEmpty()) {
            throw new Stop(
                    Exit.STORAGE,
                    "there are no scenarios under " + context.home().resolve("scenarios"));
        }
        List<Outcome> outcomes = new ArrayList<>();
        Exit worst = Exit.OK;
        for (Path each : files) {
            Exit exit = run(each, outcomes);
            worst = exit.code() > worst.code() ? exit : worst;
            if (exit == Exit.INTERRUPTED) {
                break;
            }
        }
        if (talk.json && !outcomes.isEmpty()) {
            data(Json.text(
                    all
                            ? outcomes.stream().map(Outcome::data).toList()
                            : outcomes.get(0).data()));
        }
        return worst;
    }

    /** One part of the runs; whether to stop early is decided where all are seen, when they are merged. */
    private Exit shard() {
        if (all) {
            throw new ParameterException(spec.commandLine(), "--shard is for one FILE, not for --all");
        }
        if (stopWhenSettled || failOnVerdict) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no shard sees all replications, so none can be settled: leave --stop-when-settled and "
                            + "--fail-on-verdict out (--set experiment.stop.whenSettled=true holds when they are merged)");
        }
        Reading reading = readValid(file, options.sets(), threads.here());
        if (reading == null) {
            return Exit.INVALID;
        }
        Path whole =
                context.here().resolve("results").resolve(reading.scenario().name());
        Path folder =
                out == null ? part.folder(whole) : context.here().resolve(out).normalize();
        try (ShardFolder held =
                ShardFolder.open(context.reached(folder), part.shard(), reading, line(file), null, force)) {
            return new ShardEnd(this, threads).run(held);
        }
    }

    private RunLine line(Path scenario) {
        return new RunLine(spec.root().commandLine().getParseResult().originalArgs(), scenario, Instant.now());
    }

    private Exit run(Path scenario, List<Outcome> outcomes) {
        Reading reading = readValid(scenario, options.sets(), threads.here());
        if (reading == null) {
            return Exit.INVALID;
        }
        Target target = target(reading);
        boolean reused = target instanceof Target.Reuse;
        Path folder = target.folder();
        if (target instanceof Target.Fresh fresh) {
            folder = compute(scenario, reading, fresh);
        } else {
            say("These results are there already; --force computes them anew.");
        }
        if (folder == null) {
            return Exit.INTERRUPTED;
        }
        Outcome outcome = Outcome.of(Results.read(folder), context.shown(folder), reused);
        outcomes.add(outcome);
        new RunEnd(this).tell(outcome);
        return exit(outcome);
    }

    private Target target(Reading reading) {
        String name = reading.scenario().name();
        Path results = context.here().resolve("results");
        if (out == null && !force) {
            return Target.unnamed(context.reached(results), reading.scenario(), reading.hash(), studyOptions());
        }
        Path folder = out == null ? results : context.here().resolve(out).normalize();
        return Target.named(context.reached(out == null || all ? folder.resolve(name) : folder), force);
    }

    private StudyOptions studyOptions() {
        return threads.options(stopWhenSettled, context.interruption());
    }

    /** Runs and writes. @return the folder, or null if it was interrupted before there was anything to keep */
    private Path compute(Path scenario, Reading reading, Target.Fresh target) {
        if (target.evaded() != null) {
            say(context.shown(target.evaded()) + " holds other results and is left as it is; writing to "
                    + context.shown(target.folder()));
        }
        RunLine line = line(scenario);
        ProgressLine progress =
                new ProgressLine(context.terminal().err(), context.terminal().errIsLively(), talk.quiet);
        context.interruption().guard();
        try (ResultFolder folder = ResultFolder.hold(target)) {
            return compute(reading, line, progress, folder);
        }
    }

    private Path compute(Reading reading, RunLine line, ProgressLine progress, ResultFolder folder) {
        try (KeptRuns kept = folder.kept(reading, threads.simulator(context))) {
            if (kept.kept() > 0) {
                say(kept.kept()
                        + " runs of this experiment were finished before it was interrupted; they are not run again");
            }
            Study study = Study.run(reading.scenario(), reading.hash(), studyOptions(), progress, kept);
            progress.end();
            if (study.interrupted()) {
                complain(
                        kept.trouble() == null
                                ? kept.done() + " finished runs are kept; the same command goes on from there."
                                : "Finished runs could not be kept: "
                                        + kept.trouble().getMessage());
            }
            if (study.interrupted() && finished(study) < 2) {
                complain("No results were written: no two replications had finished.");
                return null;
            }
            say(speed(study));
            Path written = folder.write(study, reading, line, Report::pages);
            if (!study.interrupted()) {
                kept.delete();
            }
            return written;
        }
    }

    /** Replications that finished in every arm. */
    private static int finished(Study study) {
        int finished = 0;
        for (int r = 1; r <= study.replications(); r++) {
            int replication = r;
            finished += study.arms().stream().allMatch(arm -> study.observations(arm, replication) != null) ? 1 : 0;
        }
        return finished;
    }

    private String speed(Study study) {
        return study.arms().size() + " arms × " + study.replications() + " replications in "
                + Numbers.time(study.performance().seconds()) + " on " + threads.words() + " ("
                + Numbers.grouped(Math.round(study.performance().customerPeriodsPerSecond()))
                + " customer-periods per second)";
    }

    private Exit exit(Outcome outcome) {
        if (context.interruption().asked()) {
            return Exit.INTERRUPTED;
        }
        if (!outcome.failed().isEmpty()) {
            return Exit.FAILED;
        }
        return failOnVerdict && !outcome.allSupported() ? Exit.DIFFERENT : Exit.OK;
    }
}
