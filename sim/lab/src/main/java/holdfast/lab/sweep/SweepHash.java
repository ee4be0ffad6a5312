package holdfast.lab.sweep;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The result hash of a sweep: of the hashes of all its units in declared order; a failed unit enters as such. */
public final class SweepHash {
    private static final String VERSION = "holdfast-sweep-1";

    private SweepHash() {}

    /** Of a finished sweep, in hex. */
    public static String of(Sweep sweep, Journal journal) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
            digest.update(sweep.scenarioHash().getBytes(StandardCharsets.UTF_8));
            for (int unit = 0; unit < sweep.size(); unit++) {
                String hash = journal.read(unit).hash();
                digest.update((hash == null ? "failed" : hash).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
