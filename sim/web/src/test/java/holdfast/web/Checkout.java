package holdfast.web;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources lie, for tests that need the shipped scenarios. */
final class Checkout {
    private Checkout() {}

    static Path scenarios() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("scenarios/bases"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException(
                    "no folder with scenarios above " + Path.of("").toAbsolutePath());
        }
        return here.resolve("scenarios");
    }

    static Library library() {
        return new Library(scenarios(), null);
    }
}
