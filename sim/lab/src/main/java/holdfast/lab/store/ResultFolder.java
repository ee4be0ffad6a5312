package holdfast.lab.store;

import holdfast.lab.study.Simulator;
import holdfast.lab.study.Study;
import holdfast.lab.sweep.KeptRuns;
import holdfast.scenario.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A result folder that this process holds and is going to write, whole or not at all. */
public final class ResultFolder implements AutoCloseable {
    private final Disk disk;
    private final Target.Fresh target;
    private final Path building;
    private final FolderLock lock;

    private ResultFolder(Disk disk, Target.Fresh target, Path building, FolderLock lock) {
        this.disk = disk;
        this.target = target;
        this.building = building;
        this.lock = lock;
    }

    /**
     * Takes hold of a folder, before the run.
     *
     * @throws StoreProblem if another process holds it or it cannot be written
     */
    public static ResultFolder hold(Target.Fresh target) {
        return hold(target, new RealDisk());
    }

    static ResultFolder hold(Target.Fresh target, Disk disk) {
        Path folder = target.folder().toAbsolutePath().normalize();
        Path building = sibling(folder, ".building");
        try {
            disk.createFolder(folder.getParent());
        } catch (IOException e) {
            throw Draft.unwritten(folder.getParent(), e);
        }
        FolderLock lock = FolderLock.take(sibling(folder, ".lock"));
        try {
            if (!target.replace()) {
                Target.requireFree(folder);
            }
            disk.deleteTree(building);
            disk.createFolder(building);
            return new ResultFolder(disk, target, building, lock);
        } catch (IOException e) {
            lock.close();
            throw Draft.unwritten(building, e);
        } catch (StoreProblem e) {
            lock.close();
            throw e;
        }
    }

    private static Path sibling(Path folder, String ending) {
        return folder.resolveSibling("." + folder.getFileName() + ending);
    }

    /** The runs of this experiment that are finished, in a hidden file beside the folder until its results are written. */
    public KeptRuns kept(Reading reading, Simulator simulator) {
        Path folder = target.folder().toAbsolutePath().normalize();
        String name = "." + reading.scenario().name() + "." + reading.hash().substring(0, 8) + ".runs";
        String key = reading.hash() + " " + ToolIdentity.tool().codeSha256();
        try {
            return new KeptRuns(folder.resolveSibling(name), key, reading.scenario(), simulator);
        } catch (IOException e) {
            throw Draft.unwritten(folder.resolveSibling(name), e);
        }
    }

    /**
     * Writes everything into a hidden folder beside it, then moves that into place.
     *
     * @param pages report and figures, made from the results
     * @return the folder
     * @throws StoreProblem what failed; nothing half-written is left in sight
     * @throws IllegalStateException if the pages could not be made; everything else is written
     */
    public Path write(Study study, Reading reading, RunLine line, Pages pages) {
        Draft draft = new Draft(disk, building);
        Manifest manifest = new ManifestMaker(study, reading, line, target.folder()).manifest();
        Results results = Results.of(manifest, study);
        draft.bytes(Data.SCENARIO, reading.resolved().getBytes(StandardCharsets.UTF_8));
        Tables tables = new Tables(results);
        for (Table table : Table.values()) {
            draft.file(table.file(), out -> tables.write(table, new Csv(out, table.header())));
        }
        draft.bytes(Data.COLUMNS, Columns.json());
        RuntimeException unmade = null;
        try {
            pages(draft, pages, results);
        } catch (StoreProblem e) {
            throw e;
        } catch (RuntimeException e) {
            unmade = e;
        }
        draft.bytes(RoCrate.NAME, RoCrate.json(manifest, draft.written()));
        draft.bytes(ManifestFile.NAME, ManifestFile.bytes(manifest.withOutputs(draft.written())));
        publish();
        if (unmade != null) {
            throw new IllegalStateException(
                    "The results are complete in " + target.folder() + ", but their report could not be made", unmade);
        }
        return target.folder();
    }

    /** The same for texts that are no results of runs. @param manifest null: none */
    Path write(Map<String, String> files, Manifest manifest) {
        Draft draft = new Draft(disk, building);
        files.forEach((name, text) -> draft.bytes(name, text.getBytes(StandardCharsets.UTF_8)));
        if (manifest != null) {
            draft.bytes(RoCrate.NAME, RoCrate.json(manifest, draft.written()));
            draft.bytes(ManifestFile.NAME, ManifestFile.bytes(manifest.withOutputs(draft.written())));
        }
        publish();
        return target.folder();
    }

    private static void pages(Draft draft, Pages pages, Results results) {
        for (Map.Entry<String, String> page : pages.of(results).entrySet()) {
            draft.bytes(page.getKey(), page.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Moves the finished folder into place; what was there is kept under another name, and is put back if that fails. */
    private void publish() {
        Path folder = target.folder().toAbsolutePath().normalize();
        Path old = target.replace() && Target.occupied(folder) ? aside(folder) : null;
        try {
            if (old != null) {
                disk.move(folder, old);
            }
            disk.move(building, folder);
        } catch (IOException e) {
            if (old != null && Files.exists(old) && !Files.exists(folder)) {
                putBack(old, folder, e);
            }
            throw Draft.unwritten(folder, e);
        }
    }

    private void putBack(Path old, Path folder, IOException why) {
        try {
            disk.move(old, folder);
        } catch (IOException e) {
            why.addSuppressed(e);
            throw new StoreProblem(
                    "The new results cannot be moved to " + folder + " (" + why + "); the old ones are safe here",
                    old,
                    "Rename that folder back, free some space or mend the permissions, and run again.",
                    why);
        }
    }

    static Path aside(Path folder) {
        int n = 1;
        while (Files.exists(folder.resolveSibling(folder.getFileName() + ".old-" + n))) {
            n++;
        }
        return folder.resolveSibling(folder.getFileName() + ".old-" + n);
    }

    /**
     * Makes the pages of a folder again and replaces them, each file at once, the manifest last.
     *
     * @throws StoreProblem if a file of data is torn or was edited, or a page cannot be written
     */
    public static void rewrite(Path folder, Pages pages) {
        rewrite(folder, pages, new RealDisk(), Results.readData(folder, Results::stored));
    }

    static void rewrite(Path folder, Pages pages, Disk disk, Results results) {
        Path building = sibling(folder.toAbsolutePath().normalize(), ".building");
        FolderLock lock = FolderLock.take(sibling(folder.toAbsolutePath().normalize(), ".lock"));
        try (lock) {
            disk.deleteTree(building);
            Draft draft = new Draft(disk, building);
            pages(draft, pages, results);
            List<Manifest.FileHash> old = results.manifest().outputs();
            List<Manifest.FileHash> outputs = new ArrayList<>(old);
            outputs.removeIf(output -> !Data.isData(output.path()));
            outputs.addAll(draft.written());
            draft.bytes(RoCrate.NAME, RoCrate.json(results.manifest(), outputs));
            outputs.add(draft.written().get(draft.written().size() - 1));
            draft.bytes(ManifestFile.NAME, ManifestFile.bytes(results.manifest().withOutputs(outputs)));
            for (Manifest.FileHash page : draft.written()) {
                disk.createFolder(folder.resolve(page.path()).getParent());
                disk.move(building.resolve(page.path()), folder.resolve(page.path()));
            }
            for (Manifest.FileHash output : old) {
                if (outputs.stream().noneMatch(kept -> kept.path().equals(output.path()))) {
                    disk.deleteTree(folder.resolve(output.path()));
                }
            }
            disk.deleteTree(building);
        } catch (IOException e) {
            throw Draft.unwritten(folder, e);
        }
    }

    /** Lets go of the folder; what was not finished is removed. */
    @Override
    public void close() {
        try (lock) {
            disk.deleteTree(building);
        } catch (IOException e) {
            throw Draft.unwritten(building, e);
        }
    }
}
