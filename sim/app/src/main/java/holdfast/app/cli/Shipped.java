package holdfast.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios under {@code scenarios/}, without the bases that others extend and the lessons that show them. */
final class Shipped {
    private Shipped() {}

    /** Files in order of their names, those at the top first. */
    static List<Path> scenarios(Path home) throws IOException {
        Path folder = home.resolve("scenarios");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !folder.relativize(file).startsWith("bases"))
                    .filter(file -> !folder.relativize(file).startsWith("lessons"))
                    .sorted((a, b) -> a.getNameCount() == b.getNameCount()
                            ? a.compareTo(b)
                            : Integer.compare(a.getNameCount(), b.getNameCount()))
                    .toList();
        }
    }

    /** Name of the group folder that holds a shipped scenario; empty for one at the top. */
    static String group(Path file) {
        String folder = file.getParent().getFileName().toString();
        return folder.equals("scenarios") ? "" : folder;
    }

    /** File stem. */
    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.(yaml|yml|json)$", "");
    }
}
