package holdfast.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scenario files of the tests. */
final class Scenarios {
    private Scenarios() {}

    static void copy(Path folder, String... names) throws IOException {
        for (String name : names) {
            try (InputStream in = Scenarios.class.getResourceAsStream("/holdfast/app/" + name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
    }
}
