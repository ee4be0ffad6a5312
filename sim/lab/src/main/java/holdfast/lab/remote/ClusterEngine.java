package holdfast.lab.remote;

import java.nio.file.Path;
import java.util.List;

/** An engine that knows how to reach machines; found by {@link java.util.ServiceLoader}. */
public interface ClusterEngine {
    /** As in {@code --engine NAME}. */
    String name();

    /**
     * Reaches the machines behind an address. The same address gives the same cluster.
     *
     * @param master the engine's own form of address
     * @param program class files that the machines need, jars or folders
     * @throws IllegalArgumentException if the address is not of that form
     * @throws IllegalStateException if nobody answers there
     */
    Cluster connect(String master, List<Path> program);
}
