package holdfast.lab.store;

import holdfast.lab.study.Progress;
import holdfast.lab.study.StudyOptions;

/**
 * What came of running stored results again.
 *
 * @param same true if the hashes are equal
 * @param expected the stored hash
 * @param actual the hash of the new run
 * @param firstDifference the first value that differs, in words, or null
 */
public record Reproduction(boolean same, String expected, String actual, String firstDifference) {
    /** Runs all of it again. */
    public static Reproduction of(Results stored, StudyOptions options, Progress progress) {
        throw new IllegalStateException("written next");
    }

    /** Runs one replication of one arm again. A stored failure that fails again in the same words is the same. */
    public static Reproduction of(Results stored, String arm, int replication) {
        throw new IllegalStateException("written next");
    }
}
