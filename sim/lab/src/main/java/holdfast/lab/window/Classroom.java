package holdfast.lab.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Serves markets as a web page to a class. The server is a library of its own, so it comes in a module that is found at run time. */
public interface Classroom {
    /**
     * What is served and where.
     *
     * @param scenarios folder of the library: scenario files in one level of groups, lessons in {@code lessons}
     * @param file scenario that is shown first; null: the first of the library
     * @param port port on the loopback address; 0: any that is free
     * @param lan address on which phones join; null: nobody joins, {@code "auto"}: the one of this machine
     */
    record Place(Path scenarios, Path file, int port, String lan) {}

    /** It cannot be served here; the message says why and what to do. */
    final class Unserved extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unserved(String message) {
            super(message);
        }
    }

    /**
     * Serves until it is to end.
     *
     * @param tell takes what the teacher must know: first the address to open
     * @throws Unserved where the port is taken or there is no such address
     */
    void serve(Place place, Consumer<String> tell, BooleanSupplier ended);

    /** The module that serves, if it is there. */
    static Optional<Classroom> found() {
        return ServiceLoader.load(Classroom.class).findFirst();
    }
}
