package holdfast.lab.store;

import holdfast.lab.study.Progress;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.lab.sweep.AllRuns;
import holdfast.lab.sweep.Journal;
import holdfast.lab.sweep.MergedRuns;
import holdfast.scenario.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All shards of an experiment, put together to the results that it has when it is run in one piece. */
public final class Merge {
    /** So many missing shards are named. */
    private static final int NAMED = 12;

    private final Map<Integer, Path> folders = new TreeMap<>();
    private final ShardNote note;
    private final Reading reading;

    /**
     * @param shards folders, in any order
     * @throws StoreProblem if they are not all shards of one experiment, each once and finished
     */
    public Merge(List<Path> shards) {
        Path first = shards.get(0);
        note = noteOf(first);
        for (Path folder : shards) {
            ShardNote own = noteOf(folder);
            requireFits(first, folder, own);
            Path twin = folders.put(own.part().number(), folder);
            if (twin != null) {
                throw new StoreProblem(
                        "Shard " + own.shard() + " is there twice: " + twin + " holds it too",
                        folder,
                        "Leave one of them out.");
            }
        }
        requireProgram(first);
        requireAll(first);
        reading = Results.stored(first.resolve(Data.SCENARIO));
        folders.values().forEach(this::requireFinished);
    }

    private static ShardNote noteOf(Path folder) {
        if (ShardFolder.in(folder)) {
            return ShardFolder.note(folder);
        }
        boolean results = Files.exists(folder.resolve(ManifestFile.NAME));
        throw new StoreProblem(
                results ? "These are whole results, not a shard" : "There is no shard here",
                folder,
                "Merge takes folders that were made with --shard I/N.");
    }

    private void requireFits(Path first, Path folder, ShardNote own) {
        if (own.fits(note)) {
            return;
        }
        SweepNote here = own.experiment();
        SweepNote there = note.experiment();
        String how = !own.kind().equals(note.kind())
                ? "this is part of a " + own.kind() + ", that of a " + note.kind()
                : !here.scenarioSha256().equals(there.scenarioSha256())
                        ? "its scenario has the hash " + brief(here.scenarioSha256()) + ", that of the other "
                                + brief(there.scenarioSha256()) + " (another value, seed or number of replications)"
                        : !here.key().equals(there.key())
                                ? "they were run by different versions of Holdfast"
                                : !here.measures().equals(there.measures())
                                        ? "they look at different measures"
                                        : "it was cut into " + own.part().of() + " parts, the other into "
                                                + note.part().of();
        throw new StoreProblem(
                "This shard does not belong to the one in " + first + ": " + how,
                folder,
                "Leave it out, or run it again with the command of the others: "
                        + command(there, own.part().number() + "/" + note.part().of()));
    }

    private static String brief(String hash) {
        return hash.substring(0, 12);
    }

    private void requireProgram(Path first) {
        SweepNote own = note.experiment();
        if (own.code() != null && !own.code().equals(ToolIdentity.tool().codeSha256())) {
            throw new StoreProblem(
                    "These shards were run by another version of Holdfast",
                    first,
                    "Merge them with the version that ran them, or run them again with this one.");
        }
    }

    private void requireAll(Path first) {
        List<String> missing = new ArrayList<>();
        int of = note.part().of();
        for (int k = 1; k <= of; k++) {
            if (!folders.containsKey(k)) {
                missing.add(k + "/" + of);
            }
        }
        if (!missing.isEmpty()) {
            int more = missing.size() - NAMED;
            throw new StoreProblem(
                    missing.size()
                            + (missing.size() == 1 ? " shard is missing: " : " shards are missing: ")
                            + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())))
                            + (more > 0 ? " and " + more + " more" : ""),
                    first,
                    "Run it, or name its folder: " + command(note.experiment(), missing.get(0)));
        }
    }

    /** The command of a shard, made of that of another one. */
    private static String command(SweepNote note, String shard) {
        List<String> words = new ArrayList<>(List.of("holdfast"));
        List<String> given = note.commandLine();
        for (int k = 0; k < given.size(); k++) {
            String word = given.get(k);
            if (word.equals("-o") || word.equals("--out") || word.equals("--shard")) {
                k++;
            } else if (!word.startsWith("--shard=") && !word.startsWith("--out=") && !word.startsWith("-o=")) {
                words.add(word);
            }
        }
        words.addAll(List.of("--shard", shard));
        return String.join(" ", words);
    }

    private void requireFinished(Path folder) {
        try (ShardFolder shard = open(folder)) {
            int there = shard.journal().done();
            if (there < shard.size()) {
                throw new StoreProblem(
                        "Shard " + shard.shard() + " is not finished: " + there + " of " + shard.size()
                                + " runs are there",
                        folder,
                        "Give its command again, which goes on: holdfast "
                                + String.join(
                                        " ",
                                        ShardFolder.note(folder).experiment().commandLine()));
            }
        }
    }

    private ShardFolder open(Path folder) {
        try {
            return ShardFolder.read(folder, ShardFolder.note(folder), reading);
        } catch (IllegalArgumentException e) {
            throw new StoreProblem(
                    "This shard cannot be used: " + e.getMessage(), folder, "It was changed by hand. Run it anew.", e);
        }
    }

    /** True for parts of a sweep, false for parts of a plain run. */
    public boolean sweep() {
        return note.kind().equals(ShardNote.SWEEP);
    }

    public Reading reading() {
        return reading;
    }

    /** Name of the result folder that the whole would have had. */
    public String name() {
        return reading.scenario().name() + (sweep() ? "-sweep" : "");
    }

    private RunLine line(List<String> commandLine) {
        SweepNote own = note.experiment();
        return new RunLine(commandLine, Path.of(own.scenarioFile()), Instant.parse(own.started()), own.inputs());
    }

    /** Begins the folder of a whole sweep, in which no run is missing. @param commandLine which asked for it */
    public SweepFolder sweep(Target.Fresh target, List<String> commandLine) {
        SweepFolder whole = SweepFolder.begin(
                target, reading, line(commandLine), note.experiment().looked());
        try {
            copy(whole.journal());
            return whole;
        } catch (RuntimeException e) {
            whole.close();
            throw e;
        }
    }

    /**
     * Writes the folder of a whole run.
     *
     * @return the folder
     */
    public Path run(Target.Fresh target, List<String> commandLine, Pages pages) {
        AllRuns runs = new AllRuns(reading.scenario());
        Path full = target.folder().toAbsolutePath().normalize();
        Path file = full.resolveSibling("." + full.getFileName() + ".merging");
        try (ResultFolder folder = ResultFolder.hold(target);
                Journal journal = Journal.open(fresh(file), note.key(), runs.size())) {
            copy(journal);
            Study study = Study.run(
                    reading.scenario(),
                    reading.hash(),
                    StudyOptions.threads(1),
                    Progress.SILENT,
                    new MergedRuns(runs, journal));
            Path written = folder.write(study, reading, line(commandLine), pages);
            Files.delete(file);
            return written;
        } catch (IOException e) {
            throw Draft.unwritten(file, e);
        }
    }

    private static Path fresh(Path file) throws IOException {
        Files.deleteIfExists(file);
        return file;
    }

    private void copy(Journal whole) {
        for (Path folder : folders.values()) {
            try (ShardFolder shard = open(folder)) {
                int size = shard.work().size();
                for (int unit = shard.shard().from(size); unit < shard.shard().to(size); unit++) {
                    whole.copy(shard.journal(), unit);
                }
            }
        }
    }
}
