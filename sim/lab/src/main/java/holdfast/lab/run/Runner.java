package holdfast.lab.run;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Carries out tasks, wherever that happens. Knows nothing of what they are about. */
public interface Runner {
    /**
     * Carries out all tasks and returns when the last outcome was handed over.
     *
     * @param work makes the result of a task; may be called from several threads at once
     * @param sink takes the outcomes one at a time, in the order of {@code tasks}; tasks that were abandoned because the
     *     runner was told to stop are not handed over
     */
    <T, R> void run(List<T> tasks, Function<T, R> work, Consumer<RunOutcome<T, R>> sink);
}
