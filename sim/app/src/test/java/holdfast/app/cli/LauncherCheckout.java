package holdfast.app.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A checkout with the real launcher, one source file a module, and a script in place of Maven. */
final class LauncherCheckout {
    private static final String MAVEN = """
            #!/bin/sh
            echo "$*" >> "$COUNT"
            [ ! -e "$COUNT.slow" ] || sleep 2
            [ ! -e "$COUNT.broken" ] || { cat "$COUNT.broken"; exit 1; }
            for room in app proof; do
                mkdir -p sim/$room/target/lib
                cp "$PACKED"/lib/*.jar sim/$room/target/lib/
                cp "$PACKED"/app-0.0.0.jar sim/$room/target/$room-0.0.0.jar
            done
            """;

    private final Path root;
    private final Path bin;
    private final Path packed;
    private final Path count;

    LauncherCheckout(Path root, Path packed) throws IOException {
        this.root = Files.createDirectories(root);
        this.packed = packed;
        this.bin = Files.createDirectories(root.resolveSibling("bin"));
        this.count = root.resolveSibling("count");
        Files.copy(Checkout.root().resolve("holdfast"), root.resolve("holdfast"));
        root.resolve("holdfast").toFile().setExecutable(true);
        write("pom.xml", "");
        for (String module : List.of("market", "scenario", "lab", "app")) {
            write("sim/" + module + "/pom.xml", "");
            write("sim/" + module + "/src/main/java/Market.java", "");
        }
        write("sim/app/src/test/java/Test.java", "");
        Path maven = bin.resolve("mvn");
        Files.writeString(maven, MAVEN.replaceFirst("for room", "cd '" + root + "' || exit 1\nfor room"));
        maven.toFile().setExecutable(true);
    }

    /** Makes jars of everything on this test's class path: the app on its own, the rest in lib. */
    static void pack(Path target) throws IOException {
        Path lib = Files.createDirectories(target.resolve("lib"));
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            String name = path.getFileName().toString();
            if (name.equals("test-classes") || name.matches("(junit|assertj|surefire|byte-buddy).*")) {
                continue;
            }
            if (Files.isDirectory(path)) {
                boolean app = Files.exists(path.resolve("holdfast/app/cli/Main.class"));
                jar(path, app ? target.resolve("app-0.0.0.jar") : lib.resolve("module-" + number++ + ".jar"));
            } else {
                Files.copy(path, lib.resolve(name));
            }
        }
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }

    Path root() {
        return root;
    }

    void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    void slowBuild() throws IOException {
        Files.writeString(Path.of(count + ".slow"), "");
    }

    void brokenBuild(String output) throws IOException {
        Files.writeString(Path.of(count + ".broken"), output + "\n");
    }

    /** How often Maven was called. */
    int builds() throws IOException {
        return calls().size();
    }

    /** What Maven was called with. */
    List<String> calls() throws IOException {
        return Files.readAllLines(count);
    }

    /** The folder that the last build went into. */
    Path current() throws IOException {
        Path launch = root.resolve("sim/app/target/launch");
        return launch.resolve(Files.readString(launch.resolve("current")).strip());
    }

    Session.Answer start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("./holdfast"));
        command.addAll(List.of(arguments));
        return startIn(root, Map.of(), command.toArray(String[]::new));
    }

    Session.Answer startIn(Path folder, Map<String, String> environment, String... command) throws Exception {
        Path streams = Files.createTempDirectory(root.getParent(), "streams");
        Process process = builder(folder, environment, command)
                .redirectOutput(streams.resolve("out").toFile())
                .redirectError(streams.resolve("err").toFile())
                .start();
        process.waitFor();
        return new Session.Answer(
                process.exitValue(),
                Files.readString(streams.resolve("out"), StandardCharsets.UTF_8),
                Files.readString(streams.resolve("err"), StandardCharsets.UTF_8));
    }

    /** Starts and does not wait; the output is dropped. */
    Process begin(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("./holdfast"));
        command.addAll(List.of(arguments));
        return builder(root, Map.of(), command.toArray(String[]::new))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ProcessBuilder builder(Path folder, Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> all = builder.environment();
        all.keySet().removeAll(List.of("JAVA_HOME", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        all.put("PATH", bin + ":" + System.getenv("PATH"));
        all.put("PACKED", packed.toString());
        all.put("COUNT", count.toString());
        all.putAll(environment);
        return builder;
    }
}
