package holdfast.lab.store;

import holdfast.lab.study.Progress;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.StudyOptions;
import holdfast.lab.sweep.Journal;
import holdfast.lab.sweep.Sweep;
import holdfast.lab.sweep.SweepHash;
import holdfast.lab.sweep.SweepRun;
import holdfast.lab.sweep.Unit;
import holdfast.lab.sweep.UnitResult;
import holdfast.scenario.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A complete sweep, checked against its manifest. */
public final class SweepResults {
    private final Path folder;
    private final Manifest manifest;
    private final Sweep sweep;

    private SweepResults(Path folder, Manifest manifest, Sweep sweep) {
        this.folder = folder;
        this.manifest = manifest;
        this.sweep = sweep;
    }

    /** True if a folder holds a sweep, finished or not. */
    public static boolean in(Path folder) {
        return Files.exists(folder.resolve(SweepNote.NAME));
    }

    /**
     * Reads a folder. Of a sweep that is not finished there is no manifest, and only single runs can be repeated.
     *
     * @throws StoreProblem naming the file that is missing, torn or was edited
     */
    public static SweepResults read(Path folder) {
        Manifest manifest = SweepFolder.interrupted(folder) ? null : Results.verify(folder);
        return new SweepResults(folder, manifest, sweep(folder));
    }

    static Sweep sweep(Path folder) {
        SweepNote note = ManifestFile.value(folder.resolve(SweepNote.NAME), SweepNote.class);
        Reading reading = Results.stored(folder.resolve(Data.SCENARIO));
        return new Sweep(reading.scenario(), note.scenarioSha256(), note.looked());
    }

    /** Its tables, point by point. */
    public SweepFiles files() {
        return new SweepFiles(folder, sweep);
    }

    /** Null while the sweep is not finished. */
    public Manifest manifest() {
        return manifest;
    }

    public Sweep sweep() {
        return sweep;
    }

    /** Runs all of it again, beside the folder, and compares the hashes. */
    public Reproduction reproduce(StudyOptions options, Progress progress, Simulator simulator) {
        try {
            Path file = Files.createTempFile("holdfast-again", ".journal");
            try (Journal journal = Journal.open(file, "again", sweep.size())) {
                boolean whole = new SweepRun(sweep, journal, options, progress, simulator).run();
                String actual = whole ? SweepHash.of(sweep, journal) : "interrupted";
                String difference = whole ? firstDifference(journal) : null;
                String expected = manifest.resultHash();
                return new Reproduction(actual.equals(expected), expected, actual, difference, otherTool());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw Draft.unwritten(folder, e);
        }
    }

    private String firstDifference(Journal journal) throws IOException {
        try (CsvRows rows = new CsvRows(folder.resolve(SweepTable.UNITS.file()))) {
            for (int unit = 0; rows.next(); unit++) {
                UnitResult now = journal.read(unit);
                String hash = now.hash() == null ? "" : now.hash();
                if (!rows.text("hash").equals(hash)) {
                    return "arm " + rows.text("arm") + ", point " + rows.text("point") + ", replication "
                            + rows.text("replication");
                }
            }
        }
        return null;
    }

    /** Runs one unit again; what is expected of it is null while the sweep is not finished. @param point from 1 */
    public Reproduction reproduce(int point, int arm, int replication, Simulator simulator) {
        int index = sweep.index(point - 1, arm, replication);
        Unit unit = sweep.unit(index);
        String expected = expected(index);
        String actual;
        try {
            actual = sweep.run(unit, simulator, () -> false).hash();
        } catch (RuntimeException e) {
            actual = e.getMessage() == null ? e.toString() : e.getMessage();
        }
        boolean same = expected == null || actual.equals(expected);
        return new Reproduction(same, expected, actual, null, otherTool());
    }

    private String expected(int index) {
        if (manifest == null) {
            return null;
        }
        try (CsvRows rows = new CsvRows(folder.resolve(SweepTable.UNITS.file()))) {
            for (int unit = 0; rows.next(); unit++) {
                if (unit == index) {
                    return rows.text("status").equals(Manifest.COMPLETED) ? rows.text("hash") : rows.text("message");
                }
            }
            throw new IllegalArgumentException("there is no such run");
        } catch (IOException e) {
            throw new StoreProblem(
                    "This file cannot be read (" + e + ")", folder.resolve(SweepTable.UNITS.file()), "Run it anew.", e);
        }
    }

    private boolean otherTool() {
        return manifest != null && !manifest.tool().equals(ToolIdentity.tool());
    }
}
