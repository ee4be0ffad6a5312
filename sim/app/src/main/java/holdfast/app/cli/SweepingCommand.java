package holdfast.app.cli;

import holdfast.lab.stats.Measure;
import holdfast.lab.store.RunLine;
import holdfast.lab.store.ShardFolder;
import holdfast.scenario.Reading;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that runs a scenario at many points and writes the folder of a sweep. */
abstract class SweepingCommand extends ScenarioCommand {
    private final String kind;

    @Spec
    CommandSpec spec;

    @Mixin
    final DesignOptions design = new DesignOptions();

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private final MeasureOptions measures = new MeasureOptions();

    @Mixin
    private final Threads threads = new Threads();

    @Mixin
    private final ShardOption part = new ShardOption();

    @Parameters(paramLabel = "FILE", description = "Scenario file, YAML or JSON.")
    private Path file;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "Result folder (default: results/NAME-sweep or -sensitivity).")
    private Path out;

    @Option(names = "--force", description = "Run anew; a result folder in the way is moved aside, never deleted.")
    private boolean force;

    /** @param kind ending of the folder's name */
    SweepingCommand(Context context, String kind) {
        super(context);
        this.kind = kind;
    }

    /** The design of the command line as path=value. */
    abstract List<String> designSets();

    @Override
    final Exit execute() {
        List<String> sets = new ArrayList<>(options.sets());
        sets.addAll(designSets());
        Reading reading = readValid(file, sets, threads.here());
        if (reading == null) {
            return Exit.INVALID;
        }
        if (reading.scenario().design() == null) {
            throw new Stop(Exit.USAGE, file + " has no design; say what to vary: --factor firms.acme.price=0.8..1.2/5");
        }
        List<Measure> looked = measures.of(reading.scenario());
        RunLine line = new RunLine(spec.root().commandLine().getParseResult().originalArgs(), file, Instant.now());
        if (part.given()) {
            return shard(reading, line, looked);
        }
        return new SweepStart(this, threads).run(reading, line, looked, new SweepStart.Place(out, force, kind));
    }

    private Exit shard(Reading reading, RunLine line, List<Measure> looked) {
        Path whole = whole(reading.scenario().name());
        Path folder = context.reached((out == null ? part.folder(whole) : whole).normalize());
        try (ShardFolder held = ShardFolder.open(folder, part.shard(), reading, line, looked, force)) {
            return new ShardEnd(this, threads).run(held);
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.INVALID, e.getMessage());
        }
    }

    private Path whole(String name) {
        return out == null
                ? context.here().resolve("results").resolve(name + "-" + kind)
                : context.here().resolve(out);
    }
}
