package holdfast.lab.store;

import holdfast.lab.stats.Stopping;
import holdfast.lab.study.Failure;
import holdfast.lab.study.Fingerprint;
import holdfast.lab.study.Performance;
import holdfast.lab.study.Study;
import holdfast.market.observe.Observations;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Says where results come from. */
final class ManifestMaker {
    private final Study study;
    private final Reading reading;
    private final RunLine line;
    private final Path target;

    ManifestMaker(Study study, Reading reading, RunLine line, Path target) {
        this.study = study;
        this.reading = reading;
        this.line = line;
        this.target = target;
    }

    Manifest manifest() {
        Scenario scenario = study.scenario();
        List<Manifest.FileHash> inputs = inputs(reading, line);
        String file = line.scenarioFile().toString();
        String fileHash = hash(inputs, file);
        return new Manifest(
                ManifestFile.FORMAT,
                ToolIdentity.tool(),
                new Manifest.ScenarioFile(scenario.name(), scenario.question(), file, fileHash, study.scenarioHash()),
                Long.toString(scenario.experiment().seed()),
                ToolIdentity.DRAWS,
                study.arms(),
                scenario.baselineArm().name(),
                study.replications(),
                scenario.experiment().replications(),
                !study.interrupted(),
                study.resultHash(),
                scenario.experiment().confidence(),
                stopping(study.stopping()),
                speed(study.performance()),
                environment(),
                line.commandLine(),
                line.started().truncatedTo(ChronoUnit.SECONDS).toString(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "holdfast reproduce " + target,
                runs(),
                inputs,
                List.of(),
                null,
                null);
    }

    /** The hash of one of the inputs; null if it was not read. */
    static String hash(List<Manifest.FileHash> inputs, String file) {
        return inputs.stream()
                .filter(input -> input.path().equals(file))
                .map(Manifest.FileHash::sha256)
                .findFirst()
                .orElse(null);
    }

    static Manifest.StoppingNote stopping(Stopping s) {
        return new Manifest.StoppingNote(s.whenSettled(), s.looks(), s.perLook(), s.note());
    }

    private static Manifest.Speed speed(Performance p) {
        return new Manifest.Speed(p.customerPeriodsPerSecond(), p.bytesPerCustomer(), p.seconds(), p.threads());
    }

    static Manifest.Environment environment() {
        Runtime runtime = Runtime.getRuntime();
        return new Manifest.Environment(
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.vendor"),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                runtime.availableProcessors(),
                runtime.maxMemory() >> 20,
                Locale.getDefault().toLanguageTag());
    }

    private List<Manifest.RunStatus> runs() {
        List<Manifest.RunStatus> runs = new ArrayList<>();
        for (String arm : study.arms()) {
            for (int r = 1; r <= study.replications(); r++) {
                runs.add(run(arm, r));
            }
        }
        return runs;
    }

    private Manifest.RunStatus run(String arm, int r) {
        String seed = Long.toString(study.seed(r));
        Observations run = study.observations(arm, r);
        if (run != null) {
            return new Manifest.RunStatus(
                    arm, r, seed, Manifest.COMPLETED, Fingerprint.of(study.scenarioHash(), run), null, null);
        }
        for (Failure failure : study.failures()) {
            if (failure.arm().equals(arm) && failure.replication() == r) {
                String command = failure.reproduce(target.toString());
                return new Manifest.RunStatus(arm, r, seed, Manifest.FAILED, null, failure.message(), command);
            }
        }
        return new Manifest.RunStatus(arm, r, seed, Manifest.NOT_RUN, null, null, null);
    }

    /** The scenario file and every file from which one of its values comes. */
    static List<Manifest.FileHash> inputs(Reading reading, RunLine line) {
        if (line.inputs() != null) {
            return line.inputs();
        }
        TreeSet<String> names = new TreeSet<>(List.of(line.scenarioFile().toString()));
        for (String origin : reading.origins().values()) {
            int colon = origin.lastIndexOf(':');
            if (colon > 0 && origin.substring(colon + 1).matches("\\d+")) {
                names.add(origin.substring(0, colon));
            }
        }
        List<Manifest.FileHash> inputs = new ArrayList<>();
        for (String name : names) {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file) && line.scenarioFile().getParent() != null) {
                file = line.scenarioFile().resolveSibling(name);
            }
            try {
                if (Files.isRegularFile(file)) {
                    inputs.add(new Manifest.FileHash(name, Digests.of(file), Files.size(file)));
                }
            } catch (IOException e) {
                throw new StoreProblem("This file cannot be read (" + e + ")", file, "Check permissions.", e);
            }
        }
        return inputs;
    }
}
