package holdfast.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Runs a main class of the tests in a JVM of its own, on this JDK or another. */
public final class ChildJvm {
    private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

    private ChildJvm() {}

    /** Standard output of a main class on this JDK; fails unless it ends with 0. */
    public static List<String> run(List<String> flags, Class<?> main, String... args) {
        return run(THIS_JDK, flags, main, args);
    }

    /** Standard output of a main class on a JDK; fails unless it ends with 0. */
    public static List<String> run(Path jdk, List<String> flags, Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(jdk.resolve("bin/java").toString());
        command.add("-Xmx512m");
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        try {
            Path errors = Files.createTempFile("child", ".err");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            String said = Files.readString(errors);
            Files.delete(errors);
            if (code != 0) {
                throw new AssertionError(
                        main.getSimpleName() + " " + flags + " ended with " + code + ": " + said + output);
            }
            return output.lines().toList();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A JDK of another feature version, 17 or later: that of {@code HOLDFAST_SECOND_JDK}, else one beside this JDK or
     * under /usr/lib/jvm; null where there is none.
     */
    public static Path secondJdk() {
        String named = System.getenv("HOLDFAST_SECOND_JDK");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        return Stream.of(THIS_JDK.getParent(), Path.of("/usr/lib/jvm"))
                .flatMap(ChildJvm::folders)
                .filter(jdk ->
                        feature(jdk) >= 17 && feature(jdk) != Runtime.version().feature())
                .findFirst()
                .orElse(null);
    }

    /** Feature version by the JDK's release file, 0 where it cannot be told. */
    public static int feature(Path jdk) {
        String version = release(jdk, "JAVA_VERSION");
        return version.isEmpty() ? 0 : Runtime.Version.parse(version).feature();
    }

    /** Who made a JDK and its version. */
    public static String describe(Path jdk) {
        return release(jdk, "IMPLEMENTOR") + " " + release(jdk, "JAVA_RUNTIME_VERSION");
    }

    private static String release(Path jdk, String key) {
        Properties release = new Properties();
        try (var reader = Files.newBufferedReader(jdk.resolve("release"))) {
            release.load(reader);
        } catch (IOException e) {
            return "";
        }
        return release.getProperty(key, "").replace("\"", "");
    }

    private static Stream<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (Stream<Path> list = Files.list(parent)) {
            return list.filter(f -> Files.isExecutable(f.resolve("bin/java"))).sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
