package holdfast.app.cli;

import holdfast.lab.study.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a command works.
 *
 * @param terminal its streams
 * @param home the checkout, with the shipped scenarios
 * @param here the working directory; relative names start from it
 * @param interruption whether the user wants it to end
 * @param simulator what runs a market
 */
record Context(Terminal terminal, Path home, Path here, Interruption interruption, Simulator simulator) {

    static Context ofProcess() {
        Path here = Path.of("").toAbsolutePath();
        String home = System.getProperty("holdfast.home");
        Terminal terminal = Terminal.ofProcess();
        return new Context(
                terminal,
                home == null ? here : Path.of(home),
                here,
                Interruption.ofProcess(terminal.err()),
                Simulator.ENGINE);
    }

    /** How a path is shown: as seen from the working directory where it lies below it. */
    String shown(Path path) {
        Path full = here.resolve(path).normalize();
        return full.startsWith(here) && !full.equals(here)
                ? here.relativize(full).toString()
                : full.toString();
    }

    /** A path by which this process reaches a file: relative where people would write it so. */
    Path reached(Path path) {
        Path full = here.resolve(path).normalize();
        boolean below = here.equals(Path.of("").toAbsolutePath()) && full.startsWith(here) && !full.equals(here);
        return below ? here.relativize(full) : full;
    }

    /**
     * An existing file or folder, as by {@link #reached}.
     *
     * @throws Stop usage, naming the nearest file, if there is none
     */
    Path existing(Path path) {
        Path full = here.resolve(path).normalize();
        if (Files.exists(full)) {
            return reached(path);
        }
        Path nearest = nearest(full);
        throw new Stop(
                Exit.USAGE, "there is no " + path + (nearest == null ? "" : "; did you mean " + shown(nearest) + "?"));
    }

    private Path nearest(Path wanted) {
        Path shipped = home.resolve("scenarios");
        for (Path folder : List.of(wanted.resolveSibling(""), shipped)) {
            List<String> names = names(folder);
            String name = wanted.getFileName().toString();
            String stem = names.contains(name + ".yaml") ? name + ".yaml" : Nearest.to(name, names);
            if (stem != null) {
                return folder.resolve(stem);
            }
        }
        return null;
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
