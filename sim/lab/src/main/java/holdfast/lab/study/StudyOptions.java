package holdfast.lab.study;

import java.util.function.BooleanSupplier;

/**
 * How an experiment is run; nothing here changes its numbers.
 *
 * @param threads runs at the same time, at least 1
 * @param whenSettled stop early when every claim has its verdict, even if the scenario does not ask for it
 * @param interrupted asked before every run and every period; true stops the experiment
 */
public record StudyOptions(int threads, boolean whenSettled, BooleanSupplier interrupted) {
    public StudyOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", allowed is at least 1");
        }
    }

    /** Runs to the end with so many threads. */
    public static StudyOptions threads(int threads) {
        return new StudyOptions(threads, false, () -> false);
    }
}
