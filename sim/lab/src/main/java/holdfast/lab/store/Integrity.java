package holdfast.lab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a folder holds what its manifest lists, file by file; it only reads.
 *
 * @param files number of files the manifest lists
 * @param differences by name of file, listed ones first
 */
public record Integrity(int files, List<Difference> differences) {
    /** @param state missing, changed or extra @param expected SHA-256 in the manifest, or null @param actual of the file, or null */
    public record Difference(String file, String state, String expected, String actual) {}

    /** @throws StoreProblem if the manifest is missing, torn or edited, or a file cannot be read */
    public static Integrity of(Path folder) {
        Manifest manifest = ManifestFile.read(folder);
        List<Difference> found = new ArrayList<>();
        try {
            for (Manifest.FileHash output : manifest.outputs()) {
                Path file = folder.resolve(output.path());
                String actual = Files.isRegularFile(file) ? Digests.of(file) : null;
                if (!output.sha256().equals(actual)) {
                    String state = actual == null ? "missing" : "changed";
                    found.add(new Difference(output.path(), state, output.sha256(), actual));
                }
            }
            for (String extra : extra(folder, manifest)) {
                found.add(new Difference(extra, "extra", null, Digests.of(folder.resolve(extra))));
            }
        } catch (IOException e) {
            throw new StoreProblem("This folder cannot be read (" + e + ")", folder, "Check permissions and disk.", e);
        }
        return new Integrity(manifest.outputs().size(), found);
    }

    private static Set<String> extra(Path folder, Manifest manifest) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Set<String> names = all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
            names.remove(ManifestFile.NAME);
            manifest.outputs().forEach(output -> names.remove(output.path()));
            return names;
        }
    }
}
