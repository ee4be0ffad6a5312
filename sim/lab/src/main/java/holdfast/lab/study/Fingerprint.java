package holdfast.lab.study;

import holdfast.market.observe.Observations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of what was counted. Only counts and fixed-point sums enter, never statistics, clocks, threads or hosts. */
public final class Fingerprint {
    private static final String VERSION = "holdfast-result-1";
    private static final int BUFFER = 8192;

    private final MessageDigest digest;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    private Fingerprint(String scenarioHash) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
        digest.update(scenarioHash.getBytes(StandardCharsets.UTF_8));
    }

    /** Of one run of a scenario. */
    public static String of(String scenarioHash, Observations run) {
        Fingerprint fingerprint = new Fingerprint(scenarioHash);
        run.forEachRaw(fingerprint::add);
        return fingerprint.hex();
    }

    /** Of all runs in declared order of arms, then replications; a run that failed enters as such. */
    static String of(String scenarioHash, Study study) {
        Fingerprint fingerprint = new Fingerprint(scenarioHash);
        for (String arm : study.arms()) {
            for (int r = 1; r <= study.replications(); r++) {
                Observations run = study.observations(arm, r);
                fingerprint.add(run == null ? Long.MIN_VALUE : r);
                if (run != null) {
                    run.forEachRaw(fingerprint::add);
                }
            }
        }
        return fingerprint.hex();
    }

    private void add(long bits) {
        if (filled == BUFFER) {
            flush();
        }
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[filled++] = (byte) (bits >>> shift);
        }
    }

    private void flush() {
        digest.update(buffer, 0, filled);
        filled = 0;
    }

    private String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
