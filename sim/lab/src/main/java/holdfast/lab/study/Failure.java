package holdfast.lab.study;

/**
 * A run that failed.
 *
 * @param point point of a design, from 1; 0 where there is none
 * @param seed seed of the replication
 * @param message what went wrong, for people
 */
public record Failure(String arm, int point, int replication, long seed, String message) {
    /** One of an experiment without a design. */
    public Failure(String arm, int replication, long seed, String message) {
        this(arm, 0, replication, seed, message);
    }

    /** The command that repeats this run alone, given its result folder. */
    public String reproduce(String folder) {
        return "holdfast reproduce " + folder + (point > 0 ? " --point " + point : "") + " --arm " + arm
                + " --replication " + replication;
    }
}
