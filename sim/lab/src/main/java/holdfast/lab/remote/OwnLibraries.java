package holdfast.lab.remote;

import java.net.URL;
import java.net.URLClassLoader;

/** Loads libraries of its own before those of this program; this program's own classes are always those that are there. */
final class OwnLibraries extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final ClassLoader program;

    OwnLibraries(URL[] jars, ClassLoader program) {
        super("engine", jars, ClassLoader.getPlatformClassLoader());
        this.program = program;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("holdfast.") || name.startsWith("sim.")) {
            try {
                return program.loadClass(name);
            } catch (ClassNotFoundException e) {
                return super.findClass(name);
            }
        }
        return super.findClass(name);
    }
}
