package holdfast.lab.store;

import holdfast.lab.stats.Measure;
import holdfast.lab.sweep.Journal;
import holdfast.lab.sweep.Sweep;
import holdfast.scenario.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folder of a sweep. It is there from the first run on, with all that is needed to go on after whatever ends the process:
 * the scenario, what is looked at, and the journal of finished units. The manifest comes last and makes it complete.
 */
public final class SweepFolder implements AutoCloseable {
    private static final String JOURNAL = "units.journal";

    private final Disk disk = new RealDisk();
    private final Path folder;
    private final FolderLock lock;
    private final SweepNote note;
    private final Sweep sweep;
    private final Journal journal;

    private SweepFolder(Path folder, FolderLock lock, SweepNote note, Sweep sweep) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.note = note;
        this.sweep = sweep;
        this.journal = Journal.open(folder.resolve(JOURNAL), note.key(), sweep.size());
    }

    /** True if a sweep was begun there that is not finished. */
    public static boolean interrupted(Path folder) {
        return Files.exists(folder.resolve(SweepNote.NAME)) && !Files.exists(folder.resolve(ManifestFile.NAME));
    }

    /** Begins a sweep in a new folder. */
    public static SweepFolder begin(Target.Fresh target, Reading reading, RunLine line, List<Measure> measures) {
        Sweep sweep = new Sweep(reading.scenario(), reading.hash(), measures);
        SweepNote note = SweepNote.of(reading, line, measures);
        Path folder = target.folder();
        FolderLock lock = lock(folder);
        try {
            if (target.replace() && Target.occupied(folder)) {
                new RealDisk().move(folder, ResultFolder.aside(folder));
            }
            Target.requireFree(folder);
            Files.createDirectories(folder);
            Files.write(folder.resolve(Data.SCENARIO), reading.resolved().getBytes(StandardCharsets.UTF_8));
            Files.write(folder.resolve(SweepNote.NAME), ManifestFile.json(note));
            return new SweepFolder(folder, lock, note, sweep);
        } catch (IOException e) {
            lock.close();
            throw Draft.unwritten(folder, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Goes on with a sweep that was interrupted.
     *
     * @throws StoreProblem if there is none, or it belongs to another version of the program
     */
    public static SweepFolder resume(Path folder) {
        if (!interrupted(folder)) {
            throw nothingToResume(folder);
        }
        FolderLock lock = lock(folder);
        try {
            SweepNote note = ManifestFile.value(folder.resolve(SweepNote.NAME), SweepNote.class);
            Reading reading = Results.stored(folder.resolve(Data.SCENARIO));
            if (!reading.valid() || !reading.hash().equals(note.scenarioSha256())) {
                throw new StoreProblem(
                        "This file was changed after the run began", folder.resolve(Data.SCENARIO), "Run it anew.");
            }
            return new SweepFolder(folder, lock, note, new Sweep(reading.scenario(), reading.hash(), note.looked()));
        } catch (IllegalArgumentException e) {
            lock.close();
            throw new StoreProblem(
                    "This run cannot be gone on with: " + e.getMessage(),
                    folder,
                    "Use the version of Holdfast that began it, or run it anew with --force.",
                    e);
        } catch (IOException e) {
            lock.close();
            throw Draft.unwritten(folder, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static StoreProblem nothingToResume(Path folder) {
        if (ShardFolder.in(folder)) {
            return new StoreProblem(
                    "This is one shard of an experiment",
                    folder,
                    "Give its command again, which goes on with what it kept: holdfast "
                            + String.join(
                                    " ", ShardFolder.note(folder).experiment().commandLine()));
        }
        if (!Files.exists(folder.resolve(ManifestFile.NAME))) {
            return new StoreProblem("No run was begun here", folder, "Maybe the path is wrong.");
        }
        Manifest manifest = ManifestFile.read(folder);
        return manifest.complete()
                ? new StoreProblem(
                        "These results are complete, there is nothing to resume", folder, "Look at its report.html.")
                : new StoreProblem(
                        "These are the finished replications of a run that was interrupted",
                        folder,
                        "Give its command again, which goes on with what it kept: holdfast "
                                + String.join(" ", manifest.commandLine()));
    }

    static FolderLock lock(Path folder) {
        Path full = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(full.getParent());
        } catch (IOException e) {
            throw Draft.unwritten(full.getParent(), e);
        }
        return FolderLock.take(full.resolveSibling("." + full.getFileName() + ".lock"));
    }

    public Sweep sweep() {
        return sweep;
    }

    public Journal journal() {
        return journal;
    }

    public Path folder() {
        return folder;
    }

    /**
     * Writes tables, pages and at last the manifest; the journal goes.
     *
     * @param pages report and figures, and what else is made of the tables
     */
    public Path finish(double seconds, int threads, SweepPages pages) {
        Manifest manifest = new SweepManifest(sweep, journal, note, folder).manifest(seconds, threads);
        SweepTables tables = new SweepTables(sweep, journal);
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        columns.put(SweepTable.POINTS, tables.pointColumns());
        Draft draft = new Draft(disk, folder);
        try {
            for (SweepTable table : SweepTable.values()) {
                columns.put(table.file(), table.columns());
                Files.deleteIfExists(folder.resolve(table.file()));
                draft.file(table.file(), out -> tables.write(table, new Csv(out, table.header())));
            }
            Files.deleteIfExists(folder.resolve(SweepTable.POINTS));
            List<String> header =
                    tables.pointColumns().stream().map(Column::name).toList();
            draft.file(SweepTable.POINTS, out -> tables.points(new Csv(out, header)));
            again(draft, Data.COLUMNS, Columns.json(columns));
            again(draft, Data.SCENARIO, Files.readAllBytes(folder.resolve(Data.SCENARIO)));
            again(draft, SweepNote.NAME, Files.readAllBytes(folder.resolve(SweepNote.NAME)));
            SweepFiles files = new SweepFiles(folder, sweep);
            for (Map.Entry<String, String> file : pages.of(files, manifest).entrySet()) {
                again(draft, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            again(draft, RoCrate.NAME, RoCrate.json(manifest, draft.written()));
            seal(draft, manifest);
        } catch (IOException e) {
            throw Draft.unwritten(folder, e);
        }
        return folder;
    }

    private void again(Draft draft, String name, byte[] bytes) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        draft.bytes(name, bytes);
    }

    /**
     * Makes the pages of a complete sweep again.
     *
     * @throws StoreProblem if a file of data is torn or was edited
     */
    public static void rewrite(Path folder, SweepPages pages) {
        Manifest manifest = ManifestFile.read(folder);
        List<Manifest.FileHash> outputs = new ArrayList<>();
        for (Manifest.FileHash output : manifest.outputs()) {
            if (SweepTable.isData(output.path())) {
                ManifestFile.verify(folder, output);
                outputs.add(output);
            }
        }
        Sweep sweep = SweepResults.sweep(folder);
        FolderLock lock = lock(folder);
        try (lock) {
            Draft draft = new Draft(new RealDisk(), folder);
            for (Map.Entry<String, String> page :
                    pages.of(new SweepFiles(folder, sweep), manifest).entrySet()) {
                Files.deleteIfExists(folder.resolve(page.getKey()));
                draft.bytes(page.getKey(), page.getValue().getBytes(StandardCharsets.UTF_8));
            }
            outputs.addAll(draft.written());
            Files.deleteIfExists(folder.resolve(RoCrate.NAME));
            draft.bytes(RoCrate.NAME, RoCrate.json(manifest, outputs));
            outputs.add(draft.written().get(draft.written().size() - 1));
            String part = ManifestFile.NAME + ".part";
            Files.deleteIfExists(folder.resolve(part));
            draft.bytes(part, ManifestFile.bytes(manifest.withOutputs(outputs)));
            new RealDisk().move(folder.resolve(part), folder.resolve(ManifestFile.NAME));
        } catch (IOException e) {
            throw Draft.unwritten(folder, e);
        }
    }

    private void seal(Draft draft, Manifest manifest) throws IOException {
        String part = ManifestFile.NAME + ".part";
        Files.deleteIfExists(folder.resolve(part));
        List<Manifest.FileHash> outputs = draft.written();
        draft.bytes(part, ManifestFile.bytes(manifest.withOutputs(outputs)));
        disk.move(folder.resolve(part), folder.resolve(ManifestFile.NAME));
        journal.close();
        Files.delete(folder.resolve(JOURNAL));
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
