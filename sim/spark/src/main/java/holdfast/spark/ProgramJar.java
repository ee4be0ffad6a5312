package holdfast.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Class files as executors take them: a folder of classes becomes a jar. */
final class ProgramJar {
    private ProgramJar() {}

    static List<Path> of(List<Path> places) {
        List<Path> jars = new ArrayList<>();
        for (Path place : places) {
            jars.add(Files.isDirectory(place) ? packed(place) : place);
        }
        return jars;
    }

    private static Path packed(Path folder) {
        try {
            Path jar = Files.createTempFile("holdfast-", ".jar");
            jar.toFile().deleteOnExit();
            List<Path> files;
            try (Stream<Path> walk = Files.walk(folder)) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(out)) {
                for (Path file : files) {
                    entries.putNextEntry(
                            new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, entries);
                    entries.closeEntry();
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
