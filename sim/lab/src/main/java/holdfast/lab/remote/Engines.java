package holdfast.lab.remote;

import holdfast.market.engine.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Finds engines on the class path, or in folders of jars of their own. There an engine keeps its own libraries, whatever their
 * versions; of this program it sees the classes that are here.
 */
public final class Engines {
    private Engines() {}

    /**
     * The engine of a name.
     *
     * @param folders with the jars of engines and all that they need
     * @return null if there is none
     */
    public static ClusterEngine find(String name, List<Path> folders) {
        ClassLoader here = Engines.class.getClassLoader();
        ClusterEngine known = among(name, here);
        List<Path> jars = jars(folders);
        return known != null || jars.isEmpty() ? known : among(name, new OwnLibraries(urls(jars), here));
    }

    private static ClusterEngine among(String name, ClassLoader loader) {
        for (ClusterEngine engine : ServiceLoader.load(ClusterEngine.class, loader)) {
            if (engine.name().equals(name)) {
                return engine;
            }
        }
        return null;
    }

    private static List<Path> jars(List<Path> folders) {
        List<Path> jars = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .sorted()
                            .forEach(jars::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return jars;
    }

    private static URL[] urls(List<Path> jars) {
        URL[] urls = new URL[jars.size()];
        for (int k = 0; k < urls.length; k++) {
            try {
                urls[k] = jars.get(k).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(jars.get(k) + " has no address", e);
            }
        }
        return urls;
    }

    /** Where the classes come from that carry out a run, and those of these types: jars or folders, each once. */
    public static List<Path> program(Class<?>... more) {
        List<Class<?>> types = new ArrayList<>(List.of(Simulation.libraries()));
        types.add(Engines.class);
        types.addAll(List.of(more));
        List<Path> places = new ArrayList<>();
        for (Class<?> type : types) {
            try {
                Path place = Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI());
                if (!places.contains(place)) {
                    places.add(place);
                }
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(type + " comes from nowhere", e);
            }
        }
        return places;
    }
}
