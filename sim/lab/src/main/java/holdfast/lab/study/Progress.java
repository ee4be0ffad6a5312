package holdfast.lab.study;

/** Told of every finished run, in task order, from one thread. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (done, total, failures, secondsLeft) -> {};

    /**
     * @param done runs finished, failed ones included
     * @param total runs planned at most; fewer are run when the experiment stops early
     * @param failures runs that failed so far
     * @param secondsLeft estimated time left, NaN while unknown
     */
    void runs(int done, int total, int failures, double secondsLeft);

    /** A run failed; told at once. */
    default void failed(Failure failure) {}
}
