package holdfast.lab.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Which program this is: version and commit from the build, and a hash of the classes that decide the numbers. */
final class ToolIdentity {
    /** How random numbers are addressed; changes when the same seed gives other draws. */
    static final String DRAWS = "splitmix64-addressed-1";

    private static final List<String> ROOMS = List.of("holdfast/market", "holdfast/scenario", "holdfast/lab");
    private static final Manifest.Tool THIS =
            new Manifest.Tool("holdfast", property("version"), property("commit"), codeHash());

    private ToolIdentity() {}

    static Manifest.Tool tool() {
        return THIS;
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream in = ToolIdentity.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("build.properties cannot be read", e);
        }
        String value = properties.getProperty(name, "").strip();
        return value.isEmpty() || value.startsWith("${") ? null : value;
    }

    private static String codeHash() {
        try {
            MessageDigest digest = Digests.sha256();
            List<Path> seen = new ArrayList<>();
            for (Class<?> part : List.of(
                    holdfast.market.engine.Simulation.class, holdfast.scenario.Scenario.class, ToolIdentity.class)) {
                Path place = place(part);
                if (place == null) {
                    return null;
                }
                if (!seen.contains(place)) {
                    seen.add(place);
                    add(place, digest);
                }
            }
            return Digests.hex(digest);
        } catch (IOException | URISyntaxException e) {
            return null;
        }
    }

    private static Path place(Class<?> part) throws URISyntaxException {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        return source == null ? null : Path.of(source.getLocation().toURI());
    }

    private static void add(Path place, MessageDigest digest) throws IOException {
        if (Files.isDirectory(place)) {
            addTree(place, digest);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), java.util.Map.of())) {
            addTree(jar.getPath("/"), digest);
        }
    }

    private static void addTree(Path root, MessageDigest digest) throws IOException {
        for (String room : ROOMS) {
            Path folder = root.resolve(room);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            List<Path> classes;
            try (Stream<Path> walk = Files.walk(folder)) {
                classes = walk.filter(file -> file.toString().endsWith(".class"))
                        .sorted()
                        .toList();
            }
            for (Path file : classes) {
                digest.update(
                        root.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
