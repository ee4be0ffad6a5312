package holdfast.lab.evidence;

import holdfast.lab.study.Progress;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.market.observe.Observations;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import holdfast.scenario.file.ScenarioReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Where cases are made and run: a document is written to a folder, read like any scenario file, and run like any experiment.
 *
 * @param folder where documents are written
 * @param scenarios the folder of shipped scenarios
 * @param data folder of open data; null: none
 * @param quick true for fewer and smaller cases
 * @param seed of the random cases and of their runs
 * @param options how experiments are run
 * @param simulator what runs a market
 */
public record Workshop(
        Path folder, Path scenarios, Path data, boolean quick, long seed, StudyOptions options, Simulator simulator) {
    /** The market in which nothing happens, written beside the documents that stand on it. */
    static final String STILL = "still.yaml";

    /** A file of open data; null if it is not there. */
    Path data(String name) {
        Path file = data == null ? null : data.resolve(name);
        return file != null && Files.exists(file) ? file : null;
    }

    /** One of two numbers: that of quick mode, or of full. */
    int pick(int inQuick, int inFull) {
        return quick ? inQuick : inFull;
    }

    /** Numbers for the cases of a family. */
    Cases cases(String name) {
        return new Cases(seed, name);
    }

    /** A number of every replication of an arm. */
    static double[] each(Study study, String arm, ToDoubleFunction<Observations> of) {
        return IntStream.rangeClosed(1, study.replications())
                .mapToDouble(r -> of.applyAsDouble(study.observations(arm, r)))
                .toArray();
    }

    /**
     * Writes, reads and runs a document.
     *
     * @throws IllegalStateException if the document is not valid or a run failed: a bug of the family
     */
    Study run(Document document) {
        return run(written(document), List.of(), scenario -> scenario);
    }

    /** Writes and reads a document, for a family that runs its market by itself. */
    Scenario scenario(Document document) {
        return read(written(document), List.of()).scenario();
    }

    private Path written(Document document) {
        if (!Files.exists(folder.resolve(STILL))) {
            write(STILL, resource(STILL));
        }
        return write(document.name() + ".yaml", document.text());
    }

    /** Writes a document of this package that extends a shipped base. @param word stands for the base in the document */
    Path copy(String document, String word, String base) {
        return write(document, resource(document).replace(word, base(base)));
    }

    /** The way from a document to a shipped base. */
    String base(String base) {
        Path to = folder.toAbsolutePath().normalize();
        Path way = to.relativize(scenarios.toAbsolutePath().normalize().resolve(base));
        return way.toString().replace('\\', '/');
    }

    private Path write(String name, String text) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a table of this package, cell by cell, without the head. */
    static List<String[]> rows(String table) {
        return resource(table).lines().skip(1).map(line -> line.split("\t", -1)).toList();
    }

    static String resource(String name) {
        try (InputStream in = Workshop.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads and runs a file with values set at paths. @param changed what of it is run */
    Study run(Path file, List<String> sets, UnaryOperator<Scenario> changed) {
        Reading reading = read(file, sets);
        Study study = Study.run(changed.apply(reading.scenario()), reading.hash(), options, Progress.SILENT, simulator);
        if (study.interrupted()) {
            throw new CancellationException();
        }
        if (!study.failures().isEmpty()) {
            throw new IllegalStateException(file + ": " + study.failures().get(0));
        }
        return study;
    }

    private static Reading read(Path file, List<String> sets) {
        Reading reading = ScenarioReader.read(file, sets);
        if (!reading.valid()) {
            throw new IllegalStateException(file + ": " + reading.problems());
        }
        return reading;
    }
}
