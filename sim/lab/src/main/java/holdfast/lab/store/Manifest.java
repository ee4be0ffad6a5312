package holdfast.lab.store;

import java.util.List;

/**
 * manifest.json: where the results in a folder come from.
 *
 * @param format version of this file's form
 * @param seed master seed as text, because some readers round large numbers
 * @param draws how random numbers are addressed
 * @param replications replications of every arm that were run
 * @param planned replications of every arm that were planned at most
 * @param complete false if the run was interrupted
 * @param runs every run with its seed, status and hash
 * @param resultHash equal for equal results, whatever ran them
 * @param reproduce the command that repeats it
 */
public record Manifest(
        int format,
        Tool tool,
        ScenarioFile scenario,
        String seed,
        String draws,
        List<String> arms,
        String baseline,
        int replications,
        int planned,
        boolean complete,
        String resultHash,
        double confidence,
        StoppingNote stopping,
        Speed performance,
        Environment environment,
        List<String> commandLine,
        String started,
        String ended,
        String reproduce,
        List<RunStatus> runs,
        List<FileHash> inputs,
        List<FileHash> outputs) {

    /** What ran; commit and jarSha256 are null where unknown. */
    public record Tool(String name, String version, String commit, String jarSha256) {}

    /** @param sha256 hash of the resolved scenario; fileSha256 is that of the file's bytes */
    public record ScenarioFile(String name, String question, String file, String fileSha256, String sha256) {}

    /** @param note for people, null without early stopping */
    public record StoppingNote(boolean whenSettled, List<Integer> looks, double confidencePerLook, String note) {}

    /** How fast it ran. */
    public record Speed(double customerPeriodsPerSecond, int bytesPerCustomer, double seconds, int threads) {}

    /** What it ran on. */
    public record Environment(
            String java,
            String vm,
            String vendor,
            String flags,
            String os,
            String arch,
            int processors,
            String locale) {}

    /** @param status completed or failed; hash is null and message set where it failed */
    public record RunStatus(String arm, int replication, String seed, String status, String hash, String message) {}

    /** @param path relative to the folder for outputs, as named for inputs */
    public record FileHash(String path, String sha256, long bytes) {}
}
