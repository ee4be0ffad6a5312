package holdfast.lab.study;

import holdfast.market.observe.Observations;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of what was counted. Only counts and fixed-point sums enter, never statistics, clocks, threads or hosts. */
public final class Fingerprint {
    private static final String VERSION = "holdfast-result-1";
    private static final int BUFFER = 8192;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

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
        fingerprint.add(run.raw());
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
                    fingerprint.add(run.raw());
                }
            }
        }
        return fingerprint.hex();
    }

    private void add(long bits) {
        add(LongBuffer.wrap(new long[] {bits}));
    }

    private void add(LongBuffer bits) {
        while (bits.hasRemaining()) {
            int count = Math.min(bits.remaining(), BUFFER / Long.BYTES);
            buffer.clear().limit(count * Long.BYTES);
            buffer.asLongBuffer().put(bits.slice(bits.position(), count));
            bits.position(bits.position() + count);
            digest.update(buffer);
        }
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
