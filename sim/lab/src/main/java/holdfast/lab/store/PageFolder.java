package holdfast.lab.store;

import holdfast.lab.search.TrialJournal;
import holdfast.lab.stats.Stopping;
import holdfast.scenario.Arm;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder of tables and pages that come from a search through many runs: written whole or not at all. */
public final class PageFolder {
    /** Settings that were searched from, as they were resolved. */
    private static final String SCENARIO = "scenario.yaml";

    private PageFolder() {}

    /**
     * Where {@code --out} points.
     *
     * @throws StoreProblem if something is there and force is not given
     */
    public static Target.Fresh named(Path folder, boolean force) {
        return (Target.Fresh) Target.named(folder, force);
    }

    /** The first of FOLDER, FOLDER-2 and so on in which there is nothing. */
    public static Target.Fresh free(Path folder) {
        return Target.free(folder);
    }

    /**
     * The finished runs of a search, in a hidden file beside its folder until its results are written.
     *
     * @param looked what is measured
     */
    public static TrialJournal trials(Target.Fresh target, Reading reading, List<?> looked) {
        Path folder = target.folder().toAbsolutePath().normalize();
        Path file = folder.resolveSibling("." + folder.getFileName() + ".trials");
        String key = "holdfast trials 1, scenario " + reading.hash() + ", code "
                + ToolIdentity.tool().codeSha256() + ", measured " + looked;
        try {
            Files.createDirectories(file.getParent());
            return TrialJournal.open(file, key);
        } catch (IOException e) {
            throw Draft.unwritten(file, e);
        }
    }

    /**
     * Writes into a hidden folder beside it, then moves that into place.
     *
     * @param files texts by name
     * @throws StoreProblem what failed; nothing half-written is left in sight
     */
    public static Path write(Target.Fresh target, Map<String, String> files) {
        try (ResultFolder folder = ResultFolder.hold(target)) {
            return folder.write(files, null);
        }
    }

    /** The same with the scenario and a manifest: what made these files, when, from what, and the hash of each. */
    public static Path write(Target.Fresh target, Map<String, String> files, Reading reading, RunLine line) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.putIfAbsent(SCENARIO, reading.resolved());
        try (ResultFolder folder = ResultFolder.hold(target)) {
            return folder.write(all, manifest(all, reading, line));
        }
    }

    private static Manifest manifest(Map<String, String> files, Reading reading, RunLine line) {
        Scenario scenario = reading.scenario();
        List<Manifest.FileHash> inputs = ManifestMaker.inputs(reading, line);
        String file = line.scenarioFile().toString();
        int n = scenario.experiment().replications();
        Instant ended = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new Manifest(
                ManifestFile.FORMAT,
                ToolIdentity.tool(),
                new Manifest.ScenarioFile(
                        scenario.name(), scenario.question(), file, ManifestMaker.hash(inputs, file), reading.hash()),
                Long.toString(scenario.experiment().seed()),
                ToolIdentity.DRAWS,
                scenario.arms().stream().map(Arm::name).toList(),
                scenario.baselineArm().name(),
                n,
                n,
                true,
                resultHash(reading.hash(), files),
                scenario.experiment().confidence(),
                ManifestMaker.stopping(
                        Stopping.of(false, 1, n, scenario.experiment().confidence())),
                null,
                ManifestMaker.environment(),
                line.commandLine(),
                line.started().truncatedTo(ChronoUnit.SECONDS).toString(),
                ended.toString(),
                "holdfast " + String.join(" ", line.commandLine()),
                List.of(),
                inputs,
                List.of(),
                null,
                null);
    }

    /** Of the tables, in their order: equal for equal results, whatever ran them. */
    private static String resultHash(String scenarioHash, Map<String, String> files) {
        MessageDigest digest = Digests.sha256();
        digest.update(("holdfast-search-1" + scenarioHash).getBytes(StandardCharsets.UTF_8));
        files.forEach((name, text) -> {
            if (name.endsWith(".csv")) {
                digest.update((name + "\n" + text).getBytes(StandardCharsets.UTF_8));
            }
        });
        return Digests.hex(digest);
    }
}
