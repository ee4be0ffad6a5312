package holdfast.proof.bits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of expected results under {@code src/test/resources/golden}, which says with what tool, on which JDKs and by which
 * command it was made. It changes only on purpose: run the test with {@code -Dholdfast.golden=renew}.
 */
final class Golden {
    private static final String COMMAND = "mvn -pl sim/proof -am test -Dtest=BitsTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dholdfast.golden=renew";

    private final Path file;

    Golden(String name) {
        file = Path.of("src/test/resources/golden").resolve(name).toAbsolutePath();
    }

    /** The expected lines, without comments. */
    List<String> lines() throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    /** True if the property {@code holdfast.golden} is {@code renew}. */
    static boolean renewalIsAsked() {
        return "renew".equals(System.getProperty("holdfast.golden"));
    }

    /** Replaces the file. @param jdks the JDKs that gave exactly these lines */
    void renew(List<String> now, List<String> jdks) throws IOException {
        List<String> text = new ArrayList<>();
        text.add("# SHA-256 of the raw sums of small markets (SmallMarkets, seed " + ResultBits.SEED + ", "
                + ResultBits.REPLICATIONS + " replications).");
        text.add("# Tool: Holdfast, ResultBits. Command: " + COMMAND);
        jdks.forEach(jdk -> text.add("# JDK: " + jdk));
        text.addAll(now);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", text) + "\n", StandardCharsets.UTF_8);
    }

    String howToRenew() {
        return "results of " + file.getFileName() + "; if they were meant to change: " + COMMAND;
    }
}
