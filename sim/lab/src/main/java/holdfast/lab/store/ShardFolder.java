package holdfast.lab.store;

import holdfast.lab.stats.Measure;
import holdfast.lab.sweep.AllRuns;
import holdfast.lab.sweep.Journal;
import holdfast.lab.sweep.Shard;
import holdfast.lab.sweep.Sweep;
import holdfast.lab.sweep.Work;
import holdfast.scenario.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder of one shard of an experiment: the scenario, what it is a part of, and a journal of its finished runs. The same
 * command goes on with it, whatever ended it; {@link Merge} makes results of all shards.
 */
public final class ShardFolder implements AutoCloseable {
    private static final String JOURNAL = "units.journal";

    private final Path folder;
    private final FolderLock lock;
    private final ShardNote note;
    private final Work work;
    private final Journal journal;

    private ShardFolder(Path folder, FolderLock lock, ShardNote note, Reading reading) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.note = note;
        this.work = work(note, reading);
        this.journal = Journal.open(folder.resolve(JOURNAL), note.key(), work.size());
    }

    static Work work(ShardNote note, Reading reading) {
        return note.kind().equals(ShardNote.RUN)
                ? new AllRuns(reading.scenario())
                : Work.of(new Sweep(
                        reading.scenario(), reading.hash(), note.experiment().looked()));
    }

    /** True if a folder holds a shard, finished or not. */
    public static boolean in(Path folder) {
        return Files.exists(folder.resolve(ShardNote.NAME));
    }

    /**
     * Begins a shard, or goes on with the same one.
     *
     * @param measures what a sweep looks at; null for a plain run
     * @param force true: what is in the folder is moved aside
     * @throws StoreProblem if the folder holds something else
     */
    public static ShardFolder open(
            Path folder, Shard shard, Reading reading, RunLine line, List<Measure> measures, boolean force) {
        ShardNote note = new ShardNote(
                measures == null ? ShardNote.RUN : ShardNote.SWEEP,
                shard.toString(),
                SweepNote.of(reading, line, measures == null ? List.of() : measures));
        FolderLock lock = SweepFolder.lock(folder);
        try {
            if (force && Target.occupied(folder)) {
                new RealDisk().move(folder, ResultFolder.aside(folder));
            }
            if (in(folder)) {
                requireSame(folder, note);
            } else {
                Target.named(folder, false);
                Files.createDirectories(folder);
                Files.write(folder.resolve(Data.SCENARIO), reading.resolved().getBytes(StandardCharsets.UTF_8));
                Files.write(folder.resolve(ShardNote.NAME), ManifestFile.json(note));
            }
            return new ShardFolder(folder, lock, note, reading);
        } catch (IOException e) {
            lock.close();
            throw Draft.unwritten(folder, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void requireSame(Path folder, ShardNote wanted) {
        ShardNote there = note(folder);
        if (!there.fits(wanted) || !there.shard().equals(wanted.shard())) {
            throw new StoreProblem(
                    "This folder holds shard " + there.shard()
                            + (there.fits(wanted) ? "" : " of another experiment, or of another version of Holdfast"),
                    folder,
                    "Choose another folder with --out, or give --force to move it aside.");
        }
    }

    static ShardNote note(Path folder) {
        return ManifestFile.value(folder.resolve(ShardNote.NAME), ShardNote.class);
    }

    /** Opens a shard that is there. */
    static ShardFolder read(Path folder, ShardNote note, Reading reading) {
        FolderLock lock = SweepFolder.lock(folder);
        try {
            return new ShardFolder(folder, lock, note, reading);
        } catch (IOException e) {
            lock.close();
            throw Draft.unwritten(folder, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public Path folder() {
        return folder;
    }

    public Shard shard() {
        return note.part();
    }

    public Work work() {
        return work;
    }

    public Journal journal() {
        return journal;
    }

    /** Runs of this shard. */
    int size() {
        return shard().to(work.size()) - shard().from(work.size());
    }

    /** Lets go of the folder; what is finished stays. */
    @Override
    public void close() {
        try (lock) {
            journal.close();
        } catch (IOException e) {
            throw Draft.unwritten(folder, e);
        }
    }
}
