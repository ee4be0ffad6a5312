package holdfast.lab.study;

/**
 * A run that failed.
 *
 * @param seed seed of the replication
 * @param message what went wrong, for people
 */
public record Failure(String arm, int replication, long seed, String message) {
    /** The command that repeats this run alone, given its result folder. */
    public String reproduce(String folder) {
        return "holdfast reproduce " + folder + " --arm " + arm + " --replication " + replication;
    }
}
