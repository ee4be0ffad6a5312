package holdfast.app.cli;

import holdfast.lab.stats.Measure;
import holdfast.lab.store.RunLine;
import holdfast.lab.store.SweepFolder;
import holdfast.lab.store.Target;
import holdfast.scenario.Reading;
import java.nio.file.Path;
import java.util.List;

/** Begins a sweep in a new folder and runs it to its end. */
final class SweepStart {
    /**
     * Where it goes.
     *
     * @param out as asked for, or null
     * @param force a folder in the way is moved aside
     * @param kind ending of the folder's name where none was asked for
     */
    record Place(Path out, boolean force, String kind) {}

    private final Command command;
    private final Threads threads;

    SweepStart(Command command, Threads threads) {
        this.command = command;
        this.threads = threads;
    }

    Exit run(Reading reading, RunLine line, List<Measure> looked, Place place) {
        SweepEnd end = new SweepEnd(command, threads);
        try (SweepFolder folder =
                SweepFolder.begin(target(place, reading.scenario().name()), reading, line, looked)) {
            return end.run(folder);
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.INVALID, e.getMessage());
        }
    }

    private Target.Fresh target(Place place, String name) {
        Context context = command.context;
        Path folder = place.out() == null
                ? context.here().resolve("results").resolve(name + "-" + place.kind())
                : context.here().resolve(place.out());
        Path reached = context.reached(folder.normalize());
        if (!place.force() && SweepFolder.interrupted(reached)) {
            throw new Stop(
                    Exit.STORAGE,
                    context.shown(reached) + " holds a sweep that was interrupted; go on with: holdfast resume "
                            + context.shown(reached) + "\nor give --force to move it aside");
        }
        return place.out() == null && !place.force()
                ? Target.free(reached)
                : (Target.Fresh) Target.named(reached, place.force());
    }
}
