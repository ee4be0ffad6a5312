package holdfast.proof.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The product's source files, parsed by the JDK's own compiler. */
final class Sources {
    static final Path ROOT = root();
    static final List<Path> MAIN = files("main");
    static final List<Path> TEST = files("test");

    /** Parsed main files with what turns positions into lines and comments into text. */
    record Parsed(List<CompilationUnitTree> units, Trees trees) {}

    private static final Parsed PARSED = parse(MAIN);

    private Sources() {}

    static Parsed parsed() {
        return PARSED;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one file of the market with that name, for example {@code Period.java}. */
    static Path named(String name) {
        List<Path> found = MAIN.stream()
                .filter(f -> f.startsWith(ROOT.resolve("sim/market")))
                .filter(f -> f.getFileName().toString().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("one file " + name + " was expected, there are " + found);
        }
        return found.get(0);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("sim/market"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException(
                    "no folder with sim/market above " + Path.of("").toAbsolutePath());
        }
        return here;
    }

    private static List<Path> files(String kind) {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT.resolve("sim"))) {
            for (Path module : modules.sorted().toList()) {
                Path java = module.resolve("src/" + kind + "/java");
                if (Files.isDirectory(java)) {
                    try (Stream<Path> files = Files.walk(java)) {
                        files.filter(f -> f.toString().endsWith(".java"))
                                .sorted()
                                .forEach(all::add);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }

    private static Parsed parse(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        JavacTask task = (JavacTask) compiler.getTask(
                null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
        List<CompilationUnitTree> units = new ArrayList<>();
        try {
            task.parse().forEach(units::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parsed(units, Trees.instance(task));
    }
}
