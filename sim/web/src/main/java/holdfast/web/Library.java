package holdfast.web;

import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import holdfast.scenario.file.Budget;
import holdfast.scenario.file.ProblemWriter;
import holdfast.scenario.file.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scenarios that can be shown, by name. Names are looked up in a table made at the start; no name of a request becomes a path. */
final class Library {
    /** Where a scenario stands: its group folder, empty at the top. */
    record Shelf(String name, String group, String question) {}

    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, String> questions = new LinkedHashMap<>();
    private final String first;
    private final Path lessons;

    /** @param own a file of the user's, shown first; may be null */
    Library(Path folder, Path own) {
        lessons = folder.resolve("lessons");
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder, 2)) {
                walk.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> !file.getParent().endsWith("bases")
                                && !file.getParent().endsWith("lessons"))
                        .sorted((a, b) -> a.getNameCount() == b.getNameCount()
                                ? a.compareTo(b)
                                : Integer.compare(a.getNameCount(), b.getNameCount()))
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        found.forEach(file -> put(
                file,
                file.getParent().equals(folder)
                        ? ""
                        : file.getParent().getFileName().toString()));
        if (own != null) {
            put(own, "");
        }
        first = own != null
                ? stem(own)
                : files.containsKey("over-promising") || files.isEmpty()
                        ? "over-promising"
                        : files.keySet().iterator().next();
    }

    private void put(Path file, String group) {
        files.put(stem(file), file);
        groups.put(stem(file), group);
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.(yaml|yml|json)$", "");
    }

    /** Name of the scenario that is shown first. */
    String first() {
        return first;
    }

    /**
     * Reads a scenario with values set, as {@code holdfast run --set} does.
     *
     * @throws IllegalArgumentException if there is none of that name, or it does not validate
     */
    Scenario read(String name, List<String> sets) {
        Path file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("there is no scenario '" + name + "'");
        }
        Reading reading = ScenarioReader.read(file, sets, Budget.ofThisProcess(2));
        if (!reading.valid()) {
            throw new IllegalArgumentException(
                    ProblemWriter.text(reading.problems(), false).strip());
        }
        return reading.scenario();
    }

    /** All, with their questions; reading them takes seconds the first time. */
    synchronized List<Shelf> shelves() {
        List<Shelf> shelves = new ArrayList<>();
        files.keySet()
                .forEach(name -> shelves.add(
                        new Shelf(name, groups.get(name), questions.computeIfAbsent(name, this::question))));
        return shelves;
    }

    private String question(String name) {
        try {
            return read(name, List.of()).question().strip().replaceAll("\\s+", " ");
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /** Where a scenario lies, as people write it in a checkout. */
    String file(String name) {
        String group = groups.get(name);
        return "scenarios/" + (group.isEmpty() ? "" : group + "/") + name + ".yaml";
    }

    /** The lessons, read anew each time, so that a teacher who writes one sees it at once. */
    List<Map<String, Object>> lessons() {
        return Lessons.read(lessons);
    }
}
