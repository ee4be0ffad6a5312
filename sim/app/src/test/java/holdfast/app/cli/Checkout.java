package holdfast.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that is being tested. */
final class Checkout {
    private Checkout() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("holdfast")) || !Files.exists(folder.resolve("sim"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
