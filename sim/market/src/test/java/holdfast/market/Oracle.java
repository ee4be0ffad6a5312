package holdfast.market;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;

/** Expected values made by other tools; each file says by which, in its line of provenance. */
public record Oracle(Path file, TreeMap<String, Double> values) {
    static final Path FOLDER = Path.of("src/test/resources/oracle");

    public static Oracle read(String name) {
        Path file = FOLDER.resolve(name + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TreeMap<String, Double> values = new TreeMap<>();
        properties.forEach((key, value) -> values.put((String) key, Double.valueOf((String) value)));
        return new Oracle(file, values);
    }

    public double of(String key) {
        return values.get(key);
    }

    /** The line of provenance, for messages of failing tests. */
    public String provenance() {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("# provenance: "))
                    .findFirst()
                    .orElse("no provenance");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
