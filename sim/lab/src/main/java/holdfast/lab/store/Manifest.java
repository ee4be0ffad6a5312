package holdfast.lab.store;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param resultHash equal for equal results, whatever ran them
 * @param reproduce the command that repeats it
 * @param runs every run with its seed, status and hash
 * @param check hash of everything else in this file
 * @param points points of the design of a sweep, null where nothing was varied
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
        List<FileHash> outputs,
        String check,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer points) {

    /** Status of a run that gave a result. */
    public static final String COMPLETED = "completed";

    /** Status of a run that threw. */
    public static final String FAILED = "failed";

    /** Status of a run that was not reached before the interruption. */
    public static final String NOT_RUN = "not run";

    /** What ran. @param commit null where unknown @param codeSha256 of the classes that decide the numbers, or null */
    public record Tool(String name, String version, String commit, String codeSha256) {}

    /** @param fileSha256 hash of the file's bytes, null if it cannot be read @param sha256 hash of the resolved scenario */
    public record ScenarioFile(String name, String question, String file, String fileSha256, String sha256) {}

    /** @param note what looking repeatedly costs, for people; null without early stopping */
    public record StoppingNote(boolean whenSettled, List<Integer> looks, double confidencePerLook, String note) {}

    /** How fast it ran. */
    public record Speed(double customerPeriodsPerSecond, double bytesPerCustomer, double seconds, int threads) {}

    /** What it ran on. */
    public record Environment(
            String java,
            String vm,
            String vendor,
            List<String> flags,
            String os,
            String arch,
            int processors,
            long heapMegabytes,
            String locale) {}

    /** @param status completed, failed or not run @param hash null unless completed @param message why it failed, or null */
    public record RunStatus(
            String arm, int replication, String seed, String status, String hash, String message, String reproduce) {}

    /** @param path relative to the folder for outputs, as named for inputs */
    public record FileHash(String path, String sha256, long bytes) {}

    Manifest withCheck(String check) {
        return copy(outputs, check);
    }

    Manifest withOutputs(List<FileHash> outputs) {
        return copy(outputs, null);
    }

    private Manifest copy(List<FileHash> outputs, String check) {
        return new Manifest(
                format,
                tool,
                scenario,
                seed,
                draws,
                arms,
                baseline,
                replications,
                planned,
                complete,
                resultHash,
                confidence,
                stopping,
                performance,
                environment,
                commandLine,
                started,
                ended,
                reproduce,
                runs,
                inputs,
                outputs,
                check,
                points);
    }
}
