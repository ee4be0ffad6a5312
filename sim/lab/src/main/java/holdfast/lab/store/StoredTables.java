package holdfast.lab.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables of result folders by name, and what their columns hold. A table may lie in several folders. */
public final class StoredTables {
    /** One file of a table. @param columns name to type: text, integer or number; empty: to be found out */
    public record Part(Path folder, Path file, Map<String, String> columns) {
        public Part {
            columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    private static final String ENDING = ".csv";

    private final Map<String, List<Part>> byName = new TreeMap<>();

    private StoredTables() {}

    /**
     * The tables of some result folders.
     *
     * @throws StoreProblem if one of them is none, or is not finished
     */
    public static StoredTables of(List<Path> folders) {
        StoredTables tables = new StoredTables();
        folders.forEach(tables::add);
        return tables;
    }

    /** A single table, of a file that need not lie in a result folder. */
    public static StoredTables of(String name, Part part) {
        StoredTables tables = new StoredTables();
        tables.byName.put(name, List.of(part));
        return tables;
    }

    /** The result folders directly below a folder, in order of their names. */
    public static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(f -> !f.getFileName().toString().startsWith("."))
                    .filter(f -> Files.isRegularFile(f.resolve(ManifestFile.NAME)))
                    .filter(f -> Files.isRegularFile(f.resolve(Data.COLUMNS)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StoreProblem("This folder cannot be read (" + e + ")", folder, "Check its permissions.", e);
        }
    }

    private void add(Path folder) {
        ManifestFile.read(folder);
        Map<String, Map<String, String>> types = types(folder.resolve(Data.COLUMNS));
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file :
                    list.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                String name = file.getFileName().toString();
                byName.computeIfAbsent(table(name), n -> new ArrayList<>())
                        .add(new Part(folder, file, types.getOrDefault(name, Map.of())));
            }
        } catch (IOException e) {
            throw new StoreProblem("This folder cannot be read (" + e + ")", folder, "Check its permissions.", e);
        }
    }

    private static String table(String file) {
        return file.substring(0, file.length() - ENDING.length()).replace('-', '_');
    }

    private static Map<String, Map<String, String>> types(Path file) {
        Map<String, Map<String, String>> types = new LinkedHashMap<>();
        ManifestFile.value(file, new TypeReference<Map<String, Map<String, Columns.About>>>() {})
                .forEach((name, columns) -> {
                    Map<String, String> of = new LinkedHashMap<>();
                    columns.forEach((column, about) -> of.put(column, about.type()));
                    types.put(name, of);
                });
        return types;
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public List<Part> parts(String table) {
        return List.copyOf(byName.get(table));
    }
}
