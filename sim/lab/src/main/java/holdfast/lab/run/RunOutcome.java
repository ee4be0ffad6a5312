package holdfast.lab.run;

/** What came of a task: a result, or a failure that did not stop the others. */
public sealed interface RunOutcome<T, R> {
    T task();

    /** The task gave a result. */
    record Completed<T, R>(T task, R result) implements RunOutcome<T, R> {}

    /**
     * The task threw.
     *
     * @param message what went wrong, for people
     */
    record Failed<T, R>(T task, String message, Throwable cause) implements RunOutcome<T, R> {}
}
