package holdfast.lab.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file of open data that the suite reads where it is there. It does not come with the project.
 *
 * @param sha256 of the file with which results/evidence was made
 * @param origin where it is from, for those who want it
 * @param found {@code same}, {@code changed}, {@code missing}, or empty without a folder
 */
public record KnownData(String file, String sha256, String columns, String licence, String origin, String found) {
    /** All of them. @param folder where they are looked for; null: nowhere */
    public static List<KnownData> in(Path folder) {
        return Workshop.rows("data.tsv").stream()
                .map(row -> new KnownData(row[0], row[1], row[2], row[3], row[4], found(folder, row[0], row[1])))
                .toList();
    }

    private static String found(Path folder, String file, String sha256) {
        if (folder == null) {
            return "";
        }
        Path there = folder.resolve(file);
        try {
            return !Files.exists(there) ? "missing" : sha256(there).equals(sha256) ? "same" : "changed";
        } catch (IOException e) {
            throw new DataProblem(there + " cannot be read: " + e.getMessage());
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
